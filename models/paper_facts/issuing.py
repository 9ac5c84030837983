"""Who issues a paper, under which number, and who signs it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Issuer:
    """The issuing body (cơ quan ban hành) as it was called on the paper's date, in ordinary case."""

    name: str
    superior: str = ""
    place: str = ""


@dataclass(frozen=True)
class Numbering:
    """Number, symbol and date (số, ký hiệu, ngày). What văn thư has not given yet stays blank on the paper."""

    symbol: str  # "TTr-BTT": what follows the slash
    number: str = ""  # "05" or "57"; "" leaves room to write it in by hand
    issued_on: date | None = None
    year: int | None = None  # printed when only the day and month are still open


@dataclass(frozen=True)
class Signature:
    """One signature block: the lines of authority in order, and who signs.

    `authority` are the capital lines ("KT. TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP"); `own_post` is the post in the body
    whose seal is used, printed above the name when somebody signs for a council or a block.
    """

    authority: tuple[str, ...]
    name: str
    own_post: str = ""
