"""Strips for signatures and Nơi nhận."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from forms.document import Run, SignatureBlock, Signer
from forms.nd30 import recipient_lines
from forms.pdf.ink import PdfStrip, baseline, draw_centred, draw_line
from forms.pdf.pagination import Strip
from forms.signature_lines import name_lines, post_lines
from forms.styles import (
    BODY,
    COLUMN_INSET,
    GAP,
    RECIPIENTS,
    RECIPIENTS_HEAD,
    RECIPIENTS_LEADING,
    SIGNER_SHARE,
    SIGNING_ROOM,
    single,
)
from forms.text_lines import Line, balanced_text, break_lines

ABOVE = 12.0


def signatures(block: SignatureBlock, room: float) -> list[PdfStrip]:
    """The signers side by side, two in a row, with Nơi nhận beside one signer or below several."""
    if len(block.signers) == 1:
        return [_one_signer(block, room)]
    strips = [_side_by_side(block.signers[at : at + 2], room) for at in range(0, len(block.signers), 2)]
    if block.recipients:
        strips[-1] = Strip(strips[-1].height, strips[-1].ink, strips[-1].gap, holds_next=True)
        strips.append(_recipients_below(block.recipients, room))
    return strips


def _one_signer(block: SignatureBlock, room: float) -> PdfStrip:
    wide = room * SIGNER_SHARE
    column = _Signer(block.signers[0], wide)
    recipients = _Recipients(block.recipients, room - wide - COLUMN_INSET)

    def ink(canvas: Canvas, x: float, top: float) -> None:
        column(canvas, x + room - wide / 2, top)
        recipients(canvas, x, top - (single(BODY) - single(RECIPIENTS_HEAD)) * 0.75)

    return Strip(max(column.height, recipients.height), ink, ABOVE)


def _side_by_side(signers: Sequence[Signer], room: float) -> PdfStrip:
    wide = room / len(signers)
    columns = [_Signer(signer, wide) for signer in signers]

    def ink(canvas: Canvas, x: float, top: float) -> None:
        for place, column in enumerate(columns):
            column(canvas, x + wide * (place + 0.5), top)

    return Strip(max(column.height for column in columns), ink, ABOVE)


class _Signer:
    def __init__(self, signer: Signer, wide: float) -> None:
        room = wide - COLUMN_INSET
        self.authority = [line for text in signer.authority for line in post_lines(text, room)]
        self.remark = balanced_text(signer.remark, BODY, room, italic=True)
        self.post = post_lines(signer.own_post, room)
        self.name = name_lines(signer.name, room)
        lines = len(self.authority) + len(self.remark) + len(self.post) + len(self.name)
        self.height = lines * single(BODY) + SIGNING_ROOM

    def __call__(self, canvas: Canvas, middle: float, top: float) -> None:
        below = draw_centred(canvas, self.authority, middle, top, BODY)
        below = draw_centred(canvas, self.remark, middle, below, BODY) - SIGNING_ROOM
        below = draw_centred(canvas, self.post, middle, below, BODY)
        draw_centred(canvas, self.name, middle, below, BODY)


class _Recipients:
    def __init__(self, recipients: Sequence[str], room: float) -> None:
        self.head: list[Line] = []
        self.lines: list[Line] = []
        if recipients:
            self.head = balanced_text("Nơi nhận:", RECIPIENTS_HEAD, room, bold=True, italic=True)
        for line in recipient_lines(recipients):
            self.lines += break_lines((Run(line),), RECIPIENTS, room)
        self.height = len(self.head) * single(RECIPIENTS_HEAD) + len(self.lines) * RECIPIENTS_LEADING

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        for line in self.head:
            draw_line(
                canvas, line, x, baseline(top, RECIPIENTS_HEAD, single(RECIPIENTS_HEAD)), RECIPIENTS_HEAD
            )
            top -= single(RECIPIENTS_HEAD)
        for line in self.lines:
            draw_line(canvas, line, x, baseline(top, RECIPIENTS, RECIPIENTS_LEADING), RECIPIENTS)
            top -= RECIPIENTS_LEADING


def _recipients_below(recipients: Sequence[str], room: float) -> PdfStrip:
    drawn = _Recipients(recipients, room)
    return Strip(drawn.height, drawn, GAP)
