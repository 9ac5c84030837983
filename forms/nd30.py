"""What administrative papers share (Nghị định 30/2020/NĐ-CP, Phụ lục I): number, date, căn cứ, signature."""

from collections.abc import Sequence
from datetime import date, datetime

from forms.document import Letterhead, Paragraph, Run, Signer, text
from models.paper_facts.issuing import Issuer, Numbering, Signature

NBSP = "\u00a0"
BLANK = NBSP * 6  # room to write a number or a day in by hand
LAST_PADDED_MONTH = 2


def two_digits(number: int) -> str:
    """A count as papers write it: "05", "34"."""
    return f"{number:02}"


def counted(number: int, noun: str) -> str:
    """A count and its noun, never parted at the end of a line: "05 cá nhân"."""
    return f"{two_digits(number)}{NBSP}{noun}"


def official_date(day: date) -> str:
    """A day as "ngày 05 tháng 01 năm 2026": days below 10, months 1 and 2 take a zero (Phụ lục I, II.4)."""
    month = two_digits(day.month) if day.month <= LAST_PADDED_MONTH else str(day.month)
    return f"ngày {two_digits(day.day)} tháng {month} năm {day.year}"


def official_time(moment: datetime) -> str:
    """A moment as "14 giờ 00, ngày 20 tháng 12 năm 2022"."""
    return f"{moment.hour:02} giờ {moment.minute:02}, {official_date(moment)}"


def date_words(numbering: Numbering) -> str:
    """The date, or what is known of it with room for the rest."""
    if numbering.issued_on:
        return official_date(numbering.issued_on)
    year = str(numbering.year) if numbering.year else f"20{BLANK}"
    return f"ngày{BLANK}tháng{BLANK}năm {year}"


def number_words(numbering: Numbering) -> str:
    """The number with its symbol, "05/TTr-BTT", or room for the number before the slash."""
    number = numbering.number.strip()
    padded = number.zfill(2) if number.isdigit() else number
    return f"{padded or BLANK}/{numbering.symbol}"


def number_line(numbering: Numbering) -> str:
    """The line "Số: 05/TTr-BTT"."""
    words = number_words(numbering)
    return f"Số:{words}" if words.startswith(NBSP) else f"Số: {words}"


def date_line(place: str, numbering: Numbering) -> str:
    """The line "Hà Nội, ngày 05 tháng 01 năm 2026"."""
    return f"{place or '…………'}, {date_words(numbering)}"


def letterhead(issuer: Issuer, *, number: Numbering | None = None, date: str = "") -> Letterhead:
    """The head of a paper; without a number or a date line where the paper has none."""
    return Letterhead(issuer.name, issuer.superior, number_line(number) if number else "", date)


def bases(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """Căn cứ: one paragraph each in italics, a semicolon after all but the last, which takes a full stop."""
    last = len(lines) - 1
    return tuple(
        text(Run(f"Căn cứ {line}{'.' if place == last else ';'}", italic=True))
        for place, line in enumerate(lines)
    )


def listed(items: Sequence[str]) -> tuple[Paragraph, ...]:
    """Lines with a dash, a semicolon after all but the last, which takes a full stop."""
    last = len(items) - 1
    return tuple(text(f"- {item}{'.' if place == last else ';'}") for place, item in enumerate(items))


def signer(signature: Signature, remark: str = "") -> Signer:
    """A signature with its lines of authority in capitals."""
    authority = tuple(line.upper() for line in signature.authority)
    return Signer(authority, signature.name, signature.own_post, remark)


def recipients(lines: Sequence[str], *, answered: bool = True) -> tuple[str, ...]:
    """Nơi nhận as it must end, with a copy kept; without "Như trên" on papers that address nobody."""
    kept = tuple(line for line in lines if answered or line != "Như trên")
    if any(line.startswith("Lưu") for line in kept):
        return kept
    return (*kept, "Lưu: VT" if answered else "Lưu: VT, Hồ sơ")


def recipient_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Nơi nhận as printed: a dash before, a semicolon or at last a full stop behind."""
    last = len(lines) - 1
    return tuple(f"- {line}{'.' if place == last else ';'}" for place, line in enumerate(lines))
