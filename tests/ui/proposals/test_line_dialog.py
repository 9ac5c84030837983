import pytest

from models.history import change, next_undo, rows_of, take_back
from models.proposal import ProposalLine, lines_of
from models.proposing import propose, take_over
from models.yearly_record import YearlyRecord
from tests.dossier_records import Office, an_office, qualify
from tests.ui.dossier_window import pick, press
from tests.ui.typing import clear_and_type, type_text
from ui.proposals.line_dialog import LineDialog


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office((9, 8, 5, None))
    qualify(made, *made.staff)
    return made


@pytest.fixture
def dialog(office, qtbot) -> LineDialog:
    made = LineDialog(office.proposal)
    qtbot.addWidget(made)
    made.open()
    return made


def names(office: Office) -> list[str]:
    return [line.subject.full_name for line in lines_of(office.proposal) if line.person]


def test_who_passed_is_proposed_by_name_and_title(dialog, office, qtbot):
    pick(dialog.subject, "thu ha", qtbot)
    dialog.title_choice.choose("CSTDCS")
    assert "9/9" in dialog.vote.sentence
    assert not dialog.override_reason.isVisible()
    type_text(dialog.merits, "Chủ trì 2 tuyến bài điều tra.")
    press(dialog.verb, qtbot)
    (line,) = lines_of(office.proposal)
    assert (line.person, line.ballot_id, line.merits) == (
        office.staff[0], office.ballots[0].id, "Chủ trì 2 tuyến bài điều tra.",
    )  # fmt: skip
    assert "Lê Thu Hà" in dialog.done_sentence
    take_back(next_undo())
    assert names(office) == []


def test_below_the_threshold_the_reason_is_asked_for_at_its_field(dialog, office, qtbot):
    pick(dialog.subject, "dinh phuc", qtbot)
    dialog.title_choice.choose("CSTDCS")
    assert dialog.override_reason.isVisible()
    press(dialog.verb, qtbot)
    assert dialog.isVisible()
    assert "5/9" in dialog.form.error_of(dialog.override_reason)
    assert names(office) == []
    type_text(dialog.override_reason, "Cấp trên yêu cầu xét lại")
    press(dialog.verb, qtbot)
    assert names(office) == ["Vũ Đình Phúc"]
    assert ProposalLine.get().override_reason == "Cấp trên yêu cầu xét lại"


def test_against_sure_law_the_reason_is_asked_for_and_kept_in_the_trail(dialog, office, qtbot):
    with change("Xếp loại"):
        YearlyRecord.update(grade="completed").where(YearlyRecord.person == office.staff[0]).execute()
    pick(dialog.subject, "thu ha", qtbot)
    dialog.title_choice.choose("CSTDCS")
    assert "Hoàn thành nhiệm vụ" in dialog.law.sentence
    press(dialog.verb, qtbot)
    assert "Hoàn thành nhiệm vụ" in dialog.form.error_of(dialog.override_reason)
    assert names(office) == []
    type_text(dialog.override_reason, "Thành tích đột xuất")
    press(dialog.verb, qtbot)
    assert names(office) == ["Lê Thu Hà"]
    kept = [row.after for row in rows_of(next_undo())]
    assert any("Thành tích đột xuất" in str(after) for after in kept)
    take_back(next_undo())
    assert names(office) == []


def test_what_is_only_unknown_is_said_and_does_not_stop(dialog, office, qtbot):
    with change("Xếp loại"):
        YearlyRecord.delete().where(YearlyRecord.person == office.staff[0]).execute()
    pick(dialog.subject, "thu ha", qtbot)
    dialog.title_choice.choose("CSTDCS")
    assert "Cần xem xét" in dialog.law.sentence
    press(dialog.verb, qtbot)
    assert names(office) == ["Lê Thu Hà"]


def test_nothing_chosen_is_said_at_both_fields(dialog, office, qtbot):
    press(dialog.verb, qtbot)
    assert dialog.form.error_of(dialog.subject)
    assert dialog.form.error_of(dialog.title_choice)
    assert names(office) == []


def test_a_collective_is_offered_titles_for_collectives(dialog, qtbot):
    pick(dialog.subject, "phong hanh chinh", qtbot)
    codes = {dialog.title_choice.itemData(row) for row in range(dialog.title_choice.count())}
    assert "TTLDTT" in codes and "CSTDCS" not in codes
    pick(dialog.subject, "thu ha", qtbot)
    codes = {dialog.title_choice.itemData(row) for row in range(dialog.title_choice.count())}
    assert "CSTDCS" in codes and "TTLDTT" not in codes


def test_the_same_line_twice_is_refused_at_the_name(dialog, office, qtbot):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    pick(dialog.subject, "thu ha", qtbot)
    dialog.title_choice.choose("CSTDCS")
    press(dialog.verb, qtbot)
    assert "Lê Thu Hà" in dialog.form.error_of(dialog.subject)
    assert len(names(office)) == 2


@pytest.fixture
def line(office) -> ProposalLine:
    made = ProposalLine(
        proposal=office.proposal, person=office.staff[2], title="CSTDCS", override_reason="Xét lại"
    )
    with change("Thêm dòng"):
        propose(made)
    return made


def test_a_line_is_corrected_and_its_reason_cannot_be_emptied(office, line, qtbot):
    dialog = LineDialog(office.proposal, line)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.override_reason.text() == "Xét lại"
    clear_and_type(dialog.note, "Hồ sơ bổ sung")
    clear_and_type(dialog.override_reason, " ")
    press(dialog.verb, qtbot)
    assert dialog.form.error_of(dialog.override_reason)
    assert ProposalLine.get().override_reason == "Xét lại"
    clear_and_type(dialog.override_reason, "Xét lại theo Công văn 12")
    press(dialog.verb, qtbot)
    kept = ProposalLine.get()
    assert (kept.override_reason, kept.note) == ("Xét lại theo Công văn 12", "Hồ sơ bổ sung")
    take_back(next_undo())
    assert ProposalLine.get().note == ""
