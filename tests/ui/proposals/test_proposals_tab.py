from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.award import Award
from models.history import change, next_redo, next_undo, take_back
from models.proposal import Proposal, ProposalLine, ProposalState, lines_of
from tests.dossier_records import Office, an_office
from tests.ui.dossier_window import pick, press
from tests.ui.typing import clear_and_type, type_text
from ui.papers.paper_pages import PaperPages
from ui.proposals.decision_dialog import DecisionDialog
from ui.proposals.line_dialog import LineDialog
from ui.proposals.number_dialog import NumberDialog
from ui.proposals.proposal_dialog import ProposalDialog
from ui.proposals.proposals_tab import ProposalsTab
from ui.store_signals import StoreSignals


@pytest.fixture
def office(empty_store: object) -> Office:
    return an_office((9, 8, 5, None))


@pytest.fixture
def make_tab(qtbot):
    def make(year: int = 2024) -> ProposalsTab:
        tab = ProposalsTab(year)
        qtbot.addWidget(tab)
        signals = StoreSignals(tab)
        signals.changed.connect(tab.on_changed)
        tab.resize(1366, 562)
        tab.ensure_built()
        tab.show()
        return tab

    return make


@pytest.fixture
def tab(office, make_tab) -> ProposalsTab:
    return make_tab()


def dialog_of(tab: QWidget, kind: type) -> QWidget:
    return next(found for found in tab.findChildren(kind) if found.isVisible())


def pages(tab: ProposalsTab, qtbot: QtBot) -> PaperPages:
    qtbot.waitUntil(lambda: tab.papers.is_settled)
    assert tab.papers._pages is not None, tab.papers.sentence
    return tab.papers._pages


def names(tab: ProposalsTab) -> list[str]:
    return [row.name for row in tab.panel.rows.rows]


def test_from_the_votes_to_the_ledger_by_clicks(tab, office, qtbot):
    said: list[str] = []
    tab.said.connect(said.append)
    press(tab.panel.take_over, qtbot)
    assert names(tab) == ["Lê Thu Hà", "Nguyễn Thị Hoà"]
    assert pages(tab, qtbot).find("02 cá nhân")

    press(tab.panel.number, qtbot)
    number = dialog_of(tab, NumberDialog)
    type_text(number.number, "57")
    type_text(number.issued_on, "13/12/2024")
    type_text(number.sent_on, "13/12/2024")
    press(number.verb, qtbot)
    assert tab.panel.state.state == "sent"
    assert pages(tab, qtbot).find("57/TTr-BTT")

    press(tab.panel.decision, qtbot)
    decision = dialog_of(tab, DecisionDialog)
    type_text(decision.number, "96/QĐ-BTT")
    type_text(decision.issued_on, "30/12/2024")
    press(decision.verb, qtbot)
    assert Award.select().count() == 2
    assert tab.proposal.state == ProposalState.DECIDED
    assert not tab.panel.decision.isEnabled()
    assert len(said) == 3


def test_every_write_is_one_undo(tab, office, qtbot):
    press(tab.panel.take_over, qtbot)
    take_back(next_undo())
    assert names(tab) == []
    take_back(next_redo())
    assert len(names(tab)) == 2
    tab.panel.table.setFocus()
    tab.panel.table.selectAll()
    qtbot.keyClick(tab.panel.table, Qt.Key.Key_Delete)
    assert names(tab) == []
    take_back(next_undo())
    assert len(names(tab)) == 2
    tab.delete_dossier()
    assert tab.proposal is None and tab.empty.isVisible()
    take_back(next_undo())
    assert len(names(tab)) == 2


def test_below_the_threshold_needs_a_reason_in_the_window(tab, office, qtbot):
    press(tab.panel.line, qtbot)
    dialog = dialog_of(tab, LineDialog)
    pick(dialog.subject, "dinh phuc", qtbot)
    dialog.title_choice.choose("CSTDCS")
    press(dialog.verb, qtbot)
    assert dialog.isVisible() and lines_of(office.proposal) == []
    type_text(dialog.override_reason, "Cấp trên yêu cầu xét lại")
    press(dialog.verb, qtbot)
    assert names(tab) == ["Vũ Đình Phúc"]
    assert pages(tab, qtbot).find("Vũ Đình Phúc")
    assert "Cấp trên yêu cầu xét lại" in [each.sentence for each in tab.panel.findings.shown]
    take_back(next_undo())
    assert names(tab) == []


def test_a_vote_corrected_below_stops_the_letter_until_the_reason_is_there(tab, office, qtbot):
    press(tab.panel.take_over, qtbot)
    with change("Sửa số phiếu"):
        ballot = office.ballots[1]
        ballot.agree, ballot.disagree = 7, 2
        ballot.save()
    qtbot.waitUntil(lambda: "Nguyễn Thị Hoà" in tab.papers.sentence)
    (finding,) = [each for each in tab.panel.findings.shown if each.verdict == "no"]
    tab.panel.findings.remedy_clicked.emit(finding.subject)
    dialog = dialog_of(tab, LineDialog)
    assert dialog.focusWidget() is dialog.override_reason
    type_text(dialog.override_reason, "Bổ sung minh chứng sau phiên họp")
    press(dialog.verb, qtbot)
    assert pages(tab, qtbot).find("Nguyễn Thị Hoà")


