"""The pages of a PDF as pictures: what is shown and printed is drawn from the very bytes that are saved."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


@dataclass(frozen=True)
class Mark:
    """A stretch of text on a page; `rect` is in points from the page's upper left corner."""

    page: int
    rect: QRectF


class PaperPages:
    """An opened PDF. Pages count from 0, sizes are in points."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # takes a while to load, and is needed only once a paper is looked at

        self.pdf = pdf
        self._document: Any = pypdfium2.PdfDocument(pdf)
        self.sizes = [QSizeF(*self._document.get_page_size(page)) for page in range(len(self._document))]

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, page: int, pixels_per_inch: float, *, grey: bool = False) -> QImage:
        """The page drawn at that resolution, on white."""
        drawn = self._document[page].render(
            scale=pixels_per_inch / POINTS_PER_INCH, grayscale=grey, prefer_bgrx=not grey
        )
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        return QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, kind).copy()

    def find(self, words: str) -> list[Mark]:
        """Where `words` stand, in the order of the pages."""
        return [Mark(page, rect) for page in range(len(self)) for rect in self._find_on(page, words)]

    def _find_on(self, page: int, words: str) -> list[QRectF]:
        text = self._document[page].get_textpage()
        searcher = text.search(words, match_case=True)
        found = []
        while (hit := searcher.get_next()) is not None:
            start, length = hit
            for part in range(text.count_rects(start, length)):
                left, bottom, right, top = text.get_rect(part)
                found.append(QRectF(left, self.sizes[page].height() - top, right - left, top - bottom))
        return found
