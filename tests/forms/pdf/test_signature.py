import pytest

from forms.document import Document, SignatureBlock, Signer, text
from forms.pdf import to_pdf
from tests.forms.measuring import MM, measured

CHIEF = Signer(("KT. TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP"), "Lê Thu Hằng")
CLERK = Signer(("THƯ KÝ",), "Trần Minh Đức", remark="(Ký, ghi rõ họ tên)")


def signed(*signers, recipients=()):
    return measured(to_pdf(Document("x", "", (text("Nội dung."), SignatureBlock(signers, recipients)))))


def test_recipients_are_level_with_the_authority():
    found = signed(CHIEF, recipients=("Như trên", "Lưu: VT"))
    head, authority = found.line("Nơi nhận:"), found.line("KT. TỔNG")
    assert abs(head.baseline - authority.baseline) < 3
    assert head.left == pytest.approx(30 * MM, abs=0.5)
    assert (head.size, head.fonts) == (12, {"LiberationSerif-BoldItalic"})
    assert found.line("- Như trên;").size == 11
    assert found.line("- Lưu: VT.").fonts == {"LiberationSerif"}


def test_name_is_centred_under_the_authority_with_room_to_sign():
    found = signed(CHIEF)
    authority, name = found.line("PHÓ TỔNG"), found.line("Lê Thu Hằng")
    assert name.middle == pytest.approx(authority.middle, abs=1)
    assert name.middle > 112 * MM
    assert 20 * MM < name.baseline - authority.baseline < 40 * MM


def test_own_post_stands_right_above_the_name():
    found = signed(Signer(("TM. KHỐI THI ĐUA", "KHỐI TRƯỞNG"), "Lê Thu Hằng", "TỔNG BIÊN TẬP"))
    assert 0 < found.line("Lê Thu Hằng").baseline - found.line("TỔNG BIÊN TẬP").baseline < 18


def test_two_signers_stand_side_by_side_the_chief_on_the_right():
    found = signed(CLERK, CHIEF, recipients=("Lưu: VT, Hồ sơ",))
    assert found.line("THƯ KÝ").baseline == found.line("KT. TỔNG").baseline
    assert found.line("Trần Minh Đức").right < found.line("Lê Thu Hằng").left
    assert found.line("Nơi nhận:").baseline > found.line("Lê Thu Hằng").baseline
    assert found.line("(Ký, ghi rõ họ tên)").fonts == {"LiberationSerif-Italic"}


def test_long_name_stays_in_its_column():
    found = signed(CLERK, Signer(("CHỦ TỌA",), "Ẵ" * 200))
    assert all(line.left > 105 * MM and line.right < 196 * MM for line in found.lines if "Ẵ" in line.text)


def test_many_signers_stand_two_in_a_row():
    found = signed(*(Signer((f"ĐƠN VỊ {letter}",), f"Người {letter}") for letter in "ABCD"))
    assert found.line("ĐƠN VỊ A").baseline == found.line("ĐƠN VỊ B").baseline
    assert found.line("ĐƠN VỊ C").baseline > found.line("Người A").baseline


LONG_POST = (
    "PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH TRUNG TÂM " + "NGHIÊN CỨU, ĐÀO TẠO, BỒI DƯỠNG, HỢP TÁC QUỐC TẾ, " * 6 + "HẾT"
)


def test_long_own_post_leaves_the_room_to_sign_above_it():
    found = signed(
        Signer(("TM. KHỐI THI ĐUA", "KHỐI TRƯỞNG"), "Lê Thu Hằng", LONG_POST), recipients=("Lưu: VT",)
    )
    authority, post, name = found.line("KHỐI TRƯỞNG"), found.line("PHÓ TỔNG"), found.line("Lê Thu Hằng")
    assert post.baseline - 0.891 * post.size - authority.baseline >= 25 * MM
    assert post.middle == pytest.approx(name.middle, abs=1)


def test_no_line_of_a_post_ends_with_a_comma():
    found = signed(Signer(("GIÁM ĐỐC",), "Lê Thu Hằng", LONG_POST))
    post = [line for line in found.lines if line.text.isupper() and line.text != "GIÁM ĐỐC"]
    assert len(post) > 6
    assert not any(line.text.endswith(",") for line in post)


def test_name_of_many_words_is_set_in_short_lines():
    found = signed(Signer(("GIÁM ĐỐC",), "Nguyễn Phúc " + "Hoàng Tôn Nữ Thị Bích Ngọc " * 11))
    authority = found.line("GIÁM ĐỐC")
    name = [line for line in found.lines if line.baseline > authority.baseline]
    assert all(2 <= len(line.text.split()) <= 7 for line in name)
    assert all(line.middle == pytest.approx(authority.middle, abs=1) for line in name)
