import pytest

from models.history import change
from models.roster import Standing, standings
from models.rules.year_verdicts import YearVerdicts
from models.yearly_record import Discipline, DisciplineForm
from tests.models.small_office import SINCE, Office, small_office
from ui.titles.subject_page import Acts
from ui.titles.subject_panel import SubjectPanel
from ui.widgets.heading import Words


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


@pytest.fixture
def panel(qtbot) -> SubjectPanel:
    made = SubjectPanel(Acts(print, print, print))
    qtbot.addWidget(made)
    made.resize(384, 300)
    made.show()
    return made


def verdicts() -> YearVerdicts:
    return YearVerdicts(2026, standings(2026))


def words(panel) -> list[str]:
    return [label.text() for label in panel.findChildren(Words)]


def test_it_says_how_to_begin_while_nobody_is_chosen(panel):
    assert panel.subject is None and "Chưa chọn ai" in words(panel)


def test_it_shows_whom_it_is_given_and_forgets_the_one_before(panel, office, qtbot):
    panel.show_subject(office.ha, Standing(), verdicts())
    assert panel.subject == office.ha and "Lê Thu Hà" in words(panel)
    panel.show_subject(office.quan, Standing(), verdicts())
    assert "Đỗ Minh Quân" in words(panel)
    qtbot.waitUntil(lambda: "Lê Thu Hà" not in words(panel))
    panel.show_nobody()
    assert panel.subject is None


def test_the_place_is_kept_for_the_same_one_and_not_for_another(panel, office, qtbot):
    with change("Ghi"):
        for _number in range(12):
            Discipline.create(person=office.ha, form=DisciplineForm.REPRIMAND, decided_on=SINCE)
            Discipline.create(person=office.quan, form=DisciplineForm.REPRIMAND, decided_on=SINCE)
    bar = panel._scroll.verticalScrollBar()
    panel.show_subject(office.ha, Standing(), verdicts())
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    panel.show_subject(office.ha, Standing(), verdicts())
    qtbot.waitUntil(lambda: bar.value() == 200)
    panel.show_subject(office.quan, Standing(), verdicts())
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_nothing_is_wider_than_the_panel(panel, office):
    panel.resize(SubjectPanel.NARROW, 500)
    panel.show_subject(office.quan, Standing(), verdicts())
    page = panel._scroll.widget()
    assert page.minimumSizeHint().width() <= panel._scroll.viewport().width()
