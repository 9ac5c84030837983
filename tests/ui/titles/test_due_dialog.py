from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.award import Award
from models.decision import Decision
from models.history import change
from models.initiative import Initiative, InitiativeAuthor
from models.roster import standings
from models.rules.due import Turn
from models.rules.year_verdicts import YearVerdicts
from models.yearly_record import Grade, YearlyRecord
from tests.models.rules.test_year_verdicts import TODAY
from tests.models.small_office import Office, small_office
from tests.ui.typing import type_text
from ui.titles.due_dialog import DueDialog


@pytest.fixture
def office(empty_store) -> Office:
    made = small_office()
    with change("Ghi"):
        for year in (2024, 2025):
            YearlyRecord.create(person=made.ha, year=year, grade=Grade.EXCELLENT)
            decision = Decision.create(
                number=f"{year}/QĐ", issued_on=date(year, 12, 10), issued_by="Thủ trưởng"
            )
            Award.create(person=made.ha, title="CSTDCS", year=year, decision=decision)
        work = Initiative.create(
            name="Cổng dữ liệu", year=2025, scope="ministry", recognised_on=date(2025, 11, 1)
        )
        InitiativeAuthor.create(initiative=work, person=made.ha, share=100)
    return made


@pytest.fixture
def dialog(office, qtbot) -> DueDialog:
    made = DueDialog(YearVerdicts(2025, standings(2025), TODAY))
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_who_soon_will_be_is_told_with_the_year_and_what_is_lacking(dialog):
    dialog.switch.segment(Turn.SOON).click()
    (coming,) = (row for row in rows(dialog) if row[0] == "Lê Thu Hà" and row[1].startswith("CSTĐ"))
    assert coming[2] == "2026"
    assert coming[3] == "Sắp đủ" and "CSTĐCS" in coming[4]


def test_it_is_filtered_by_name_without_accents(dialog):
    dialog.switch.segment(Turn.REVIEW).click()
    type_text(dialog.filter, "phap luat")
    assert {row[0] for row in rows(dialog)} == {"Ban Pháp luật"}
    type_text(dialog.filter, " zzz")
    assert rows(dialog) == []


def test_enter_picks_whom_it_is_about_and_closes(dialog, office, qtbot):
    dialog.switch.segment(Turn.SOON).click()
    type_text(dialog.filter, "le thu ha")
    dialog.table.choose_row(0)
    with qtbot.waitSignal(dialog.picked) as picked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert picked.args == [office.ha] and not dialog.isVisible()
