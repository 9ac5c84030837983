import io
import itertools
import re
import zipfile

import docx
import pytest

from forms import nominee_list, proposal_letter
from forms.document import Document, SignatureBlock, Signer, text
from forms.docx import to_docx
from tests.forms.samples import LONG_DOSSIER, UNIT_DOSSIER

MM = 36000


def opened(document):
    return docx.Document(io.BytesIO(to_docx(document)))


def test_page_margins_and_face():
    word = opened(proposal_letter.build(UNIT_DOSSIER))
    section = word.sections[0]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side / MM) for side in sides] == [20, 20, 30, 15]
    assert [round(side / MM) for side in (section.page_width, section.page_height)] == [210, 297]
    assert word.styles["Normal"].font.name == "Times New Roman"


def test_long_list_lies_on_its_side():
    section = opened(nominee_list.build(LONG_DOSSIER)).sections[0]
    assert section.page_width > section.page_height


def test_number_of_the_page_is_in_the_header_but_not_on_the_first_page():
    section = opened(proposal_letter.build(UNIT_DOSSIER)).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert section.first_page_header.is_linked_to_previous


def test_properties_and_times_say_nothing_of_the_day():
    data = to_docx(proposal_letter.build(UNIT_DOSSIER))
    word = docx.Document(io.BytesIO(data))
    assert word.core_properties.author == "Báo Thanh tra"
    assert word.core_properties.language == "vi-VN"
    assert {member.date_time for member in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }


def test_no_table_touches_another():
    tags = [child.tag.split("}")[1] for child in opened(proposal_letter.build(UNIT_DOSSIER)).element.body]
    assert ("tbl", "tbl") not in set(itertools.pairwise(tags))
    assert tags[-2:] == ["p", "sectPr"]


@pytest.mark.parametrize(("count", "points", "step"), [(10, 14, "360"), (26, 14, "330"), (28, 13, "304")])
def test_running_text_is_set_as_close_as_in_the_pdf(count, points, step):
    signed = SignatureBlock((Signer(("TỔNG BIÊN TẬP",), "Lê Thu Hằng"),), ("Như trên", "Lưu: VT"))
    word = opened(Document("Tờ trình", "", (*(text("Một dòng."),) * count, signed)))
    body = [paragraph for paragraph in word.paragraphs if paragraph.text == "Một dòng."]
    assert {run.font.size.pt for paragraph in body for run in paragraph.runs} == {points}
    assert {re.search(r'w:line="(\d+)"', paragraph._p.xml)[1] for paragraph in body} == {step}
