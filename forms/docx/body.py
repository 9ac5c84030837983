"""Running text, tables and signatures in WordprocessingML."""

from collections.abc import Sequence

from forms.document import Align, ClosingRow, Column, GroupRow, Row, Run, SignatureBlock, Signer, Table
from forms.docx.xml import Spacing, cell, paragraph, row, run, spacer, table, upper_cell
from forms.nd30 import recipient_lines
from forms.signature_lines import name_lines, post_lines
from forms.styles import (
    BODY,
    BORDER,
    CELL,
    CELL_LEADING,
    CELL_PAD_X,
    CELL_PAD_Y,
    COLUMN_INSET,
    GAP,
    INDENT,
    RECIPIENTS,
    RECIPIENTS_HEAD,
    RECIPIENTS_LEADING,
    ROOMY,
    SIGNER_SHARE,
    SIGNING_ROOM,
    TALL_ROW,
    RunningText,
)
from forms.table_columns import cell_lines, column_widths, header_groups
from forms.text_lines import broken

SMALLEST = 2.0  # height of a paragraph that is only there to part two tables


def body_text(runs: Sequence[Run], running: RunningText = ROOMY, *, keep_next: bool = False) -> str:
    """A paragraph: first line indented, both sides flush."""
    spacing = Spacing("flush", GAP, line=running.leading, first=INDENT, keep_next=keep_next)
    return paragraph(
        "".join(run(part.text, running.size, bold=part.bold, italic=part.italic) for part in runs), spacing
    )


def ruled_table(block: Table, room: float, *, keep_last: int) -> str:
    """A table with its heading repeated; the last rows stay with what follows."""
    widths = column_widths(block, room)
    last = len(block.rows) - keep_last
    rows = [
        _row(line, block.columns, widths, keep_next=place >= last or isinstance(line, GroupRow))
        for place, line in enumerate(block.rows)
    ]
    drawn = table(_header(block.columns, widths) + "".join(rows), widths, border=BORDER, padding=CELL_PAD_X)
    return spacer(GAP) + drawn


def _row(
    line: Row | GroupRow | ClosingRow, columns: Sequence[Column], widths: Sequence[float], *, keep_next: bool
) -> str:
    if isinstance(line, Row):
        tallest = max(
            len(cell_lines(text, width, bold=line.bold))
            for text, width in zip(line.cells, widths, strict=True)
        )
        cells = (
            cell(_cell_text(text, column.align, bold=line.bold, keep_next=keep_next), width)
            for text, column, width in zip(line.cells, columns, widths, strict=True)
        )
        return row("".join(cells), cut=tallest >= TALL_ROW and not keep_next)
    across = _cell_text(line.text, "left", bold=True, keep_next=keep_next)
    return row(cell(across, sum(widths), span=len(columns)))


def _header(columns: Sequence[Column], widths: Sequence[float]) -> str:
    titles = [_cell_text(column.title, "center", bold=True, keep_next=True) for column in columns]
    if not any(column.group for column in columns):
        return row("".join(cell(text, wide) for text, wide in zip(titles, widths, strict=True)), header=True)
    upper, place = "", 0
    for group, count in header_groups(columns):
        wide = sum(widths[place : place + count])
        if group:
            upper += cell(_cell_text(group, "center", bold=True, keep_next=True), wide, span=count)
        else:
            upper += cell(titles[place], wide, merge="restart")
        place += count
    lower = "".join(
        cell(text, wide) if column.group else cell(paragraph("", Spacing()), wide, merge="continue")
        for text, column, wide in zip(titles, columns, widths, strict=True)
    )
    return row(upper, header=True) + row(lower, header=True)


def _cell_text(text: str, align: Align, *, bold: bool, keep_next: bool) -> str:
    pad = CELL_PAD_Y - BORDER / 2  # the format adds the border to the height of a row
    spacing = Spacing(align, pad, pad, CELL_LEADING, keep_next=keep_next)
    return paragraph(run(text, CELL, bold=bold), spacing)


def signatures(block: SignatureBlock, room: float) -> str:
    """The signers side by side, with Nơi nhận beside one signer or below several."""
    if len(block.signers) == 1:
        wide = room * SIGNER_SHARE
        left = _recipients(block.recipients) or paragraph("", Spacing())
        cells = upper_cell(left, room - wide) + upper_cell(_signer(block.signers[0], wide), wide)
        return spacer(GAP * 2) + table(row(cells), (room - wide, wide))
    parts = []
    for start in range(0, len(block.signers), 2):
        pair = block.signers[start : start + 2]
        widths = [room / len(pair)] * len(pair)
        cells = "".join(
            upper_cell(_signer(signer, wide), wide) for signer, wide in zip(pair, widths, strict=True)
        )
        parts.append(spacer(GAP * 2) + table(row(cells), widths))
    return "".join(parts) + spacer(GAP) + _recipients(block.recipients)


def _signer(signer: Signer, wide: float) -> str:
    room = wide - COLUMN_INSET
    lines = [
        paragraph(run(broken(post_lines(line, room)), BODY, bold=True), Spacing("center", keep_next=True))
        for line in signer.authority
    ]
    if signer.remark:
        lines.append(paragraph(run(signer.remark, BODY, italic=True), Spacing("center", keep_next=True)))
    below = SIGNING_ROOM
    for part in (post_lines(signer.own_post, room), name_lines(signer.name, room)):
        if part:
            lines.append(paragraph(run(broken(part), BODY, bold=True), Spacing("center", below)))
            below = 0.0
    if below:
        lines.append(paragraph("", Spacing("center", below)))
    return "".join(lines)


def _recipients(recipients: Sequence[str]) -> str:
    if not recipients:
        return ""
    head = paragraph(
        run("Nơi nhận:", RECIPIENTS_HEAD, bold=True, italic=True), Spacing(before=1, keep_next=True)
    )
    lines = (
        paragraph(run(line, RECIPIENTS), Spacing(line=RECIPIENTS_LEADING))
        for line in recipient_lines(recipients)
    )
    return head + "".join(lines)
