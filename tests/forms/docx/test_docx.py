import io
import time

import docx
import pytest

from forms import nominee_list, proposal_letter
from forms.catalogue import FORMS
from forms.document import Document, Heading, Paragraph, text
from forms.docx import to_docx
from tests.forms.samples import LONG_DOSSIER, SAMPLES, UNIT_DOSSIER
from tests.forms.saying import said


def all_text(data: bytes) -> str:
    body = docx.Document(io.BytesIO(data)).element.body
    parts = (
        node.text or "" if node.tag.endswith("}t") else " "
        for node in body.iter()
        if node.tag.endswith(("}t", "}br", "}p"))
    )
    return " ".join("".join(parts).replace("\xa0", " ").split())


def test_equal_papers_are_equal_files():
    assert to_docx(proposal_letter.build(UNIT_DOSSIER)) == to_docx(proposal_letter.build(UNIT_DOSSIER))


@pytest.mark.parametrize("code", [form.code for form in FORMS])
def test_file_says_what_the_document_says_in_the_same_order(code):
    form = next(each for each in FORMS if each.code == code)
    document = form.build(next(iter(SAMPLES[code].values())))
    printed = all_text(to_docx(document))
    place = 0
    for block in document.blocks:
        if isinstance(block, (Paragraph, Heading)):
            words = "".join(run.text for run in block.runs) if isinstance(block, Paragraph) else block.text
            place = printed.find(" ".join(words.replace("\xa0", " ").split()), place)
            assert place >= 0, words
    assert all(" ".join(words.split()[:4]) in printed for words in said(document)[4:])


def test_awkward_text_survives():
    words = 'A & B <i>x</i> "y" 😀 Đặng Thị Ắc'
    assert words in all_text(to_docx(Document("x", "", (text(words),))))
    assert "Nguyễn" in all_text(to_docx(Document("x", "", (text("Nguye\u0302\u0303n\x00\x0b"),))))


def test_three_hundred_rows_take_a_moment():
    document = nominee_list.build(LONG_DOSSIER)
    to_docx(document)
    start = time.perf_counter()
    to_docx(document)
    assert time.perf_counter() - start < 3
