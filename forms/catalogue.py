"""Every paper the program prints: menus, commands and tests walk this list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from forms import (
    answer_slip,
    ballot_count_record,
    meeting_minutes,
    nominee_list,
    person_registration,
    proposal_letter,
    registration_table,
    unit_registration,
)
from forms.document import Document


@dataclass(frozen=True)
class Form:
    """One paper: the code `print` takes, its Vietnamese name, how it is built, what kind of record it is about."""

    code: str
    title: str
    build: Callable[[Any], Document]  # each takes the facts of its own record
    record: str


FORMS = (
    Form("to-trinh", "Tờ trình đề nghị khen thưởng", proposal_letter.build, "proposal"),
    Form("danh-sach", "Danh sách kèm theo tờ trình", nominee_list.build, "proposal"),
    Form("bien-ban-hop", "Biên bản họp", meeting_minutes.build, "meeting"),
    Form("bien-ban-kiem-phieu", "Biên bản kiểm phiếu", ballot_count_record.build, "meeting"),
    Form("dang-ky-ca-nhan", "Bản đăng ký thi đua của cá nhân", person_registration.build, "registration"),
    Form("dang-ky-tap-the", "Bản đăng ký thi đua của tập thể, đơn vị", unit_registration.build, "unit_reply"),
    Form("tong-hop-dang-ky", "Bảng tổng hợp đăng ký thi đua", registration_table.build, "campaign"),
    Form("phieu-tra-loi", "Phiếu trả lời về điều kiện khen thưởng", answer_slip.build, "case"),
)


def form(code: str) -> Form:
    """The form with this code. Raises KeyError if there is none."""
    return {each.code: each for each in FORMS}[code]
