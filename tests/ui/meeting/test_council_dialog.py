from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.council import Council, CouncilMember, CouncilRole
from models.history import change, next_undo, take_back
from models.staff import Person, Post, PostRank
from models.unit import BlockMember, Unit, UnitKind
from tests.meeting_rows import a_meeting
from tests.ui.typing import clear_and_type, type_text
from ui.meeting.council_dialog import CouncilDialog
from ui.widgets.finder import Found

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rows(empty_store):
    return a_meeting(3)


def shown(qtbot, council: Council, renews: Council | None = None) -> CouncilDialog:
    dialog = CouncilDialog(council, 2026, renews=renews)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def press(qtbot, dialog: CouncilDialog) -> None:
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)


def names(council: Council) -> list[str]:
    return [member.name for member in CouncilMember.of(council)]


def choose(dialog: CouncilDialog, person: Person) -> None:
    dialog.seats.finder.choose(Found(person.id, person.full_name))


def test_a_council_is_put_together(qtbot, rows):
    dialog = shown(qtbot, Council())
    type_text(dialog.fields["name"], "Hội đồng sáng kiến")
    clear_and_type(dialog.valid_from, "1/3/2026")
    choose(dialog, rows.people["Lê Thu Hà"])
    type_text(dialog.seats.finder, "Đặng Thuý Nga")
    qtbot.keyClick(dialog.seats.finder, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter there adds somebody, it does not close the dialog
    qtbot.mouseClick(dialog.seats.may_vote, Qt.MouseButton.LeftButton)
    type_text(dialog.seats.post, "Chuyên gia")
    qtbot.mouseClick(dialog.seats.up, Qt.MouseButton.LeftButton)
    press(qtbot, dialog)
    council = Council.get(Council.name == "Hội đồng sáng kiến")
    found = CouncilMember.of(council)
    assert [(each.name, each.post, each.role, each.may_vote) for each in found] == [
        ("Đặng Thuý Nga", "Chuyên gia", CouncilRole.MEMBER, False),
        ("Lê Thu Hà", "Phóng viên", CouncilRole.CHAIR, True),
    ]
    assert council.body == rows.unit
    take_back(next_undo())
    assert Council.select().count() == 1


def test_the_abbreviation_is_kept_and_goes_on_to_the_next_council(qtbot, rows):
    dialog = shown(qtbot, Council.get_by_id(rows.council.id))
    type_text(dialog.fields["abbreviation"], "HĐTĐKT")
    press(qtbot, dialog)
    assert Council.get_by_id(rows.council.id).abbreviation == "HĐTĐKT"
    renewed = shown(qtbot, Council(), renews=Council.get_by_id(rows.council.id))
    assert renewed.fields["abbreviation"].text() == "HĐTĐKT"


def test_who_is_there_twice_is_refused_and_the_next_try_works(qtbot, rows):
    dialog = shown(qtbot, Council())
    type_text(dialog.fields["name"], "Hội đồng sáng kiến")
    choose(dialog, rows.people["Lê Thu Hà"])
    choose(dialog, rows.people["Lê Thu Hà"])
    press(qtbot, dialog)
    assert "Lê Thu Hà" in dialog.form.error_of(dialog.seats)
    qtbot.mouseClick(dialog.seats.remove, Qt.MouseButton.LeftButton)
    press(qtbot, dialog)
    assert names(Council.get(Council.name == "Hội đồng sáng kiến")) == ["Lê Thu Hà"]


@pytest.mark.parametrize(("name", "typed"), [("name", " "), ("valid_from", "x"), ("valid_to", "1/1/2020")])
def test_wrong_values_are_refused_at_their_field(qtbot, rows, name, typed):
    dialog = shown(qtbot, Council.get_by_id(rows.council.id))
    clear_and_type(dialog.fields[name], typed)
    press(qtbot, dialog)
    assert dialog.form.error_of(dialog.fields[name])


def test_a_reconstitution_takes_the_members_over_and_ends_the_old_council(qtbot, rows):
    dialog = shown(qtbot, Council(), renews=rows.council)
    clear_and_type(dialog.valid_from, "1/7/2026")
    clear_and_type(dialog.fields["decision_number"], "88/QĐ-BTT")
    dialog.seats.table.choose_row(1)
    qtbot.mouseClick(dialog.seats.remove, Qt.MouseButton.LeftButton)
    choose(dialog, Person.get(Person.full_name == "Trần Quốc Bảo"))
    press(qtbot, dialog)
    new = Council.get(Council.decision_number == "88/QĐ-BTT")
    assert names(new) == ["Trịnh Thị Vân", "Lê Thu Hà", "Trần Quốc Bảo"]
    assert names(rows.council) == ["Trịnh Thị Vân", "Trần Quốc Bảo", "Lê Thu Hà"]
    assert Council.get_by_id(rows.council.id).valid_to == date(2026, 6, 30)
    take_back(next_undo())
    assert Council.get().valid_to is None


def test_a_reconstitution_too_early_is_refused_and_nothing_is_written(qtbot, rows):
    dialog = shown(qtbot, Council(), renews=rows.council)
    clear_and_type(dialog.valid_from, "1/1/2026")
    press(qtbot, dialog)
    assert dialog.form.error_of(dialog.valid_from)
    assert Council.select().count() == 1


def test_a_block_sends_a_delegate_of_each_unit(qtbot, rows):
    with change("Block"):
        block = Unit.create(kind=UnitKind.BLOCK, name="Khối thi đua số IV")
        for place, name in enumerate(("Tạp chí", "Viện"), 1):
            unit = Unit.create(kind=UnitKind.LARGE, name=name)
            BlockMember.create(block=block, unit=unit, year=2026, sequence=place)
        head = Person.create(full_name="Phan Văn Sơn")
        Post.create(
            person=head, unit=Unit.get(Unit.name == "Viện"), title="Viện trưởng", rank=PostRank.HEAD,
            valid_from=date(2020, 1, 1),
        )  # fmt: skip
    dialog = shown(qtbot, Council())
    assert not dialog.from_block.isVisible()
    dialog.body.choose(block.id)
    assert dialog.from_block.isVisible()
    type_text(dialog.fields["name"], "Khối thi đua số IV")
    dialog.from_block.click()
    dialog.from_block.click()  # nobody comes twice
    press(qtbot, dialog)
    found = CouncilMember.of(Council.get(Council.body == block))
    assert [(each.name, each.post) for each in found] == [("Tạp chí", ""), ("Phan Văn Sơn", "Viện trưởng")]
    assert {each.role for each in found} == {CouncilRole.DELEGATE}


def test_without_an_own_unit_it_says_what_to_do_first(qtbot, empty_store):
    dialog = shown(qtbot, Council())
    type_text(dialog.fields["name"], "Hội đồng sáng kiến")
    press(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.form.error_of(dialog.body)
    assert Council.select().count() == 0


def test_whoever_is_added_is_typed_without_scrolling(qtbot, rows):
    dialog = shown(qtbot, Council())
    qtbot.waitUntil(lambda: not dialog.seats.finder.visibleRegion().isEmpty())
    assert dialog.height() <= 640
