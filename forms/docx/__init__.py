"""Documents as editable files."""

from forms.document import Document


def to_docx(document: Document) -> bytes:
    """The document as DOCX, set in Times New Roman. Equal documents give equal bytes."""
    from forms.docx.file import draw  # python-docx takes 0.1 s to load

    return draw(document)
