from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from models.history import change
from models.roster import standings
from models.rules.year_verdicts import YearVerdicts
from models.yearly_record import Grade, YearlyRecord
from tests.models.rules.test_year_verdicts import TODAY
from tests.models.small_office import Office, registered, small_office
from ui.papers.preview import PaperWindow
from ui.titles.source_dialog import SourceDialog
from ui.titles.verdict_part import VerdictPart
from ui.widgets.link_button import LinkButton

SLOW_PANEL = 1.0  # seconds: five times what it may take, for a busy machine


@pytest.fixture
def office(empty_store) -> Office:
    made = small_office()
    with change("Ghi"):
        YearlyRecord.create(person=made.quan, year=2025, grade=Grade.GOOD)
        for code in ("LDTT", "CSTDCS"):
            registered(made, 2025, code, person=made.quan)
    return made


@pytest.fixture
def make_part(qtbot):
    windows = []

    def make(subject, asked=lambda kind: None, year=2025, today=TODAY) -> VerdictPart:
        window = QWidget()
        qtbot.addWidget(window)
        verdicts = YearVerdicts(year, standings(year), today)
        made = VerdictPart(subject, verdicts, asked, window)
        windows.append(window)
        window.show()
        return made

    return make


def link(part, words) -> LinkButton:
    return next(
        each for each in part.findChildren(LinkButton) if each.text() == words and not each.isHidden()
    )


def test_what_blocks_is_red_with_its_article_and_what_is_met_is_one_line(office, make_part):
    shown = make_part(office.quan).sheet.shown
    assert [(each.verdict, each.title) for each in shown] == [
        ("no", "Chưa đủ: Chiến sĩ thi đua cơ sở"),
        ("ok", "Đủ: Lao động tiên tiến"),
    ]
    assert shown[0].source == "Điều 23 Luật TĐKT" and shown[0].remedy == "Ghi sáng kiến"
    assert "0/1" in shown[0].sentence


def test_the_remedy_opens_its_dialog(office, make_part, qtbot):
    asked = []
    part = make_part(office.quan, asked.append)
    qtbot.mouseClick(link(part, "Ghi sáng kiến"), Qt.MouseButton.LeftButton)
    assert asked == ["initiative"]


def test_the_source_is_one_click_away(office, make_part, qtbot):
    part = make_part(office.quan)
    qtbot.mouseClick(link(part, "Điều 23 Luật TĐKT"), Qt.MouseButton.LeftButton)
    (dialog,) = part.window().findChildren(SourceDialog)
    assert dialog.isVisible()
    dialog.done_button.click()


def test_unverified_law_is_never_red_nor_said_to_be_met(office, make_part):
    with change("Ghi"):
        YearlyRecord.create(person=office.quan, year=2026, grade=Grade.COMPLETED)
        YearlyRecord.create(person=office.ha, year=2026, grade=Grade.EXCELLENT)
    for who in (office.quan, office.ha):
        shown = make_part(who, year=2026, today=TODAY.replace(year=2026)).sheet.shown
        assert {each.verdict for each in shown} == {"maybe"}
        assert all("chưa kiểm chứng" in each.sentence for each in shown)


def test_every_title_is_shown_on_demand(office, make_part, qtbot):
    part = make_part(office.ha)
    few = {each.title.split(": ")[1] for each in part.sheet.shown}
    assert few == {"Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"}
    qtbot.mouseClick(part.all_titles, Qt.MouseButton.LeftButton)
    assert len({each.title.split(": ")[1] for each in part.sheet.shown}) > 10
    assert part.all_titles.isHidden()


def test_a_year_without_law_says_so(office, make_part):
    (first, *_rest) = make_part(office.ha, year=1980, today=TODAY.replace(year=1980)).sheet.shown
    assert first.verdict == "maybe" and "1980" in first.sentence


def test_a_collective_is_not_offered_an_initiative(office, make_part):
    assert "Ghi sáng kiến" not in {each.remedy for each in make_part(office.law).sheet.shown}


def test_the_panel_is_reckoned_within_its_time(office):
    verdicts = YearVerdicts(2025, standings(2025), TODAY)
    verdicts.of(office.quan)
    begun = perf_counter()
    for code in verdicts.all_codes(office.quan):
        verdicts.examined(office.quan, code)
    assert perf_counter() - begun < SLOW_PANEL


def test_the_answer_slip_of_the_only_title_opens_at_once(office, make_part, qtbot):
    with change("Ghi"):
        registered(office, 2025, "LDTT", person=office.ha)
    part = make_part(office.ha)
    qtbot.mouseClick(part.slip, Qt.MouseButton.LeftButton)
    (window,) = part.window().findChildren(PaperWindow)
    assert window.view.paper is not None and window.view.sentence == ""
    window.close()


def test_of_several_titles_one_is_chosen(office, make_part, qtbot):
    part = make_part(office.quan)
    qtbot.mouseClick(part.slip, Qt.MouseButton.LeftButton)
    (menu,) = part.findChildren(QMenu)
    assert [each.text() for each in menu.actions()] == ["Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"]
    menu.close()


def test_who_registered_for_nothing_has_no_slip(office, make_part):
    assert make_part(office.duc).slip.isHidden()
