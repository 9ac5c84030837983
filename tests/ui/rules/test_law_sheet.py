import pytest

from models.rules.office_packs import text_of
from models.rules.pack_lines import PackLine, pack_lines
from models.rules.pack_list import pack_entry
from models.rules.reading import rows_of
from models.rules.source_words import label_words, verification_words
from translations import _
from ui.rules.law_sheet import LawSheet


@pytest.fixture
def entry(empty_store):
    return pack_entry("RS2024")


@pytest.fixture
def sheet(qtbot):
    made = LawSheet()
    qtbot.addWidget(made)
    return made


def lines():
    pack = rows_of(text_of("RS2024").encode(), "RS2024")
    return [line for top in pack_lines(pack) for line in top.all_lines()]


def test_article_label_source_and_who_verified_it(sheet, entry):
    line = next(line for line in lines() if line.place == ("titles", "CSTDCS", "votes", 0))
    sheet.show_line(entry, line)
    assert line.law["source"] in sheet.said
    assert f"{line.law['label']} – {label_words(line.law['label'])}" in sheet.said
    assert line.days in sheet.said and entry.code in sheet.said
    assert verification_words(entry.ruleset) in sheet.said


def test_what_has_no_article_says_so(sheet, entry):
    line = next(line for line in lines() if line.law and line.law["article"] is None)
    sheet.show_line(entry, line)
    assert sheet.said[0] == _("none is known")


def test_a_heading_leads_to_its_lines_and_nothing_is_left_of_the_line_before(sheet, entry):
    sheet.show_line(entry, lines()[0])
    sheet.show_line(entry, PackLine("Tỷ lệ"))
    assert sheet.said[0] == _("Each line below has its own.")
    sheet.show_line(entry, None)
    assert sheet.said == []
