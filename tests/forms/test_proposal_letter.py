from dataclasses import replace

from forms.document import Addressees, Paragraph, Title
from forms.proposal_letter import build
from tests.forms.samples import BLOCK_DOSSIER, EMPTY_DOSSIER, UNIT_DOSSIER
from tests.forms.saying import said


def test_request_counts_what_the_lines_hold():
    lines = said(build(UNIT_DOSSIER))
    assert (
        "Báo Thanh tra kính trình các cơ quan có thẩm quyền xem xét, công nhận danh hiệu thi đua năm 2024 "
        "cho 07 lượt tập thể và 39 lượt cá nhân, cụ thể như sau (có danh sách kèm theo):" in lines
    )
    assert "- Công nhận danh hiệu “Lao động tiên tiến” cho 34 cá nhân;" in lines
    assert "- Công nhận danh hiệu “Chiến sĩ thi đua cơ sở” cho 05 cá nhân;" in lines


def test_few_nominees_are_named():
    lines = said(build(BLOCK_DOSSIER))
    assert "- Tặng Cờ thi đua của Thanh tra Chính phủ cho 01 tập thể: Báo Thanh tra;" in lines
    assert lines[lines.index("Hồ sơ gửi kèm theo gồm:") - 1].endswith(
        "Viện Chiến lược và Khoa học thanh tra."
    )


def test_grounds_are_italic_and_everything_ends_with_the_closing_mark():
    blocks = build(UNIT_DOSSIER).blocks
    grounds = [b for b in blocks if isinstance(b, Paragraph) and b.runs[0].text.startswith("Căn cứ")]
    assert len(grounds) == 3
    assert all(run.italic for ground in grounds for run in ground.runs)
    last = [block for block in blocks if isinstance(block, Paragraph)][-1]
    assert last.runs[0].text.endswith("xem xét, quyết định./.")


def test_title_and_addressees():
    blocks = build(BLOCK_DOSSIER).blocks
    assert Title("TỜ TRÌNH", "Về việc đề nghị tặng Cờ thi đua và Bằng khen năm 2022") in blocks
    assert Addressees(("Thanh tra Chính phủ",)) in blocks
    assert "Kính trình Thanh tra Chính phủ xem xét, quyết định./." in said(build(BLOCK_DOSSIER))


def test_titles_and_forms_together_are_both_asked_for():
    both = replace(UNIT_DOSSIER, groups=(UNIT_DOSSIER.groups[0], *BLOCK_DOSSIER.groups))
    assert "công nhận danh hiệu thi đua và tặng hình thức khen thưởng năm 2024" in " ".join(said(build(both)))


def test_nobody_proposed():
    lines = said(build(EMPTY_DOSSIER))
    assert "Báo Thanh tra không đề nghị tập thể, cá nhân nào." in lines
    assert "Hồ sơ gửi kèm theo gồm:" not in lines
