import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from models.award import Award
from models.ballot import Ballot
from models.council import Council, CouncilMember
from models.history import change
from models.initiative import Initiative, write_authors
from models.meeting import Attendance, Meeting, Presence
from models.registration import CaseState
from models.roster import standings
from models.rules.year_verdicts import YearVerdicts
from models.staff import Post
from models.unit import rename
from models.yearly_record import Discipline, DisciplineForm, Grade, Hold, YearlyRecord
from tests.models.small_office import SINCE, Office, registered, small_office
from ui.titles.subject_page import Acts, SubjectPage
from ui.widgets.heading import Words
from ui.widgets.ledger import Ledger
from ui.widgets.link_button import LinkButton
from ui.widgets.pill import Pill


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


class Heard:
    """What the page asked for."""

    def __init__(self):
        self.added, self.edited, self.stepped, self.menu = [], [], [], []
        self.acts = Acts(
            self.added.append, self.edited.append, self.stepped.append,
            [("edit", "Sửa thông tin", lambda: self.menu.append("sửa"))],
        )  # fmt: skip


@pytest.fixture
def heard() -> Heard:
    return Heard()


def shown(qtbot, subject, heard, year=2026) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    known = standings(year)
    SubjectPage(subject, known.of(subject), YearVerdicts(year, known), heard.acts, page).fill(column)
    page.resize(360, 900)
    page.show()
    return page


def words(page) -> str:
    return "\n".join(label.text() for label in page.findChildren(Words))


def test_a_person_is_told_from_top_to_bottom(office, qtbot, heard):
    with change("Ghi"):
        YearlyRecord.create(person=office.quan, year=2026, grade=Grade.EXCELLENT, is_counted=False)
        registered(
            office,
            2026,
            "CSTDCS",
            person=office.quan,
            state=CaseState.NOT_PROPOSED,
            reason="đi học tập trung",
        )
        Award.create(person=office.quan, title="LDTT", year=2025)
        work = Initiative.create(name="Bản đồ đơn thư", year=2026)
        write_authors(work, {office.quan.id: 60, office.ha.id: 40})
        Discipline.create(person=office.quan, form=DisciplineForm.REPRIMAND, decided_on=SINCE)
        Hold.create(person=office.quan, reason="có đơn thư", begins_on=SINCE)
    page = shown(qtbot, office.quan, heard)
    said = words(page)
    for part in (
        "Đỗ Minh Quân", "Phóng viên · Ban Pháp luật · sinh 1984", "Năm 2026", "Hoàn thành xuất sắc nhiệm vụ",
        "Không tính vào tổng số", "lý do: đi học tập trung", "2026 · Bản đồ đơn thư", "60 %", "Kỷ luật: Khiển trách",
        "Tạm dừng xét: có đơn thư", "Phóng viên · Ban Pháp luật · 01/01/2020 – nay",
    ):  # fmt: skip
        assert part in said, part
    assert [pill.word for pill in page.findChildren(Pill)] == ["Không đề nghị"]
    assert [line.words for line in page.findChildren(Ledger)[0].lines] == [
        "Không đề nghị: Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Kỷ luật: Khiển trách",
    ]  # fmt: skip


def test_the_vote_stands_beside_its_title(office, qtbot, heard):
    with change("Họp"):
        council = Council.create(body=office.own, name="Hội đồng", valid_from=SINCE)
        meeting = Meeting.create(council=council, subject="Xét", year=2026, starts_at="2026-06-01 08:00")
        for person in (office.head, office.ha, office.duc):
            member = CouncilMember.create(council=council, person=person)
            Attendance.create(meeting=meeting, member=member, presence=Presence.PRESENT)
        Ballot.create(
            meeting=meeting, person=office.quan, title="CSTDCS", issued=3, returned=3, valid=3, invalid=0,
            agree=2, disagree=1, no_opinion=0,
        )  # fmt: skip
    assert "2/3 đồng ý, chưa đủ tỷ lệ" in words(shown(qtbot, office.quan, heard))


def test_a_collective_has_members_and_former_names_but_no_posts(office, qtbot, heard):
    with change("Đổi tên"):
        rename(office.law, "Ban Bạn đọc", "", SINCE)
    said = words(shown(qtbot, office.law, heard))
    assert "Ban Bạn đọc" in said and "Tập thể nhỏ · Báo Thanh tra · 2 người" in said
    assert "Đến 01/01/2020: Ban Pháp luật" in said
    assert "Quá trình công tác" not in said and "Sáng kiến, đề tài" not in said.splitlines()


def test_somebody_about_whom_nothing_is_known_is_shown_too(office, qtbot, heard):
    with change("Xoá chức vụ"):
        Post.delete().where(Post.person == office.duc).execute()
    said = words(shown(qtbot, office.duc, heard))
    assert "chưa ghi chức vụ" in said and "Chưa xếp loại" in said and "Chưa ghi nhận danh hiệu nào." in said


def test_links_and_buttons_ask_for_their_acts(office, qtbot, heard):
    page = shown(qtbot, office.quan, heard)
    for kind in ("grade", "award", "initiative", "discipline", "hold", "post"):
        page.findChild(LinkButton, f"add_{kind}").click()
    assert heard.added == ["grade", "award", "initiative", "discipline", "hold", "post"]
    edit = next(
        link for link in page.findChildren(QPushButton) if link.accessibleName().startswith("Sửa: Phóng viên")
    )
    edit.click()
    assert [type(record) for record in heard.edited] == [Post]
    named = {
        button.accessibleName(): button for button in page.findChildren(QWidget) if button.accessibleName()
    }
    named["Dòng trước"].click()
    named["Dòng sau"].click()
    assert heard.stepped == [-1, 1]


def test_a_name_of_three_hundred_letters_wraps(office, qtbot, heard):
    with change("Đổi tên"):
        office.quan.full_name = " ".join(["Nguyễn"] * 43)
        office.quan.save()
        rename(office.law, " ".join(["Phòng"] * 60), "", None)
    for subject in (office.quan, office.law):
        assert shown(qtbot, subject, heard).minimumSizeHint().width() <= 360
