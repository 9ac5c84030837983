import pytest
from PySide6.QtCore import QModelIndex, Qt

from models.ballot import COUNTS, ballots
from models.candidates import add_candidate, strike
from models.counting import enter_votes
from models.history import change
from models.meeting import Meeting, Presence
from models.roll_call import mark
from tests.meeting_rows import Rows, a_meeting, a_vote, figures
from ui.meeting.vote_model import COLUMNS, FIRST_FIGURE, VoteModel
from ui.tables.column import INK, RANK, STATE, STRONG

ISSUED, VALID, AGREE, DISAGREE, NO_OPINION, BY_LETTER, SHARE, NEEDED, RESULT = 2, 4, 6, 7, 8, 9, 11, 12, 13
EDIT = Qt.ItemDataRole.EditRole


@pytest.fixture
def rows(empty_store) -> Rows:
    return a_vote()


@pytest.fixture
def written() -> list[dict]:
    """What the model handed over to be written, one entry a change."""
    return []


@pytest.fixture
def model(qtbot, rows, written) -> VoteModel:
    def write(votes):
        with change("Votes"):
            enter_votes(rows.meeting, votes)
        written.append(dict(votes))

    made = VoteModel(write)
    made.show_meeting(rows.meeting)
    return made


@pytest.fixture
def problems(model) -> list[str]:
    said: list[str] = []
    model.problem_changed.connect(said.append)
    return said


def again(model, rows) -> None:
    model.show_meeting(Meeting.get_by_id(rows.meeting.id))


def key(rows, place: int) -> int:
    return ballots(rows.meeting)[place].id


def stored(rows, place: int) -> list[int | None]:
    return [getattr(ballots(rows.meeting)[place], name) for name in COUNTS]


def cells(model, row: int, first: int = ISSUED, last: int = NO_OPINION) -> list[str]:
    return [model.index(row, column).data() for column in range(first, last + 1)]


def type_in(model, row: int, column: int, text: str) -> bool:
    return model.setData(model.index(row, column), text)


def test_keeps_qts_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_the_line_for_all_stands_above_the_votes(model):
    assert [model.index(row, 0).data() for row in range(1, 5)] == [
        "Lê Thu Hà", "Nguyễn Thị Hoà", "Đỗ Minh Quân", "Vũ Đình Phúc",
    ]  # fmt: skip
    assert [model.index(row, 0).data(RANK) for row in range(5)] == ["group", "", "", "", ""]
    assert cells(model, 0) == ["9", "9", "9", "0", "", "", ""]


def test_without_votes_there_are_no_lines(qtbot, empty_store):
    model = VoteModel(lambda _votes: None)
    model.show_meeting(a_meeting().meeting)
    assert model.rowCount() == 0


def test_figures_alone_are_typed_into(model):
    def open_in(row: int) -> list[int]:
        flags = (model.index(row, column).flags() for column in range(len(COLUMNS)))
        return [column for column, flag in enumerate(flags) if flag & Qt.ItemFlag.ItemIsEditable]

    assert open_in(1) == list(range(FIRST_FIGURE, 11))
    assert open_in(0) == list(range(FIRST_FIGURE, 9))  # nobody writes a letter for all
    assert model.field_of(QModelIndex()) is None


