"""Documents as PDF files."""

from forms.document import Document


def to_pdf(document: Document) -> bytes:
    """The document as PDF, A4, with its fonts inside. Equal documents give equal bytes."""
    from forms.pdf.pages import draw  # reportlab takes 0.15 s to load

    return draw(document)
