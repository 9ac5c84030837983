from forms.signature_lines import name_lines, post_lines
from forms.styles import MM, SIGNER_NAME
from forms.text_lines import words_of

ROOM = 84 * MM


def test_usual_name_stands_on_one_line():
    assert [words_of(line) for line in name_lines("Nguyễn Thị Thuỳ Dương", ROOM)] == ["Nguyễn Thị Thuỳ Dương"]


def test_long_name_takes_short_lines():
    lines = name_lines("Hoàng Tôn Nữ Thị Bích Ngọc " * 5, ROOM)
    assert len(lines) > 1
    assert max(line.width for line in lines) <= SIGNER_NAME


def test_post_is_broken_behind_words_that_no_comma_ends():
    lines = [
        words_of(line) for line in post_lines("TRUNG TÂM ĐÀO TẠO, BỒI DƯỠNG, HỢP TÁC, " * 4 + "HẾT", ROOM)
    ]
    assert len(lines) > 2
    assert not any(line.endswith(",") for line in lines)


def test_no_post_takes_no_line():
    assert post_lines("", ROOM) == name_lines("", ROOM) == []
