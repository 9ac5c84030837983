from lxml import etree

from forms.document import Addressees, Letterhead, Title
from forms.docx.head import addressees, letterhead, title
from forms.docx.xml import NAMESPACE
from forms.styles import PORTRAIT

ROOM = PORTRAIT.text_width
W = f"{{{NAMESPACE}}}"


def parsed(xml):
    return etree.fromstring(f'<x xmlns:w="{NAMESPACE}">{xml}</x>')


def paragraphs(xml):
    return ["".join(node.itertext()) for node in parsed(xml).iter(f"{W}p")]


def test_letterhead_has_a_second_row_only_for_number_or_date():
    bare = parsed(letterhead(Letterhead("Báo Thanh tra"), ROOM))
    full = parsed(
        letterhead(Letterhead("Báo Thanh tra", "", "Số: 01/A-B", "Hà Nội, ngày 05 tháng 01 năm 2026"), ROOM)
    )
    assert len(list(bare.iter(f"{W}tr"))) == 1
    assert len(list(full.iter(f"{W}tr"))) == 2
    assert sum(int(column.get(f"{W}w")) for column in full.iter(f"{W}gridCol")) <= round(ROOM * 20) + 2


def test_title_is_followed_by_its_rule():
    found = paragraphs(title(Title("DANH SÁCH", "Cá nhân", "(Kèm theo)"), ROOM))
    assert found == ["DANH SÁCH", "Cá nhân", "(Kèm theo)", ""]


def test_one_addressee_and_several():
    assert paragraphs(addressees(Addressees(("A",)), ROOM)) == ["Kính gửi: A"]
    assert paragraphs(addressees(Addressees(("A", "B")), ROOM)) == ["Kính gửi:", "- A;", "- B."]


def test_every_cell_of_the_head_holds_a_paragraph():
    for number, date in (("Số: 07/BB-BTT", ""), ("", "Hà Nội, ngày 05 tháng 01 năm 2026")):
        element = parsed(letterhead(Letterhead("Báo Thanh tra", "", number, date), 460))
        cells = list(element.iter(f"{W}tc"))
        assert len(cells) == 4
        assert all(cell.find(f"{W}p") is not None for cell in cells)
