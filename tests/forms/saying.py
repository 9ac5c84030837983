"""What a document says, block by block, as plain text."""

from forms.document import (
    Addressees,
    Block,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    SignatureBlock,
    Table,
    Title,
)


def said(document: Document) -> list[str]:
    """Every text of the document in reading order, no-break spaces as spaces."""
    return [text.replace("\xa0", " ") for block in document.blocks for text in _texts(block) if text]


def tables(document: Document) -> list[Table]:
    """The document's tables."""
    return [block for block in document.blocks if isinstance(block, Table)]


def _texts(block: Block) -> list[str]:
    match block:
        case Letterhead(issuer, superior, number, date):
            texts = [superior, issuer, number, date]
        case Title(kind, subject, reference):
            texts = [kind, subject, reference]
        case Addressees(names):
            texts = list(names)
        case Paragraph(runs):
            texts = ["".join(run.text for run in runs)]
        case Heading(words):
            texts = [words]
        case Table(columns, rows):
            cells = [cell for row in rows for cell in (row.cells if isinstance(row, Row) else (row.text,))]
            texts = [column.title for column in columns] + cells
        case SignatureBlock(signers, recipients):
            signed = [text for one in signers for text in (*one.authority, one.own_post, one.name)]
            texts = [*recipients, *signed]
    return texts
