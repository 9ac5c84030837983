import io

import docx
import pytest

from forms.catalogue import FORMS, form
from forms.docx import to_docx
from forms.pdf import to_pdf
from tests.forms.measuring import MM, measured
from tests.forms.samples import SAMPLES

CASES = [(each.code, name) for each in FORMS for name in SAMPLES[each.code]]


def test_codes_are_unique_and_found():
    assert len({each.code for each in FORMS}) == len(FORMS)
    assert form("to-trinh").record == "proposal"
    with pytest.raises(KeyError):
        form("khong-co")


@pytest.mark.parametrize(("code", "name"), CASES)
def test_every_paper_keeps_to_its_text_block(code, name):
    document = form(code).build(SAMPLES[code][name])
    printed = measured(to_pdf(document))
    right = printed.widths[0] - 15 * MM
    bottom = printed.heights[0] - 20 * MM
    for line in printed.lines:
        if line.text.isdigit() and line.baseline < 20 * MM:
            continue
        assert line.left >= 30 * MM - 0.1, line
        assert line.right <= right + 0.6, line
        assert line.baseline <= bottom, line


@pytest.mark.parametrize(("code", "name"), CASES)
def test_every_paper_opens_as_an_editable_file(code, name):
    word = docx.Document(io.BytesIO(to_docx(form(code).build(SAMPLES[code][name]))))
    assert word.tables[0].rows[0].cells[1].paragraphs[1].text == "Độc lập - Tự do - Hạnh phúc"
