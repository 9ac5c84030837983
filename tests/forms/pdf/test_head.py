from dataclasses import replace

import pytest

from forms import nominee_list, proposal_letter
from forms.pdf import to_pdf
from models.paper_facts.issuing import Issuer, Numbering
from tests.forms.measuring import MM, measured
from tests.forms.samples import BLOCK_DOSSIER, LONG_ISSUER, UNIT_DOSSIER

RIGHT_EDGE = 195 * MM


def letter(facts):
    return measured(to_pdf(proposal_letter.build(facts)))


@pytest.fixture(scope="module")
def block():
    return letter(BLOCK_DOSSIER)


def test_nation_and_motto_stand_top_right(block):
    nation, motto = block.line("CỘNG HÒA"), block.line("Độc lập")
    assert nation.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert nation.fonts == motto.fonts == {"LiberationSerif-Bold"}
    assert nation.middle == pytest.approx(motto.middle, abs=1)
    assert nation.middle > 105 * MM
    assert nation.right <= RIGHT_EDGE + 0.5
    assert nation.baseline < 27 * MM
    assert (nation.size, motto.size) == (13, 14)


def test_rules_are_as_long_as_the_decree_wants(block):
    motto, issuer = block.line("Độc lập"), block.line("KHỐI THI ĐUA")
    subject = block.line("Về việc")
    rules = {round((left + right) / 2): right - left for _, left, right, _ in block.rules}
    assert rules[round(motto.middle)] == pytest.approx(motto.right - motto.left, abs=0.5)
    assert 1 / 3 <= rules[round(issuer.middle)] / (issuer.right - issuer.left) <= 1 / 2
    assert 1 / 3 <= rules[round(subject.middle)] / (subject.right - subject.left) <= 1 / 2


def test_number_and_date_share_a_line(block):
    number, date = block.line("Số:"), block.line("Hà Nội")
    assert abs(number.baseline - date.baseline) < 1
    assert (number.text, number.size) == ("Số: 05/TTr-KIV", 13)
    assert date.text == "Hà Nội, ngày 21 tháng 12 năm 2022"
    assert date.fonts == {"LiberationSerif-Italic"}
    assert date.middle == pytest.approx(block.line("CỘNG HÒA").middle, abs=1)
    assert number.middle == pytest.approx(block.line("KHỐI THI ĐUA").middle, abs=1)


def test_only_the_issuing_body_is_bold(block):
    assert block.line("THANH TRA CHÍNH PHỦ").fonts == {"LiberationSerif"}
    assert block.line("KHỐI THI ĐUA SỐ IV").fonts == {"LiberationSerif-Bold"}


def test_name_of_many_lines_pushes_number_and_date_down_together():
    printed = letter(replace(UNIT_DOSSIER, issuer=LONG_ISSUER, numbering=Numbering("TTr-TT", "9", year=2024)))
    number, date = printed.line("Số:"), printed.line("Thành phố Hồ Chí Minh, ngày")
    assert abs(number.baseline - date.baseline) < 1
    last_of_name = max(
        line.baseline
        for line in printed.lines
        if line.text.isupper()
        and line.middle < 90 * MM
        and line.page == 1
        and line.baseline < number.baseline
    )
    assert 12 < number.baseline - last_of_name < 30
    assert all(line.right <= RIGHT_EDGE + 0.5 for line in printed.lines)


def test_one_addressee_stands_beside_the_words_several_below(block):
    assert block.line("Kính gửi:").text == "Kính gửi: Thanh tra Chính phủ"
    several = letter(UNIT_DOSSIER)
    label = several.line("Kính gửi:")
    first, second = several.line("- Thanh tra Chính phủ;"), several.line("- Hội đồng Thi đua")
    assert label.text == "Kính gửi:"
    assert first.left == pytest.approx(second.left, abs=0.1)
    assert abs(first.left - label.right) < 6  # under the colon
    assert second.text.endswith(".")


def test_attached_list_has_neither_number_nor_date():
    printed = measured(to_pdf(nominee_list.build(BLOCK_DOSSIER)))
    assert not any(line.text.startswith("Số:") for line in printed.lines)
    reference = printed.line("(Kèm theo Tờ trình số 05/TTr-KIV")
    assert reference.fonts == {"LiberationSerif-Italic"}
    assert reference.middle == pytest.approx((30 + 165 / 2) * MM, abs=1)


def test_body_without_a_superior_begins_on_the_first_line():
    printed = letter(replace(UNIT_DOSSIER, issuer=Issuer("Báo Thanh tra", place="Hà Nội")))
    assert printed.line("BÁO THANH TRA").baseline == printed.line("CỘNG HÒA").baseline
