from datetime import date

import pytest

from models.award import Award
from models.honours import Moment, MomentKind
from models.registration import Registration
from models.staff import Person
from models.title import own_ministry
from models.yearly_record import Discipline, Hold
from ui.titles.honour_lines import hold_line, ledger_line
from ui.widgets.ledger import AWARD, MINUS, NO_ENTRY, RING

DAY = date(2025, 12, 18)


def line(kind, *, record=None, year=2025, this_year=2026, **more):
    moment = Moment(year, kind, record or Award(), **more)
    return ledger_line(moment, own_ministry(), this_year, lambda record: record)


def test_an_award_names_its_decision_and_its_day():
    shown = line(MomentKind.AWARD, title="BKB", number="412/QĐ-TTCP", on=DAY)
    assert (shown.mark, shown.is_strong, shown.is_struck) == (AWARD, True, False)
    assert shown.words == "Bằng khen của Tổng Thanh tra Chính phủ"
    assert shown.detail == "QĐ 412/QĐ-TTCP, 18/12/2025"


def test_an_award_without_a_decision_says_so():
    assert line(MomentKind.AWARD, title="LDTT").detail == "chưa ghi quyết định"


def test_a_revoked_award_is_struck_and_said():
    award = Award(revoked_on=date(2026, 3, 1))
    shown = line(MomentKind.REVOKED, record=award, title="LDTT", number="96/QĐ-BTT", on=DAY)
    assert shown.is_struck and shown.mark == NO_ENTRY
    assert shown.detail.endswith("huỷ bỏ ngày 01/03/2026")


@pytest.mark.parametrize(
    ("kind", "year", "words", "detail"),
    [
        (MomentKind.REGISTERED, 2026, "Đang xét: Lao động tiên tiến", "đăng ký 18/12/2025"),
        (MomentKind.REGISTERED, 2025, "Đã đăng ký: Lao động tiên tiến", "đăng ký 18/12/2025"),
        (MomentKind.PROPOSED, 2025, "Đang xét: Lao động tiên tiến", "trình ngày 18/12/2025"),
    ],
)
def test_what_is_under_review_is_a_ring(kind, year, words, detail):
    shown = line(kind, record=Registration(), year=year, title="LDTT", on=DAY)
    assert (shown.mark, shown.words, shown.detail, shown.opens) == (RING, words, detail, None)


def test_what_was_not_proposed_gives_its_reason():
    shown = line(MomentKind.NOT_PROPOSED, record=Registration(), title="LDTT", reason="đi học tập trung")
    assert (shown.mark, shown.detail) == (MINUS, "lý do: đi học tập trung")
    assert shown.words == "Không đề nghị: Lao động tiên tiến"
    assert line(MomentKind.NOT_PROPOSED, record=Registration()).words == "Không đề nghị"


def test_a_discipline_is_named_and_can_be_opened():
    record = Discipline(form="reprimand")
    shown = line(MomentKind.DISCIPLINE, record=record, number="7/QĐ-BTT", on=DAY, reason="reprimand")
    assert (shown.mark, shown.words, shown.detail) == (
        NO_ENTRY,
        "Kỷ luật: Khiển trách",
        "QĐ 7/QĐ-BTT, 18/12/2025",
    )
    assert shown.opens is not None and shown.opens() is record


def test_a_hold_says_how_long_it_lasts():
    hold = Hold(person=Person(), reason="có đơn thư", begins_on=DAY)
    assert hold_line(hold, lambda record: record).detail == "18/12/2025 – nay"
    hold.ends_on = date(2026, 1, 5)
    shown = hold_line(hold, lambda record: record)
    assert shown.detail == "18/12/2025 – 05/01/2026" and shown.words == "Tạm dừng xét: có đơn thư"
    assert shown.opens is not None and shown.opens() is hold


def test_every_kind_of_moment_is_drawn():
    for kind in MomentKind:
        record = Award(revoked_on=DAY) if kind is MomentKind.REVOKED else Award()
        assert line(kind, record=record, title="LDTT", reason="warning").words
