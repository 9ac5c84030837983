"""Turning a document's blocks into strips and the strips into pages."""

from dataclasses import replace
from io import BytesIO
from typing import assert_never

from reportlab.pdfgen.canvas import Canvas

from forms.document import (
    Addressees,
    Block,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Run,
    SignatureBlock,
    Table,
    Title,
)
from forms.fonts import composed, face, register, width
from forms.pdf.head import addressees, letterhead, title
from forms.pdf.ink import Ink, PdfStrip, baseline, draw_flush, draw_line
from forms.pdf.pagination import Placed, Strip, paginate
from forms.pdf.signature import signatures
from forms.pdf.table import table
from forms.styles import (
    BODY,
    CLOSER,
    GAP,
    INDENT,
    LANDSCAPE,
    MARGIN_LEFT,
    MARGIN_TOP,
    PAGE_NUMBER_BASELINE,
    PORTRAIT,
    ROOMY,
    WITH_SIGNATURE,
    Page,
    RunningText,
)
from forms.text_lines import Line, break_lines

MOSTLY_WHITE = 0.4  # of the page, below the last strip's upper edge
SPARE = 12.0  # points left over, so that other programs come to the same pages


def pages(document: Document, page: Page, running: RunningText = ROOMY) -> list[list[Placed[Ink]]]:
    """What stands on each page, and where, with running text of that size."""
    return paginate(_laid_out(document, page, running), page.text_height)


def fitting(document: Document, page: Page) -> RunningText:
    """How the running text is set: closer if that spares a last page with little more than the signature."""
    if not any(isinstance(block, SignatureBlock) for block in document.blocks):
        return ROOMY
    drawn = pages(document, page)
    if len(drawn) == 1 or drawn[-1][-1].top > MOSTLY_WHITE * page.text_height:
        return ROOMY
    for running in CLOSER:
        strips = _laid_out(document, page, running)
        if len(paginate(strips, page.text_height - SPARE)) < len(drawn):
            return running
    return ROOMY


def draw(document: Document) -> bytes:
    """The document as a PDF file; equal documents give equal bytes."""
    register()
    page = LANDSCAPE if document.landscape else PORTRAIT
    file = BytesIO()
    canvas = Canvas(
        file,
        (page.width, page.height),
        invariant=1,
        pageCompression=1,
        lang="vi-VN",
        initialFontName=face(),  # type: ignore[arg-type]  # reportlab's stub takes the name for a number
    )
    canvas.setTitle(composed(document.title))
    canvas.setAuthor(composed(document.author))
    canvas.setCreator("Bảng Vàng")
    for number, placed in enumerate(pages(document, page, fitting(document, page)), start=1):
        if number > 1:
            _page_number(canvas, number, page)
        for item in placed:
            item.ink(canvas, MARGIN_LEFT, page.height - MARGIN_TOP - item.top)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _laid_out(document: Document, page: Page, running: RunningText) -> list[PdfStrip]:
    strips: list[PdfStrip] = []
    for block in document.blocks:
        if isinstance(block, SignatureBlock):
            strips = _accompanying(strips)
        strips += _strips(block, page, running)
    return strips


def _strips(block: Block, page: Page, running: RunningText) -> list[PdfStrip]:
    room = page.text_width
    match block:
        case Letterhead():
            strips = letterhead(block, room)
        case Title():
            strips = title(block, room)
        case Addressees():
            strips = addressees(block, room)
        case Paragraph(runs):
            strips = _paragraph(runs, room, running)
            strips[-1:] = [replace(strip, holds_next=block.announces) for strip in strips[-1:]]
        case Heading(words):
            strips = _paragraph((Run(words, bold=True),), room, running)
            strips = [replace(strip, holds_next=True) for strip in strips]
        case Table():
            strips = table(block, room, page.text_height)
        case SignatureBlock():
            strips = signatures(block, room)
        case _:
            assert_never(block)
    return strips


def _paragraph(runs: tuple[Run, ...], room: float, running: RunningText) -> list[PdfStrip]:
    """A strip per line; neither the first nor the last line of a paragraph stands alone on a page."""
    lines = break_lines(runs, running.size, room, indent=INDENT)
    last = len(lines) - 1
    return [
        Strip(
            running.leading,
            _line_ink(line, INDENT if place == 0 else 0, None if place == last else room, running),
            GAP if place == 0 else 0,
            holds_next=place != last and place in (0, last - 1),
        )
        for place, line in enumerate(lines)
    ]


def _line_ink(line: Line, inset: float, room: float | None, running: RunningText) -> Ink:
    def ink(canvas: Canvas, x: float, top: float) -> None:
        y = baseline(top, running.size, running.leading)
        if room is None:
            draw_line(canvas, line, x + inset, y, running.size)
        else:
            draw_flush(canvas, line, x + inset, y, running.size, room - inset)

    return ink


def _accompanying(strips: list[PdfStrip]) -> list[PdfStrip]:
    """The strips, the last two bound to the signature block that follows."""
    start = max(0, len(strips) - WITH_SIGNATURE)
    return strips[:start] + [replace(strip, holds_next=True) for strip in strips[start:]]


def _page_number(canvas: Canvas, number: int, page: Page) -> None:
    """In the middle of the upper margin, upright, from the second page on."""
    text = str(number)
    middle = MARGIN_LEFT + page.text_width / 2
    canvas.setFont(face(), BODY)
    canvas.drawString(
        middle - width(text, face(), BODY) / 2, page.height - PAGE_NUMBER_BASELINE, text, wordSpace=0
    )
