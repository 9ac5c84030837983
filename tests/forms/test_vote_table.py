from dataclasses import replace

from forms.document import GroupRow, Row
from forms.styles import PORTRAIT
from forms.table_columns import cell_lines, column_widths
from forms.vote_table import ballot_table, result_table
from tests.forms.samples import COUNCIL_MEETING, UNEVEN_MEETING


def test_results_stand_under_their_title_with_what_it_requires():
    rows = result_table(COUNCIL_MEETING.candidates).rows
    assert rows[0] == GroupRow("Chiến sĩ thi đua cơ sở (yêu cầu từ 80%)")
    assert rows[6] == Row(
        (
            "06",
            "Vũ Thị Bích Ngọc, Phóng viên, Ban Bạn đọc",
            "05\xa0+\xa001",
            "03",
            "00",
            "6/9 (66,6%)",
            "Không đạt",
        )
    )
    assert rows[7] == GroupRow("Lao động tiên tiến (yêu cầu từ 80%)")


def test_ballots_of_each_candidate():
    rows = ballot_table(UNEVEN_MEETING.candidates).rows
    assert rows[1].cells[2:] == ("08", "07", "06", "01")
    assert rows[2].cells[2:] == ("08", "08", "08", "00")


def test_headings_of_ballots_take_one_line_however_long_the_names():
    long_names = tuple(replace(one, name=f"{one.name} " * 9) for one in UNEVEN_MEETING.candidates)
    table = ballot_table(long_names)
    widths = column_widths(table, PORTRAIT.text_width)
    for column, wide in zip(table.columns, widths, strict=True):
        assert len(cell_lines(column.title, wide, bold=True)) == 1


def test_every_row_has_a_cell_for_each_column():
    for table in (result_table(COUNCIL_MEETING.candidates), ballot_table(COUNCIL_MEETING.candidates)):
        assert {len(row.cells) for row in table.rows if isinstance(row, Row)} == {len(table.columns)}
