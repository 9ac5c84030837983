"""Sizes, margins and spacing of every paper, in points (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from dataclasses import dataclass

MM = 72 / 25.4
SINGLE = 1.149  # line box of Times New Roman, in ems: the decree's "dòng đơn"
ASCENT = 0.891  # from the top of that box to the baseline

PAGE_SHORT = 210 * MM
PAGE_LONG = 297 * MM
MARGIN_TOP = 20 * MM
MARGIN_BOTTOM = 20 * MM
MARGIN_LEFT = 30 * MM
MARGIN_RIGHT = 15 * MM
PAGE_NUMBER_BASELINE = 12 * MM  # below the top edge

BODY = 14.0
LEADING = 18.0
GAP = 6.0
INDENT = 12.7 * MM
ADDRESSEES_INSET = 0.16  # of the text width: where "Kính gửi:" begins when it does not fit on one line

NUMBER = 13.0  # Số, ký hiệu: the decree allows this size alone

REFERENCE = 13.0  # "(Kèm theo …)": small enough for one line

CELL = 12.0
CELL_LEADING = 14.5
CELL_PAD_X = 1.3 * MM
CELL_PAD_Y = 2.5
BORDER = 0.5
TALL_ROW = 5  # lines; a row of as many may go on on the next page, or half a page could stay white

RECIPIENTS_HEAD = 12.0
RECIPIENTS = 11.0
RECIPIENTS_LEADING = 13.0
SIGNING_ROOM = 25 * MM
SIGNER_SHARE = 0.52  # of the text width, on the right
COLUMN_INSET = 2 * MM  # of a column of signers or recipients
SIGNER_NAME = 62 * MM  # a name that needs several lines takes short ones
WITH_SIGNATURE = 2  # lines of text that travel with a signature block

RULE = 0.75
RULE_SHARE = 0.4  # of the text above it; the decree wants a third to a half
RULE_DROP = 2.5  # below the line box of the text


@dataclass(frozen=True)
class HeaderSizes:
    """Sizes that rise and fall together: Quốc hiệu and bodies, Tiêu ngữ, date."""

    nation: float
    motto: float
    date: float


@dataclass(frozen=True)
class RunningText:
    """Size and line step of running text. The decree leaves 13 to 14 points, single to one and a half lines."""

    size: float
    leading: float


ROOMY = RunningText(BODY, LEADING)
CLOSER = (RunningText(14, 16.5), RunningText(13, 16.5), RunningText(13, 15.2))  # each takes less room

LARGE_HEADER = HeaderSizes(13, 14, 14)
SMALL_HEADER = HeaderSizes(12, 13, 13)


@dataclass(frozen=True)
class Page:
    """An A4 sheet, upright or turned, and the text block on it."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """Width between the side margins."""
        return self.width - MARGIN_LEFT - MARGIN_RIGHT

    @property
    def text_height(self) -> float:
        """Height between the upper and the lower margin."""
        return self.height - MARGIN_TOP - MARGIN_BOTTOM


PORTRAIT = Page(PAGE_SHORT, PAGE_LONG)
LANDSCAPE = Page(PAGE_LONG, PAGE_SHORT)


def single(size: float) -> float:
    """The line step of single spacing."""
    return size * SINGLE
