from lxml import etree

from forms.document import ClosingRow, Column, GroupRow, Row, Run, SignatureBlock, Signer, Table
from forms.docx.body import body_text, ruled_table, signatures
from forms.docx.xml import NAMESPACE
from forms.styles import BORDER, CELL_LEADING, CELL_PAD_Y

W = f"{{{NAMESPACE}}}"
COLUMNS = (Column("Tên", 2), Column("Có", 1, "center", "Ý kiến"), Column("Không", 1, "center", "Ý kiến"))


def parsed(xml):
    return etree.fromstring(f'<x xmlns:w="{NAMESPACE}">{xml}</x>')


def test_runs_keep_their_faces():
    element = parsed(body_text((Run("Căn cứ", italic=True), Run(" & B", bold=True))))
    assert "".join(element.itertext()) == "Căn cứ & B"
    assert len(list(element.iter(f"{W}i"))) == len(list(element.iter(f"{W}b"))) == 1


def test_common_heading_spans_and_single_ones_merge():
    element = parsed(ruled_table(Table(COLUMNS, (Row(("An", "1", "0")),)), 400, keep_last=0))
    headings = [row for row in element.iter(f"{W}tr") if row.find(f".//{W}tblHeader") is not None]
    assert len(headings) == 2
    assert headings[0].find(f".//{W}gridSpan").get(f"{W}val") == "2"
    assert [merge.get(f"{W}val") for merge in element.iter(f"{W}vMerge")] == ["restart", "continue"]


def test_rows_are_as_high_as_in_the_pdf():
    element = parsed(ruled_table(Table(COLUMNS, (Row(("An", "1", "0")),)), 400, keep_last=0))
    spacing = list(element.iter(f"{W}spacing"))[-1]
    twentieths = sum(int(spacing.get(f"{W}{name}")) for name in ("before", "after", "line"))
    assert twentieths / 20 + BORDER == CELL_LEADING + 2 * CELL_PAD_Y


def test_last_rows_stay_with_the_signature():
    rows = (GroupRow("Nhóm"), *(Row((str(n), "", "")) for n in range(4)), ClosingRow("Tổng"))
    element = parsed(ruled_table(Table(COLUMNS, rows), 400, keep_last=2))
    kept = [row.find(f".//{W}keepNext") is not None for row in element.iter(f"{W}tr")]
    assert kept == [True, True, True, False, False, False, True, True]


def test_only_tall_rows_may_be_cut():
    rows = (Row(("An", "1", "0")), Row(("An " * 200, "1", "0")), GroupRow("Nhóm"))
    element = parsed(ruled_table(Table(COLUMNS, rows), 400, keep_last=0))
    whole = [row.find(f".//{W}cantSplit") is not None for row in element.iter(f"{W}tr")]
    assert whole == [True, True, True, False, True]
    held = parsed(ruled_table(Table(COLUMNS, rows[:2]), 400, keep_last=1))
    assert all(row.find(f".//{W}cantSplit") is not None for row in held.iter(f"{W}tr"))


def test_long_post_breaks_as_in_the_pdf():
    post = "PHÓ GIÁM ĐỐC PHỤ TRÁCH CÔNG TÁC THI ĐUA, KHEN THƯỞNG, ĐÀO TẠO, BỒI DƯỠNG"
    element = parsed(signatures(SignatureBlock((Signer(("GIÁM ĐỐC",), "Lê An", post),)), 400))
    lines = [node.text for node in element.iter(f"{W}t")]
    assert len(lines) > 4
    assert not any(line.endswith(",") for line in lines)


def test_signers_and_recipients():
    chief = Signer(("GIÁM ĐỐC",), "Lê An", "TRƯỞNG PHÒNG", "(Ký)")
    one = "".join(parsed(signatures(SignatureBlock((chief,), ("Như trên", "Lưu: VT")), 400)).itertext())
    assert one == "Nơi nhận:- Như trên;- Lưu: VT.GIÁM ĐỐC(Ký)TRƯỞNG PHÒNGLê An"
    two = "".join(
        parsed(signatures(SignatureBlock((chief, Signer(("CHỦ TỌA",), "")), ("Lưu: VT",)), 400)).itertext()
    )
    assert two.endswith("CHỦ TỌANơi nhận:- Lưu: VT.")
