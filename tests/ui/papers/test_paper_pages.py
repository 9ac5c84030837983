import pytest

from forms.document import Document, text
from forms.paper_file import paper_bytes
from ui.papers.paper_pages import PaperPages

PAPER = Document("Thử", "Báo Thanh tra", tuple(text(f"Đoạn {n}: Vũ Đình Phúc") for n in range(60)))


@pytest.fixture(scope="module")
def pages() -> PaperPages:
    return PaperPages(paper_bytes(PAPER, ".pdf"))


def test_sizes_are_those_of_a4(pages):
    assert len(pages) == 2
    assert pages.sizes[0].width() == pytest.approx(595.3, abs=0.5)
    assert pages.sizes[0].height() == pytest.approx(841.9, abs=0.5)


def test_an_image_has_the_pixels_of_its_resolution_and_ink_on_white(pages, qapp):
    for grey in (False, True):
        image = pages.image(0, 72, grey=grey)
        assert (image.width(), image.height()) == (596, 842)
        assert image.pixelColor(2, 2).name() == "#ffffff"
        darkest = min(image.pixelColor(x, y).value() for x in range(85, 300) for y in range(60, 120))
        assert darkest < 100


def test_words_are_found_on_every_page_where_they_stand(pages):
    marks = pages.find("Vũ Đình Phúc")
    assert len(marks) == 60
    assert {mark.page for mark in marks} == {0, 1}
    assert all(mark.rect.width() > 60 and 8 < mark.rect.height() < 25 for mark in marks)
    assert [mark.rect.top() for mark in marks[:3]] == sorted(mark.rect.top() for mark in marks[:3])
    assert pages.find("không có ở đây") == []
