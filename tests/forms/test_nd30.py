import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.document import Run
from forms.nd30 import (
    bases,
    counted,
    date_line,
    date_words,
    letterhead,
    listed,
    number_line,
    number_words,
    official_date,
    official_time,
    recipient_lines,
    recipients,
    signer,
)
from models.paper_facts.issuing import Issuer, Numbering, Signature


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2020, 2, 28), "ngày 28 tháng 02 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2024, 12, 9), "ngày 09 tháng 12 năm 2024"),
    ],
)
def test_dates_as_the_decree_writes_them(day, words):
    assert official_date(day) == words


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_can_be_read_back(day):
    found = re.fullmatch(r"ngày (\d\d) tháng (0[12]|[3-9]|1[0-2]) năm (\d{4})", official_date(day))
    assert found
    assert date(int(found[3]), int(found[2]), int(found[1])) == day


def test_open_dates_leave_room():
    assert re.fullmatch(r"ngày\xa0+tháng\xa0+năm 2024", date_words(Numbering("X", year=2024)))
    assert re.fullmatch(r"ngày\xa0+tháng\xa0+năm 20\xa0+", date_words(Numbering("X")))
    assert date_line("", Numbering("X", issued_on=date(2024, 3, 1))) == "…………, ngày 01 tháng 3 năm 2024"


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("5", "Số: 05/TTr-BTT"),
        ("57", "Số: 57/TTr-BTT"),
        ("05a", "Số: 05a/TTr-BTT"),
        (" ", "Số:\xa0\xa0\xa0\xa0\xa0\xa0/TTr-BTT"),
    ],
)
def test_number_line(number, line):
    assert number_line(Numbering("TTr-BTT", number)) == line


def test_number_words_in_running_text():
    assert number_words(Numbering("TTr-BTT", "7")) == "07/TTr-BTT"


def test_time():
    assert official_time(datetime(2022, 12, 20, 8, 5)) == "08 giờ 05, ngày 20 tháng 12 năm 2022"


def test_counts_below_ten_have_two_digits():
    assert counted(5, "cá nhân") == "05\xa0cá nhân"
    assert counted(134, "cá nhân") == "134\xa0cá nhân"


def test_bases_are_italic_and_end_as_the_decree_wants():
    found = [paragraph.runs for paragraph in bases(("Luật A", "Nghị định B"))]
    assert found == [
        (Run("Căn cứ Luật A;", italic=True),),
        (Run("Căn cứ Nghị định B.", italic=True),),
    ]


def test_listed_lines_end_with_semicolons_and_a_full_stop():
    assert [paragraph.runs[0].text for paragraph in listed(["một", "hai"])] == ["- một;", "- hai."]


def test_recipients_always_keep_a_copy():
    assert recipients(("Như trên",)) == ("Như trên", "Lưu: VT")
    assert recipients(("Như trên", "Lưu: VT, TCCB")) == ("Như trên", "Lưu: VT, TCCB")
    assert recipients(("Như trên",), answered=False) == ("Lưu: VT, Hồ sơ",)
    assert recipient_lines(("Như trên", "Lưu: VT")) == ("- Như trên;", "- Lưu: VT.")


def test_authority_is_in_capitals_the_post_is_not_touched():
    signed = signer(Signature(("kt. Tổng Biên tập",), "Lê An", "Vụ trưởng"))
    assert (signed.authority, signed.name, signed.own_post) == (("KT. TỔNG BIÊN TẬP",), "Lê An", "Vụ trưởng")


def test_letterhead_without_number_and_date():
    head = letterhead(Issuer("Báo Thanh tra", "Thanh tra Chính phủ"))
    assert (head.number_line, head.date_line) == ("", "")
