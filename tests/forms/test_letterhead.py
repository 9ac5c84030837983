from forms.document import Letterhead
from forms.letterhead import arrange
from forms.styles import LANDSCAPE, LARGE_HEADER, PORTRAIT, SMALL_HEADER
from tests.forms.samples import LONG_ISSUER

ROOM = PORTRAIT.text_width


def test_short_name_is_set_large():
    arranged = arrange(Letterhead("Báo Thanh tra", "Thanh tra Chính phủ"), ROOM)
    assert arranged.sizes == LARGE_HEADER
    assert len(arranged.issuer) == len(arranged.superior) == 1


def test_name_that_just_fits_in_small_type_is_set_small():
    arranged = arrange(Letterhead("Sở Nông nghiệp và Môi trường"), ROOM)
    assert arranged.sizes == SMALL_HEADER
    assert len(arranged.issuer) == 1


def test_columns_fill_the_text_block_and_hold_their_lines():
    for room in (ROOM, LANDSCAPE.text_width):
        head = Letterhead(
            LONG_ISSUER.name,
            LONG_ISSUER.superior,
            "Số: 12/TTr-TT",
            "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2024",
        )
        arranged = arrange(head, room)
        assert abs(arranged.left_width + arranged.right_width - room) < 0.01
        assert all(line.width <= arranged.left_width for line in (*arranged.superior, *arranged.issuer))
        assert len(arranged.date) == len(arranged.number) == 1
        assert arranged.date[0].width <= arranged.right_width
