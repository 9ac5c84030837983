import pytest

from models.ballot import ballots
from models.candidates import take_registrations
from models.history import change, next_undo, take_back
from models.subject import subject_name
from tests.meeting_rows import a_campaign, a_meeting
from tests.ui.forms_filled import send
from ui.meeting.take_registrations_dialog import TakeRegistrationsDialog


@pytest.fixture
def rows(empty_store):
    found = a_meeting()
    with change("Campaign"):
        a_campaign(
            found,
            ("Lê Thu Hà", "CSTDCS"),
            ("Lê Thu Hà", "LDTT"),
            ("Vũ Đình Phúc", "LDTT"),
            ("Đỗ Minh Quân", "GK"),
        )
    return found


def shown(qtbot, rows) -> TakeRegistrationsDialog:
    dialog = TakeRegistrationsDialog(rows.meeting)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def on_paper(rows) -> list[tuple[str, str]]:
    return [(subject_name(each.subject), each.title) for each in ballots(rows.meeting)]


def test_every_title_is_ticked_with_its_number_the_highest_first(qtbot, rows):
    dialog = shown(qtbot, rows)
    assert [box.text() for box in dialog.boxes.values()] == [
        "Chiến sĩ thi đua cơ sở (1)", "Lao động tiên tiến (2)", "Giấy khen (1)",
    ]  # fmt: skip
    assert all(box.isChecked() for box in dialog.boxes.values())
    send(dialog, qtbot)
    assert [code for _name, code in on_paper(rows)] == ["CSTDCS", "LDTT", "LDTT", "GK"]
    assert "4" in dialog.done_sentence


def test_only_what_is_ticked_comes_as_one_change(qtbot, rows):
    dialog = shown(qtbot, rows)
    dialog.boxes["LDTT"].click()
    send(dialog, qtbot)
    assert on_paper(rows) == [("Lê Thu Hà", "CSTDCS"), ("Đỗ Minh Quân", "GK")]
    take_back(next_undo())
    assert on_paper(rows) == []


def test_nothing_ticked_is_refused_above_the_form_and_the_next_try_works(qtbot, rows):
    dialog = shown(qtbot, rows)
    for box in dialog.boxes.values():
        box.click()
    send(dialog, qtbot)
    assert dialog.refusal.isVisible()
    assert on_paper(rows) == []
    dialog.boxes["GK"].click()
    send(dialog, qtbot)
    assert on_paper(rows) == [("Đỗ Minh Quân", "GK")]
    assert not dialog.isVisible()


def test_what_is_on_the_ballot_already_is_not_offered_again(qtbot, rows):
    with change("Before"):
        take_registrations(rows.meeting, {"LDTT"})
    assert set(shown(qtbot, rows).boxes) == {"CSTDCS", "GK"}
