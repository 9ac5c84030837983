"""The main job from end to end: an empty store, hands only, and at the end the printed letter."""

from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from models.council import CouncilRole
from models.exchange.sample import fill_sample
from models.registration import UnitReply
from models.staff import PostRank, Sex
from tests import journey_steps as act
from ui.look.dress import dress
from ui.program import Program


@pytest.fixture
def program(qapp, tmp_path):
    for left_open in QApplication.topLevelWidgets():  # a message of an earlier test would take the keys
        left_open.close()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    made = Program(dress(qapp, "light"), fill_sample)
    yield made
    made.close()


@pytest.fixture
def saved(tmp_path, monkeypatch):
    """Where papers are saved, by their code; the computer's own window for files cannot be typed into."""

    def choose(_parent, _title, suggestion, _kinds, on_chosen):
        on_chosen(tmp_path / Path(suggestion).name)

    monkeypatch.setattr("ui.messages.choose_save_path", choose)
    return tmp_path


def words_of(path):
    """The text of a PDF on one line."""
    with pdfplumber.open(path) as pdf:
        return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def test_from_the_empty_store_to_the_printed_letter(program, saved, qtbot):
    program.start(saved / "store")
    hand = act.Hand(qtbot, program.window)
    begin_the_store(hand)
    register_everybody(hand)
    for name in ("le thu ha", "vu dinh phuc"):  # seven in ten of the collective have it, as its title asks
        act.record_award(hand, name, "LDTT", "90/QĐ-BTT", "5/12/2024")
    hold_the_meeting(hand)
    print_the_dossier(hand)
    assert_letter(words_of(next(saved.glob("to-trinh-96-*.pdf"))))
    assert_list(words_of(next(saved.glob("danh-sach-*.pdf"))))


def begin_the_store(hand):
    act.set_up_the_office(hand)
    act.go_to_year(hand, 2024)
    act.add_collectives(hand, "Phòng Hành chính", "Ban Bạn đọc")
    act.add_person(hand, "Trịnh Thị Vân", Sex.FEMALE, "Báo Thanh tra", "Tổng Biên tập", PostRank.HEAD)
    act.add_person(
        hand, "Trần Quốc Bảo", Sex.MALE, "Phòng Hành chính", "Trưởng phòng", PostRank.DIVISION_HEAD
    )
    act.add_person(hand, "Lê Thu Hà", Sex.FEMALE, "Ban Bạn đọc", "Phóng viên")
    act.add_person(hand, "Vũ Đình Phúc", Sex.MALE, "Ban Bạn đọc", "Biên tập viên")


def register_everybody(hand):
    act.add_campaign(hand, "Thi đua thường xuyên năm 2024")
    act.register(hand, "le thu ha", "LDTT", "CSTDCS")
    act.register(hand, "vu dinh phuc", "LDTT", "CSTDCS")
    act.register(hand, "ban ban doc", "TTLDTT")
    act.record_nobody(hand, "Phòng Hành chính")
    replies = {reply.unit.name: reply.is_nil for reply in UnitReply.select()}
    assert replies == {"Ban Bạn đọc": False, "Phòng Hành chính": True}


def hold_the_meeting(hand):
    """Three members; one sends his vote in writing. One candidate of three is voted down."""
    act.seat_council(
        hand,
        "Hội đồng Thi đua - Khen thưởng Báo Thanh tra",
        ("van", CouncilRole.CHAIR),
        ("quoc bao", CouncilRole.VICE),
        ("phuc", CouncilRole.SECRETARY),
    )
    meeting = act.call_meeting(hand)
    act.mark_absent(hand, meeting, row=1, reason="đi công tác")
    act.put_on_the_ballot(hand, meeting, without="LDTT")
    in_favour = {"agree": 2, "written_agree": 1}
    against = {"agree": 1, "disagree": 1, "written_disagree": 1}
    act.count_votes(hand, meeting, in_favour, against, in_favour)
    act.conclude(hand, meeting, "Thông qua danh sách đề nghị.")


def print_the_dossier(hand):
    dossiers = act.make_dossier(hand, "trinh thi")
    act.explain(hand, dossiers, "Ban Bạn đọc", "Cả hai thành viên đã được Hội đồng xét cùng kỳ")
    act.number_and_sign(hand, dossiers)
    for paper in ("Tờ trình", "Danh sách"):
        act.save_paper(hand, dossiers, paper)


def assert_letter(letter):
    for words in (
        "THANH TRA CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM BÁO THANH TRA",
        "Số: 96/TTr-BTT Hà Nội, ngày 16 tháng 12 năm 2024",
        "Kính gửi: Thanh tra Chính phủ",
        "Căn cứ Biên bản số 03/BB-BTT ngày 10 tháng 12 năm 2024 của Hội đồng Thi đua - Khen thưởng Báo Thanh tra",
        "bỏ phiếu kín, có 02/03 thành viên tham dự, 01 thành viên gửi ý kiến bằng văn bản",
        "cho 01 tập thể và 01 cá nhân",
        "“Tập thể lao động tiên tiến” cho 01 tập thể: Ban Bạn đọc",
        "“Chiến sĩ thi đua cơ sở” cho 01 cá nhân: bà Lê Thu Hà, Phóng viên, Ban Bạn đọc",
    ):
        assert words in letter
    assert "Vũ Đình Phúc" not in letter  # 1 of 3 votes
    assert letter.endswith("Nơi nhận: TỔNG BIÊN TẬP - Như trên; - Lưu: VT, BTT. Trịnh Thị Vân")


def assert_list(attached):
    assert "(Kèm theo Tờ trình số 96/TTr-BTT ngày 16 tháng 12 năm 2024 của Báo Thanh tra)" in attached
    assert attached.count("3/3 (100%)") == 2
    assert "Tổng cộng: 01 tập thể, 01 cá nhân" in attached
    assert "Phúc" not in attached
