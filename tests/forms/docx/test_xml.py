from lxml import etree

from forms.docx.xml import (
    NAMESPACE,
    Spacing,
    cell,
    page_field,
    paragraph,
    row,
    rule,
    run,
    spacer,
    table,
    twips,
)

W = f"{{{NAMESPACE}}}"


def parsed(xml):
    return etree.fromstring(f'<x xmlns:w="{NAMESPACE}">{xml}</x>')


def test_text_is_escaped_and_lines_are_broken():
    element = parsed(run("A & <B>\nC", 14, bold=True))
    assert [node.text for node in element.iter(f"{W}t")] == ["A & <B>", "C"]
    assert len(list(element.iter(f"{W}br"))) == 1
    assert element.find(f".//{W}sz").get(f"{W}val") == "28"
    assert element.find(f".//{W}b") is not None
    assert element.find(f".//{W}i") is None


def test_spacing_is_exact_or_single_and_indents_may_hang():
    exact = parsed(paragraph("", Spacing("flush", 6, line=18, first=36, keep_next=True)))
    assert exact.find(f".//{W}spacing").attrib == {
        f"{W}before": "120",
        f"{W}after": "0",
        f"{W}line": "360",
        f"{W}lineRule": "exact",
    }
    assert exact.find(f".//{W}ind").get(f"{W}firstLine") == "720"
    assert exact.find(f".//{W}jc").get(f"{W}val") == "both"
    assert exact.find(f".//{W}keepNext") is not None
    hanging = parsed(paragraph("", Spacing(left=36, first=-18)))
    assert hanging.find(f".//{W}ind").get(f"{W}hanging") == "360"
    assert hanging.find(f".//{W}spacing").get(f"{W}lineRule") == "auto"


def test_rule_is_a_centred_border():
    indent = parsed(rule(100, 300)).find(f".//{W}ind")
    assert indent.get(f"{W}left") == indent.get(f"{W}right") == str(twips(100))


def test_rows_are_never_cut_and_headings_repeat():
    heading = parsed(row(cell("", 50), header=True))
    assert heading.find(f".//{W}tblHeader") is not None
    assert parsed(row("")).find(f".//{W}cantSplit") is not None
    assert parsed(row("")).find(f".//{W}tblHeader") is None


def test_table_has_fixed_columns_and_borders_only_where_asked():
    ruled, plain = parsed(table("", (50, 70), border=0.5, padding=3)), parsed(table("", (50,)))
    assert [column.get(f"{W}w") for column in ruled.iter(f"{W}gridCol")] == ["1000", "1400"]
    assert {side.get(f"{W}val") for side in ruled.find(f".//{W}tblBorders")} == {"single"}
    assert {side.get(f"{W}val") for side in plain.find(f".//{W}tblBorders")} == {"nil"}


def test_page_field_and_spacer():
    assert parsed(page_field(14)).find(f".//{W}fldSimple").get(f"{W}instr") == "PAGE"
    assert parsed(spacer(2)).find(f".//{W}spacing").get(f"{W}line") == "40"
