"""Putting a document's blocks into an editable file that is the same every time."""

from datetime import datetime
from io import BytesIO
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENTATION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt

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
from forms.docx.body import SMALLEST, body_text, ruled_table, signatures
from forms.docx.head import addressees, letterhead, title
from forms.docx.xml import NAMESPACE, Spacing, page_field, paragraph, spacer
from forms.fonts import composed
from forms.pdf.pages import fitting
from forms.styles import (
    ASCENT,
    BODY,
    LANDSCAPE,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE_NUMBER_BASELINE,
    PORTRAIT,
    WITH_SIGNATURE,
    Page,
    RunningText,
)

FACE = "Times New Roman"
MADE = datetime.fromisoformat("2000-01-01T00:00:00")  # one for all: equal papers are equal files
ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def draw(document: Document) -> bytes:
    """The document as an editable file; equal documents give equal bytes."""
    page = LANDSCAPE if document.landscape else PORTRAIT
    word = docx.Document()
    _describe(word, document)
    _lay_out(word, page)
    file = BytesIO()
    word.save(file)
    return _filled(file, _body(document, page))


def _body(document: Document, page: Page) -> str:
    blocks = document.blocks
    running = fitting(document, page)
    parts = []
    for place, block in enumerate(blocks):
        follows = blocks[place + 1 : place + 1 + WITH_SIGNATURE]
        signed = next((n for n, after in enumerate(follows) if isinstance(after, SignatureBlock)), None)
        kept = WITH_SIGNATURE - signed if signed is not None else 0
        parts.append(_xml(block, page.text_width, kept, running))
    return "".join(parts) + spacer(SMALLEST)


def _xml(block: Block, room: float, kept: int, running: RunningText) -> str:
    """A block; the `kept` last lines of it stay with the signatures that follow."""
    match block:
        case Letterhead():
            drawn = letterhead(block, room)
        case Title():
            drawn = title(block, room)
        case Addressees():
            drawn = addressees(block, room)
        case Paragraph(runs):
            drawn = body_text(runs, running, keep_next=kept > 0 or block.announces)
        case Heading(words):
            drawn = body_text((Run(words, bold=True),), running, keep_next=True)
        case Table():
            drawn = ruled_table(block, room, keep_last=kept)
        case SignatureBlock():
            drawn = signatures(block, room)
        case _:
            assert_never(block)
    return drawn


def _describe(word: Word, document: Document) -> None:
    properties = word.core_properties
    properties.title = composed(document.title)[:255]
    properties.author = composed(document.author)[:255]
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = MADE


def _lay_out(word: Word, page: Page) -> None:
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(BODY)
    fonts = normal.element.rPr.rFonts
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), FACE)
    section = word.sections[0]
    section.orientation = WD_ORIENTATION.LANDSCAPE if page.width > page.height else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.left_margin, section.right_margin = Pt(MARGIN_LEFT), Pt(MARGIN_RIGHT)
    section.top_margin, section.bottom_margin = Pt(MARGIN_TOP), Pt(MARGIN_BOTTOM)
    section.header_distance = Pt(PAGE_NUMBER_BASELINE - BODY * ASCENT)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    header = section.header.part.element
    number = f'<w:hdr xmlns:w="{NAMESPACE}">{paragraph(page_field(BODY), Spacing("center"))}</w:hdr>'
    header[:] = list(parse_xml(number))


def _filled(file: BytesIO, body: str) -> bytes:
    """The archive with the body in it, its members without the time they were written.

    The body goes in as text: moving its thousands of elements into the tree would take half a second.
    """
    copy = BytesIO()
    with ZipFile(file) as source, ZipFile(copy, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, ZIP_DAY)
            member.compress_type = ZIP_DEFLATED
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:sectPr", body.encode() + b"<w:sectPr", 1)
            target.writestr(member, content)
    return copy.getvalue()
