from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from models.history import change
from models.proposal import Proposal, ProposalLine
from models.proposing import propose, take_over
from models.staff import Person
from tests.dossier_records import Office, an_office
from ui.messages import Message
from ui.proposals.dossier_panel import DossierPanel
from ui.tables.column import STATE
from ui.widgets.heading import Words
from ui.widgets.link_button import LinkButton

TODAY = date(2024, 12, 10)


@pytest.fixture
def office(empty_store: object) -> Office:
    return an_office((9, 8, 5, None))


@pytest.fixture
def panel(office, qtbot) -> DossierPanel:
    made = DossierPanel()
    qtbot.addWidget(made)
    made.resize(820, 540)
    made.show()
    show(made, office)
    return made


def show(panel: DossierPanel, office: Office) -> None:
    panel.offer([Proposal.get_by_id(office.proposal.id)])
    panel.show_dossier(TODAY)


def filled(panel: DossierPanel) -> list[str]:
    steps = (panel.take_over, panel.line, panel.number, panel.decision)
    return [step.accessibleName() for step in steps if step.property("primary")]


def below(office: Office) -> None:
    with change("Thêm dòng"):
        ProposalLine.create(
            proposal=office.proposal, person=office.staff[2], title="CSTDCS", ballot=office.ballots[2]
        )


def test_the_next_step_is_the_one_that_is_filled(panel, office):
    assert filled(panel) == [panel.take_over.accessibleName()]
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    show(panel, office)
    assert filled(panel) == [panel.number.accessibleName()]
    assert not panel.take_over.isEnabled()
    below(office)
    show(panel, office)
    assert filled(panel) == []
    with change("Gửi"):
        ProposalLine.delete().where(ProposalLine.person == office.staff[2]).execute()
        Proposal.update(state="sent").execute()
    show(panel, office)
    assert filled(panel) == [panel.decision.accessibleName()]


def test_lines_show_votes_and_result_as_pills(panel, office):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    below(office)
    show(panel, office)
    cells = {
        panel.rows.index(row, 1).data(): (
            panel.rows.index(row, 4).data(),
            panel.rows.index(row, 5).data(STATE),
        )
        for row in range(panel.rows.rowCount())
    }
    assert cells == {
        "Lê Thu Hà": ("9/9", "ok"),
        "Nguyễn Thị Hoà": ("8/9", "ok"),
        "Vũ Đình Phúc": ("5/9", "no"),
    }


def test_what_stops_a_line_is_said_with_its_remedy(panel, office, qtbot):
    below(office)
    show(panel, office)
    finding = panel.findings.shown[0]
    assert finding.verdict == "no" and "Vũ Đình Phúc" in finding.title and "5/9" in finding.sentence
    with qtbot.waitSignal(panel.line_opened) as told:
        panel.findings.remedy_clicked.emit(finding.subject)
    assert told.args[0].line.person == office.staff[2]


def test_one_click_leads_from_a_finding_to_its_article_and_source(panel, office, qtbot):
    below(office)
    show(panel, office)
    finding = next(each for each in panel.findings.shown if each.source)
    links = panel.findings.findChildren(LinkButton)
    link = next(each for each in links if each.text() == finding.source and each.isVisible())
    qtbot.waitUntil(lambda: link.height() > 0 and link.width() > 0)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    message = panel.findChild(Message)
    assert isinstance(message, Message)
    said = " ".join(words.text() for words in message.findChildren(Words))
    for part in ("Vũ Đình Phúc", "Điều 23 Luật Thi đua, khen thưởng", "Nguồn:", "chưa"):
        assert part in said
    message.close()


def test_findings_that_come_later_have_room(panel, office, qtbot):
    below(office)
    show(panel, office)
    finding = panel.findings.findChild(LinkButton)
    qtbot.waitUntil(lambda: not finding.visibleRegion().isEmpty())


def test_a_recorded_reason_stays_in_sight(panel, office):
    with change("Thêm dòng"):
        propose(
            ProposalLine(
                proposal=office.proposal, person=office.staff[2], title="CSTDCS", override_reason="Xét lại"
            )
        )
    show(panel, office)
    worst = panel.findings.shown[0]
    assert (worst.verdict, worst.sentence) == ("maybe", "Xét lại")


def test_an_empty_dossier_says_what_to_do(panel):
    assert panel.lines_empty.isVisible()
    assert "2" in panel.lines_empty.sentence.text()
    assert not panel.findings_title.isVisible()


def test_keys_open_and_delete_lines(panel, office, qtbot):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    show(panel, office)
    panel.table.setFocus()
    panel.table.choose_row(0)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        with qtbot.waitSignal(panel.line_opened) as told:
            qtbot.keyClick(panel.table, key)
        assert told.args[0].name == "Lê Thu Hà"
    panel.table.selectAll()
    with qtbot.waitSignal(panel.lines_deleted) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert len(told.args[0]) == 2


def test_the_choice_of_dossiers_is_there_when_there_are_several(panel, office):
    assert not panel.which.isVisible()
    with change("Lập hồ sơ"):
        other = Proposal.create(body=office.unit, year=2024, subject="thứ hai", addressees="Bộ")
    panel.offer([other, office.proposal])
    assert panel.which.isVisible()
    panel.choose(office.proposal.id)
    assert panel.proposal == office.proposal
    panel.choose(4711)
    assert panel.proposal == office.proposal


def test_late_dossiers_are_marked(panel, office):
    assert not panel.due.isVisible()
    with change("Đặt hạn"):
        office.proposal.due_on = date(2024, 12, 1)
        office.proposal.save()
    show(panel, office)
    assert (panel.due.isVisible(), panel.due.state) == (True, "late")
    assert "9" in panel.due.word


def test_long_names_do_not_widen_the_panel(panel, office, qtbot):
    with change("Đổi tên"):
        long = "Nguyễn " * 45
        Person.update(full_name=long).where(Person.id == office.staff[0].id).execute()
        Proposal.update(subject="đề nghị " * 45, addressees="Hội đồng " * 30).execute()
        take_over(office.proposal)
    before = panel.minimumSizeHint().width()
    show(panel, office)
    assert panel.minimumSizeHint().width() <= max(before, 820)
    assert panel.width() == 820
    panel.make_compact(True)
    qtbot.waitUntil(lambda: panel.minimumSizeHint().width() <= 520)


def test_a_day_without_rules_is_said_and_nothing_falls(panel, office):
    with change("Đổi ngày"):
        office.meeting.starts_at = datetime.fromisoformat("1999-01-01 08:00")
        office.meeting.save()
    show(panel, office)
    assert "1999" in panel.lines_empty.sentence.text()


def test_a_missing_place_is_said_before_the_letter_is_printed(panel, office):
    assert all("Địa danh" not in each.title for each in panel.findings.shown)
    with change("Bỏ địa danh"):
        office.unit.place = ""
        office.unit.save()
    show(panel, office)
    assert any("địa danh" in each.title.casefold() for each in panel.findings.shown)


def test_in_a_narrow_window_the_next_step_keeps_its_words(panel, office):
    panel.make_compact(True)
    show(panel, office)
    steps = (panel.take_over, panel.line, panel.number, panel.decision)
    assert [bool(button.text()) for button in steps] == [bool(button.property("primary")) for button in steps]
    assert any(button.text() for button in steps)


def test_a_step_that_cannot_be_taken_says_why(panel, office):
    show(panel, office)
    off = [button for button in (panel.take_over, panel.decision) if not button.isEnabled()]
    assert off
    assert all(button.accessibleDescription() in button.toolTip() != "" for button in off)
