"""A printed paper as data: a flowing document made of frozen blocks.

Builders make documents from facts; the renderers in `forms.pdf` and `forms.docx` draw them. A block says what
something is on the paper, never how large or where: the decree's sizes and places are in `forms.styles` and the
renderers.
"""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Run:
    """A stretch of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Letterhead:
    """Quốc hiệu, Tiêu ngữ and the issuing body; below them the number and the date, where the paper has them.

    The bodies are given in ordinary case and printed in capitals.
    """

    issuer: str
    superior: str = ""
    number_line: str = ""
    date_line: str = ""


@dataclass(frozen=True)
class Title:
    """Tên loại, trích yếu and, on an attached list, the line "(Kèm theo …)"; a short rule below."""

    kind: str
    subject: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Addressees:
    """Kính gửi: one name beside the words, several below them, each with its dash."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Paragraph:
    """Running text: first line indented, both sides flush. One that ends with a colon stays with what follows."""

    runs: tuple[Run, ...]

    @property
    def announces(self) -> bool:
        """Whether it leads to what follows."""
        return bool(self.runs) and self.runs[-1].text.rstrip().endswith(":")


@dataclass(frozen=True)
class Heading:
    """A bold line that stays with what follows."""

    text: str


@dataclass(frozen=True)
class Column:
    """One column of a table; neighbours of the same `group` stand under one heading.

    `width` is its share; in a fitted table, the least it gets, in millimetres.
    """

    title: str
    width: float
    align: Align = "left"
    group: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a table, a cell for each column."""

    cells: tuple[str, ...]
    bold: bool = False


@dataclass(frozen=True)
class GroupRow:
    """A bold line across the table that leads the rows below it."""

    text: str


@dataclass(frozen=True)
class ClosingRow:
    """A bold line across the table that ends it, such as the total."""

    text: str


@dataclass(frozen=True)
class Table:
    """A ruled table whose heading is repeated on every page; only a tall row may go on on the next.

    A `fitted` one gives its columns room by what they hold.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | GroupRow | ClosingRow, ...]
    fitted: bool = False


@dataclass(frozen=True)
class Signer:
    """One signature: capital lines of authority, a remark in italics, room to sign, own post, name."""

    authority: tuple[str, ...]
    name: str
    own_post: str = ""
    remark: str = ""


@dataclass(frozen=True)
class SignatureBlock:
    """Who signs, the chief one last (right), and Nơi nhận: beside a single signer, below several.

    `recipients` are whole lines without dash and closing mark.
    """

    signers: tuple[Signer, ...]
    recipients: tuple[str, ...] = ()


Block = Letterhead | Title | Addressees | Paragraph | Heading | Table | SignatureBlock


@dataclass(frozen=True)
class Document:
    """One paper. `title` and `author` go into the file's properties."""

    title: str
    author: str
    blocks: tuple[Block, ...]
    landscape: bool = False


def text(*parts: str | Run) -> Paragraph:
    """A paragraph of plain strings and runs."""
    return Paragraph(tuple(part if isinstance(part, Run) else Run(part) for part in parts))