def test_an_empty_year_says_what_to_do_first(office, make_tab, qtbot):
    tab = make_tab(2031)
    assert tab.empty.isVisible() and "2031" in tab.empty.title.text()
    press(tab.first, qtbot)
    dialog = dialog_of(tab, ProposalDialog)
    press(dialog.verb, qtbot)
    assert Proposal.select().where(Proposal.year == 2031).count() == 1
    assert not tab.empty.isVisible()
    assert tab.proposal.year == 2031


def test_a_new_dossier_is_the_one_that_is_shown(tab, office, qtbot):
    press(tab.panel.add, qtbot)
    dialog = dialog_of(tab, ProposalDialog)
    clear_and_type(dialog.subject, "đề nghị tặng Giấy khen")
    press(dialog.verb, qtbot)
    assert tab.proposal.subject == "đề nghị tặng Giấy khen"
    take_back(next_undo())
    assert tab.proposal == office.proposal


def test_the_papers_follow_what_is_corrected(tab, office, qtbot):
    press(tab.panel.take_over, qtbot)
    press(tab.edit, qtbot)
    dialog = dialog_of(tab, ProposalDialog)
    clear_and_type(dialog.addressees, "Hội đồng Thi đua - Khen thưởng ngành Thanh tra")
    pick(dialog.signatory, "quoc dung", qtbot)
    press(dialog.verb, qtbot)
    assert pages(tab, qtbot).find("KT. TỔNG BIÊN TẬP")


def test_many_changes_make_one_drawing(tab, office, qtbot):
    press(tab.panel.take_over, qtbot)
    qtbot.waitUntil(lambda: tab.papers.is_settled)
    drawings: list[int] = []
    tab.papers.drawn.connect(lambda: drawings.append(1))
    for word in ("một", "hai", "ba"):
        with change("Sửa trích yếu"):
            Proposal.update(subject=f"đề nghị khen thưởng lần {word}").execute()
    assert pages(tab, qtbot).find("lần ba")
    assert len(drawings) == 1


def test_all_papers_of_the_dossier_and_its_meeting(tab, qtbot):
    press(tab.panel.take_over, qtbot)
    kinds = []
    for row in range(tab.papers.which.count()):
        tab.papers.which.setCurrentIndex(row)
        kinds.append(
            next(
                k for k in ("TỜ TRÌNH", "DANH SÁCH", "BIÊN BẢN KIỂM", "BIÊN BẢN") if pages(tab, qtbot).find(k)
            )
        )
    assert kinds == ["TỜ TRÌNH", "DANH SÁCH", "BIÊN BẢN", "BIÊN BẢN KIỂM"]


def test_the_chosen_line_is_marked_in_the_paper(tab, qtbot):
    press(tab.panel.take_over, qtbot)
    qtbot.waitUntil(lambda: tab.papers.is_settled)
    tab.panel.table.choose_row(1)
    assert tab.papers.area._marks == pages(tab, qtbot).find("Nguyễn Thị Hoà")


def test_another_for_the_next_one_keeps_the_title(tab, office, qtbot):
    press(tab.panel.line, qtbot)
    dialog = dialog_of(tab, LineDialog)
    pick(dialog.subject, "thu ha", qtbot)
    dialog.title_choice.choose("CSTDCS")
    dialog.go_on.setChecked(True)
    press(dialog.verb, qtbot)
    again = dialog_of(tab, LineDialog)
    assert again is not dialog
    assert (again.title_choice.chosen, again.subject.chosen_id) == ("CSTDCS", None)


def test_a_dossier_whose_lines_have_awards_can_be_deleted_and_the_ledger_stays(tab, office, qtbot):
    press(tab.panel.take_over, qtbot)
    with change("Ghi sổ"):
        Award.create(person=office.staff[0], title="CSTDCS", year=2024, line=ProposalLine.get())
    tab.delete_dossier()
    assert Award.get().line_id is None
    take_back(next_undo())
    assert Award.get().line_id is not None


def test_narrow_before_it_is_first_shown(office, qtbot):
    tab = ProposalsTab(2024)
    qtbot.addWidget(tab)
    tab.make_compact(True)
    tab.ensure_built()
    assert tab.panel.line.text() == ""


def test_in_a_narrow_window_the_papers_lie_below(tab, qtbot):
    assert tab.splitter.orientation() == Qt.Orientation.Horizontal
    tab.make_compact(True)
    assert tab.panel.line.text() == "" and tab.papers.save_pdf.text() == ""
    qtbot.waitUntil(lambda: tab.minimumWidth() <= 900)
    tab.resize(900, 700)
    qtbot.waitUntil(lambda: tab.splitter.orientation() == Qt.Orientation.Vertical)


def test_it_fits_the_smallest_screen_with_something_in_the_way(tab, office, qtbot):
    with change("Thêm dòng"):
        for person in office.staff:
            ProposalLine.create(proposal=office.proposal, person=person, title="LDTT")
    tab.make_compact(True)
    qtbot.waitUntil(lambda: tab.minimumSizeHint().width() <= 1092)
    qtbot.waitUntil(lambda: tab.minimumSizeHint().height() <= 408)


def test_a_search_can_bring_a_dossier_to_the_front(tab, office):
    with change("Lập hồ sơ"):
        other = Proposal.create(
            body=office.unit, year=2024, subject="thứ hai", addressees="Bộ", issued_on=date(2024, 1, 2)
        )
    tab.show_record("proposal", other.id)
    assert tab.proposal == other
    tab.show_record("proposal", office.proposal.id)
    assert tab.proposal == office.proposal
