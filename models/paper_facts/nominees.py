"""Those who are proposed, grouped the way the papers list them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vote:
    """How the council voted on one nominee. `base` is what the share is taken of: all members of the council."""

    agree: int
    disagree: int
    no_opinion: int
    base: int
    required_percent: int | None = None  # None: no threshold known, a simple majority is shown
    reached: bool = True


@dataclass(frozen=True)
class Nominee:
    """One person or collective, with name, post and unit as on the paper's date."""

    name: str
    is_collective: bool
    honorific: str = ""  # "Ông", "Bà"
    post: str = ""
    unit: str = ""
    birth_year: int | None = None
    merits: str = ""  # a summary of the achievement, one or two lines
    vote: Vote | None = None
    note: str = ""


@dataclass(frozen=True)
class TitleGroup:
    """All nominees for one title or form, in the order they are printed."""

    code: str  # "CSTDCS"
    name: str  # "Chiến sĩ thi đua cơ sở", as the law writes it
    verb: str  # "công nhận" for titles, "tặng" for forms
    is_title: bool  # danh hiệu thi đua (quoted in running text); else hình thức khen thưởng
    for_collectives: bool
    nominees: tuple[Nominee, ...]
