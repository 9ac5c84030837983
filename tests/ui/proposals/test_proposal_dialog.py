from datetime import date

import pytest

from models.history import change, next_undo, take_back
from models.proposal import Proposal, lines_of
from models.proposing import take_over
from models.staff import Post
from models.unit import Unit, UnitKind
from tests.dossier_records import Office, an_office
from tests.ui.dossier_window import pick, press
from tests.ui.typing import clear_and_type, type_text
from ui import drafts
from ui.proposals.proposal_dialog import ProposalDialog


@pytest.fixture
def office(empty_store: object) -> Office:
    return an_office()


def opened(qtbot, proposal: Proposal | None = None, year: int = 2024) -> ProposalDialog:
    dialog = ProposalDialog(proposal, year=year)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_new_dossier_begins_with_the_usual_words(office, qtbot):
    dialog = opened(qtbot)
    assert "năm 2024" in dialog.subject.text()
    assert dialog.addressees.toPlainText() == "Thanh tra Chính phủ"
    assert dialog.meeting.chosen == office.meeting.id
    assert "Biên bản kiểm phiếu" in dialog.attachments.toPlainText()
    assert "Luật Thi đua, khen thưởng" in dialog.automatic.text()
    assert "12 tháng 12 năm 2024" in dialog.automatic.text()
    press(dialog.verb, qtbot)
    made = dialog.proposal
    assert (made.body, made.meeting, made.year, made.legal_bases) == (office.unit, office.meeting, 2024, "")
    take_back(next_undo())
    assert Proposal.select().count() == 1


def test_empty_fields_are_refused_in_words(office, qtbot):
    dialog = opened(qtbot)
    clear_and_type(dialog.subject, " ")
    clear_and_type(dialog.addressees, " ")
    clear_and_type(dialog.due_on, "30/2/2025")
    press(dialog.verb, qtbot)
    assert dialog.form.error_of(dialog.due_on)
    clear_and_type(dialog.due_on, "28/2/2025")
    press(dialog.verb, qtbot)
    assert dialog.form.error_of(dialog.subject) and dialog.form.error_of(dialog.addressees)
    assert Proposal.select().count() == 1
    clear_and_type(dialog.subject, "đề nghị tặng Giấy khen")
    clear_and_type(dialog.addressees, "Tổng Biên tập")
    press(dialog.verb, qtbot)
    assert dialog.proposal.due_on == date(2025, 2, 28)


def test_the_signature_is_shown_as_it_will_be_printed(office, qtbot):
    dialog = opened(qtbot, office.proposal)
    pick(dialog.signatory, "quoc dung", qtbot)
    assert "KT. TỔNG BIÊN TẬP / PHÓ TỔNG BIÊN TẬP / Phạm Quốc Dũng" in dialog.signed_as.text()
    assert not dialog.not_in_post.isVisible()
    press(dialog.verb, qtbot)
    assert Proposal.get_by_id(office.proposal.id).signatory == office.deputy


def test_a_signatory_without_a_post_that_day_is_warned_of(office, qtbot):
    with change("Thôi giữ chức"):
        post = Post.get(Post.person == office.deputy)
        post.valid_to = date(2023, 1, 1)
        post.save()
    dialog = opened(qtbot, office.proposal)
    pick(dialog.signatory, "quoc dung", qtbot)
    assert dialog.not_in_post.isVisible()
    assert "Phạm Quốc Dũng" in dialog.not_in_post.sentence


def test_without_a_meeting_the_reason_is_asked_for(office, qtbot):
    dialog = opened(qtbot, office.proposal)
    assert not dialog.no_meeting_reason.isVisible()
    dialog.meeting.choose(None)
    assert dialog.no_meeting_reason.isVisible()
    type_text(dialog.no_meeting_reason, "Khen thưởng đột xuất")
    press(dialog.verb, qtbot)
    found = Proposal.get_by_id(office.proposal.id)
    assert (found.meeting_id, found.no_meeting_reason) == (None, "Khen thưởng đột xuất")


def test_lines_follow_when_the_meeting_is_taken_away(office, qtbot):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    dialog = opened(qtbot, office.proposal)
    dialog.meeting.choose(None)
    press(dialog.verb, qtbot)
    assert [line.ballot_id for line in lines_of(office.proposal)] == [None, None]
    take_back(next_undo())
    assert all(line.ballot_id for line in lines_of(office.proposal))


def test_a_block_proposes_too_and_has_its_own_meetings(office, qtbot):
    with change("Thêm khối"):
        block = Unit.create(kind=UnitKind.BLOCK, name="Khối thi đua số IV", abbreviation="KTĐIV")
    dialog = opened(qtbot)
    dialog.body.choose(block.id)
    assert dialog.meeting.count() == 1
    assert dialog.no_meeting_reason.isVisible()
    assert "KHỐI TRƯỞNG" in dialog.signed_as.text()


def test_what_she_typed_is_not_overwritten(office, qtbot):
    dialog = opened(qtbot)
    clear_and_type(dialog.attachments, "Báo cáo thành tích")
    dialog.meeting.choose(None)
    assert dialog.attachments.toPlainText() == "Báo cáo thành tích"


def test_without_an_own_unit_it_says_what_to_do_first(empty_store, qtbot):
    dialog = opened(qtbot)
    clear_and_type(dialog.addressees, "Bộ")
    press(dialog.verb, qtbot)
    assert dialog.form.error_of(dialog.body)
    assert Proposal.select().count() == 0


def test_a_half_filled_dialog_is_taken_up_again(office, qtbot, tmp_path):
    drafts.use_folder(tmp_path)
    try:
        dialog = opened(qtbot)
        clear_and_type(dialog.subject, "đề nghị tặng Giấy khen")
        dialog.reject()
        again = ProposalDialog(year=2024)
        qtbot.addWidget(again)
        assert again.take_up_draft()
        assert again.subject.text() == "đề nghị tặng Giấy khen"
    finally:
        drafts.use_folder(None)