def test_what_cannot_be_typed_into_refuses(model, written):
    assert not type_in(model, 1, 0, "9")
    assert not type_in(model, 0, BY_LETTER, "1")
    assert not model.setData(model.index(1, AGREE), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert written == []
    assert model.index(1, AGREE).data() == ""


def test_a_cell_that_is_opened_holds_its_figure(model):
    assert model.index(1, AGREE).data(EDIT) == ""
    assert model.index(1, 5).data(EDIT) == "0"
    assert model.index(1, 0).data(EDIT) is None


def test_a_line_is_written_once_it_is_whole(model, rows, written):
    assert type_in(model, 1, AGREE, "6")
    assert type_in(model, 1, DISAGREE, "2")
    assert written == []
    type_in(model, 1, NO_OPINION, "1")
    assert [set(votes) for votes in written] == [{key(rows, 0)}]
    assert stored(rows, 0) == [9, 9, 9, 0, 6, 2, 1]


def test_figures_that_are_not_stored_yet_are_muted_and_those_in_favour_strong_once_they_are(model, rows):
    assert model.index(1, ISSUED).data(INK) == "muted"
    type_in(model, 1, AGREE, "8")
    assert (model.index(1, AGREE).data(INK), model.index(1, AGREE).data(STRONG)) == ("muted", False)
    type_in(model, 1, DISAGREE, "1")
    assert {model.index(1, column).data(INK) for column in range(ISSUED, NO_OPINION + 1)} == {""}
    assert model.index(1, AGREE).data(STRONG)
    assert not model.index(1, DISAGREE).data(STRONG)


def test_what_does_not_add_up_is_kept_marked_and_said(model, rows, written, problems):
    model.type_block(1, AGREE, [["8", "2", "0"]])
    assert written == []
    assert problems[-1].startswith("Lê Thu Hà: ")
    assert model.index(1, AGREE).data() == "8"
    assert model.index(1, AGREE).data(INK) == "no"
    assert model.index(1, RESULT).data(STATE) == "maybe"
    assert model.index(1, AGREE).data(Qt.ItemDataRole.ToolTipRole) == problems[-1]
    type_in(model, 1, DISAGREE, "1")
    assert problems[-1] == ""
    assert stored(rows, 0)[4:] == [8, 1, 0]
    again(model, rows)
    assert model.index(1, RESULT).data(STATE) == "ok"


def test_good_lines_of_a_block_are_one_change_and_the_bad_one_stays_open(model, rows, written, problems):
    model.type_block(1, AGREE, [["8", "1", "0"], ["8", "9", "0"], ["5", "4", "0"]])
    assert [set(votes) for votes in written] == [{key(rows, 0), key(rows, 2)}]
    assert stored(rows, 1) == [None] * 7
    assert problems[-1].startswith("Nguyễn Thị Hoà: ")
    assert cells(model, 2, AGREE) == ["8", "9", "0"]


@pytest.mark.parametrize("text", ["x", "-1", "1,5", "chín"])
def test_what_is_no_count_is_said_at_its_cell(model, written, problems, text):
    type_in(model, 1, AGREE, text)
    assert problems[-1].startswith("Lê Thu Hà: ")
    assert model.index(1, AGREE).data(INK) == "no"
    assert model.index(1, AGREE).data() == ""
    assert written == []


def test_a_block_below_the_sheet_is_left_out(model, rows):
    model.type_block(4, AGREE, [["9", "0", "0"], ["9", "0", "0"]])
    assert stored(rows, 3)[4:] == [9, 0, 0]
    assert stored(rows, 2) == [None] * 7


def test_a_block_passes_over_hidden_columns(model, rows):
    model.type_block(1, 3, [["9", "0", "7", "2", "0"]], hidden={VALID})
    assert stored(rows, 0) == [9, 9, 9, 0, 7, 2, 0]


def test_nothing_of_a_block_is_taken_over_if_one_name_is_unknown(model, written, problems):
    model.type_block(1, AGREE, [["Lê Thu Hà", "9", "0", "0"], ["Đặng Thuý Nga", "9", "0", "0"]])
    assert "“Đặng Thuý Nga”" in problems[-1]
    assert written == []
    assert cells(model, 1, AGREE) == ["", "", ""]


def test_the_line_for_all_fills_those_that_were_like_it_and_spares_the_others(model, rows):
    type_in(model, 2, AGREE, "5")
    type_in(model, 0, AGREE, "9")
    assert [model.index(row, AGREE).data() for row in range(5)] == ["9", "9", "5", "9", "9"]
    assert [stored(rows, place)[4] for place in range(4)] == [9, None, 9, 9]
    type_in(model, 0, AGREE, "8")
    assert [model.index(row, AGREE).data() for row in range(5)] == ["8", "8", "5", "8", "8"]


def test_what_is_being_typed_outlives_a_change_elsewhere_but_not_another_meeting(model, rows):
    type_in(model, 1, AGREE, "8")
    with change("Elsewhere"):
        enter_votes(rows.meeting, {key(rows, 1): figures(9)})
    again(model, rows)
    assert model.index(1, AGREE).data() == "8"
    assert model.index(2, AGREE).data() == "9"
    other = a_vote()
    model.show_meeting(other.meeting)
    again(model, rows)
    assert model.index(1, AGREE).data() == ""


def test_who_is_struck_or_added_comes_and_goes(model, rows):
    type_in(model, 2, AGREE, "8")
    with change("Strike"):
        strike(ballots(rows.meeting)[0])
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "LDTT")
    again(model, rows)
    assert model.index(1, 0).data() == "Nguyễn Thị Hoà"
    assert model.index(1, AGREE).data() == "8"
    assert model.index(4, 1).data() == "LĐTT"


def test_dropping_what_was_typed_brings_the_store_back(model, problems):
    model.type_block(1, AGREE, [["8", "2", "0"]])
    model.drop_pending()
    assert problems[-1] == ""
    assert cells(model, 1, AGREE) == ["", "", ""]
    assert model.index(1, RESULT).data() == "Cần thêm 8 phiếu"


def test_opinions_in_writing_are_added_to_the_share(model, rows):
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)
        enter_votes(rows.meeting, {key(rows, 0): figures(7, 1, issued=8) | {"written_agree": 1}})
    again(model, rows)
    assert model.index(1, SHARE).data() == "8/9"
    assert model.index(1, BY_LETTER).data() == "1"
    assert model.index(1, RESULT).data() == "Đạt 8/9"
    assert cells(model, 0) == ["8", "8", "8", "0", "", "", ""]  # what all counted votes share


def test_on_a_day_without_rules_the_count_goes_on_and_says_why_there_is_no_result(model, rows):
    with change("Long ago"):
        rows.meeting.starts_at = rows.meeting.starts_at.replace(year=1990)
        rows.meeting.save()
    again(model, rows)
    assert model.index(1, RESULT).data() == ""
    assert model.index(1, SHARE).data() == ""
    assert "1990" in model.index(1, NEEDED).data()
    model.type_block(1, AGREE, [["8", "1", "0"]])
    assert stored(rows, 0)[4] == 8
