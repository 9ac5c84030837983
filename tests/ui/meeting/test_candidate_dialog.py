import pytest

from models.ballot import Ballot, ballots
from models.history import change, next_undo, take_back
from models.subject import subject_name
from models.title import Subject, titles_for
from models.unit import Unit, UnitKind
from tests.meeting_rows import a_vote
from tests.ui.dossier_window import pick
from tests.ui.forms_filled import errors, send
from tests.ui.typing import clear_and_type
from ui.meeting.candidate_dialog import CandidateDialog


@pytest.fixture
def rows(empty_store):
    return a_vote()


@pytest.fixture
def dialog(qtbot, rows) -> CandidateDialog:
    made = CandidateDialog(rows.meeting)
    qtbot.addWidget(made)
    made.open()
    return made


def offered(dialog: CandidateDialog) -> list[str]:
    return [dialog.title.itemData(place) for place in range(dialog.title.count())]


def test_whom_the_letters_find_is_on_the_ballot_behind_the_others(qtbot, rows, dialog):
    assert dialog.title.chosen == "CSTDCS"
    pick(dialog.subject, "khanh linh", qtbot)
    send(dialog, qtbot)
    last = ballots(rows.meeting)[-1]
    assert (subject_name(last.subject), last.title) == ("Bùi Khánh Linh", "CSTDCS")
    assert "Bùi Khánh Linh" in dialog.done_sentence
    assert not dialog.isVisible()
    take_back(next_undo())
    assert len(ballots(rows.meeting)) == 4


def test_nobody_is_refused_at_the_field_and_so_is_a_name_that_was_only_typed(qtbot, dialog):
    send(dialog, qtbot)
    assert errors(dialog) == {"subject"}
    clear_and_type(dialog.subject, "Bùi Khánh Linh")
    dialog.subject.completer().popup().hide()
    send(dialog, qtbot)
    assert errors(dialog) == {"subject"}
    assert Ballot.select().count() == 4


def test_the_same_vote_twice_is_refused_at_its_field_and_another_title_is_not(qtbot, rows, dialog):
    dialog.subject.choose_subject(rows.people["Lê Thu Hà"])
    send(dialog, qtbot)
    assert errors(dialog) == {"subject"}
    assert len(ballots(rows.meeting)) == 4
    dialog.title.choose("LDTT")
    send(dialog, qtbot)
    assert [each.title for each in ballots(rows.meeting)][-1] == "LDTT"


def test_only_titles_that_suit_are_offered(qtbot, rows, dialog):
    with change("Collective"):
        unit = Unit.create(kind=UnitKind.SMALL, name="Phòng Hành chính", parent=rows.unit)
    pick(dialog.subject, "khanh linh", qtbot)
    assert offered(dialog) == [each.code for each in titles_for(Subject.PERSON)]
    pick(dialog.subject, "phong hanh chinh", qtbot)
    assert offered(dialog) == [each.code for each in titles_for(Subject.COLLECTIVE)]
    dialog.title.choose("TTLDXS")
    send(dialog, qtbot)
    last = ballots(rows.meeting)[-1]
    assert (last.unit, last.title) == (unit, "TTLDXS")


def test_the_title_that_was_chosen_stays_while_it_suits(qtbot, dialog):
    dialog.title.choose("GK")
    pick(dialog.subject, "khanh linh", qtbot)
    assert dialog.title.chosen == "GK"
