import pytest
from PySide6.QtGui import QFont, QFontMetrics, QRawFont

from ui.look import typeface


def test_rank_is_weight_and_size_never_smaller_letters():
    assert typeface.face("title").pointSize() == 16
    assert typeface.face("section").pointSize() == 13
    assert typeface.face("strong").pointSize() == typeface.face("body").pointSize() == 11
    assert typeface.face("strong").weight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("points", typeface.SIZES)
def test_heights_grow_with_the_letters(dress, points):
    dress.wear(points=points)
    line = QFontMetrics(typeface.face()).height()
    assert typeface.control() == max(32, line + 12)
    assert typeface.two_line_row() == 2 * line + 12
    assert typeface.dense_row() < typeface.row() <= typeface.header() + 2 < typeface.tab() + 4


def test_sizes_at_eleven_points_are_those_of_the_drawings():
    assert (typeface.control(), typeface.row(), typeface.pill(), typeface.tab()) == (32, 32, 24, 40)


def test_the_shipped_faces_have_every_vietnamese_letter():
    letters = "ẰẪỰỠƯĐđạảãàáâậầấẩẫăắằặẳẵéèẹẻẽêềếểễệóòọỏõôốồổỗộơớờởỡợúùụủũưứừửữựíìịỉĩýỳỵỷỹ–…“”"
    files = sorted(typeface._FOLDER.glob("NotoSans-*.ttf"))
    assert len(files) == 2
    for file in files:
        face = QRawFont(str(file), 15)
        assert all(face.supportsCharacter(ord(letter)) for letter in letters)
