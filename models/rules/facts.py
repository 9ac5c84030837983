"""What is known of one subject when a title is considered: read once, then only looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from models.initiative import Scope
from models.yearly_record import DisciplineForm, Grade

Key = tuple[int | None, int | None]  # person id, unit id: exactly one of the two

EARLIEST = 1900  # before any year that can count
_IN_EVERY_MONTH = 28


@dataclass(frozen=True, slots=True)
class Held:
    """A title the subject has. Not `is_sure`: proposed for this year and undecided, or entered without a decision."""

    title: str
    year: int
    number: str = ""
    issued_on: date | None = None
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Work:
    """A recognised initiative or project; `used_for` are the titles and years of awards it backed already."""

    name: str
    year: int
    scope: Scope = Scope.BASE
    is_project: bool = False
    number: str = ""
    used_for: frozenset[tuple[str, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Measure:
    """A disciplinary decision; `ends_on` None: nobody entered when it ends."""

    form: DisciplineForm
    decided_on: date
    ends_on: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """Something that holds awards back on the day: an inquiry, a complaint."""

    reason: str
    since: date


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a collective who counts in shares. `expected`: titles proposed for the year and undecided."""

    name: str
    grade: Grade | None = None
    titles: frozenset[str] = frozenset()
    expected: frozenset[str] = frozenset()
    discipline: DisciplineForm | None = None  # the gravest decided in the year


@dataclass(frozen=True)
class Facts:
    """What the store knew of a subject on `day`, for a proposal of the year `year`.

    `held` lists by title what counts towards merit, `set_aside` what was given for something else. Years after
    `open_after` have not happened: whoever looks ahead hopes for them. `members` None: not a collective.
    """

    year: int
    day: date
    grades: Mapping[int, Grade] = field(default_factory=dict)
    held: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    set_aside: tuple[Held, ...] = ()
    works: tuple[Work, ...] = ()
    measures: tuple[Measure, ...] = ()
    holds: tuple[Pending, ...] = ()
    registered: frozenset[str] = frozenset()
    members: tuple[Member, ...] | None = None
    rank: int | None = None
    open_after: int | None = None
    hoped_titles: frozenset[str] = frozenset()

    @property
    def is_collective(self) -> bool:
        """Whether the subject is a unit."""
        return self.members is not None

    @cached_property
    def may_count_from(self) -> int:
        """The first year that can count: that in which the last discipline ended (NĐ 152/2025, article 4.4)."""
        return max((_may_count(measure) for measure in self.measures), default=EARLIEST)

    @cached_property
    def counts_from(self) -> int:
        """The first year that surely counts: the year of the end is only a part of one, so a person decides."""
        return max((self._surely(measure) for measure in self.measures), default=EARLIEST)

    def _surely(self, measure: Measure) -> int:
        return self.year + 1 if measure.ends_on is None else measure.ends_on.year + 1

    @cached_property
    def first_year(self) -> int:
        """The first year of which anything is known."""
        given = (held.year for entries in self.held.values() for held in entries)
        works = (work.year for work in self.works)
        return min((self.year, *self.grades, *given, *works))

    @cached_property
    def sure_span(self) -> range:
        """The years up to the proposal that surely count."""
        return range(self.counts_from, self.year + 1)

    @cached_property
    def hoped_span(self) -> range:
        """The years up to the proposal that may count."""
        return range(self.may_count_from, self.year + 1)

    def years_of(self, code: str, hopeful: bool) -> set[int]:
        """The years of which the subject has the title; also doubtful and coming ones if `hopeful`."""
        found = {held.year for held in self.held.get(code, ()) if hopeful or held.is_sure}
        if hopeful and self.open_after is not None and code in self.hoped_titles:
            found |= set(range(self.open_after + 1, self.year + 1))
        return found

    def is_open(self, year: int) -> bool:
        """Whether the year has not happened."""
        return self.open_after is not None and year > self.open_after

    def ahead(self, years: int, hoped_titles: frozenset[str]) -> "Facts":
        """The same subject some years later, if nothing speaks against it; `hoped_titles` may be won each year."""
        return replace(
            self,
            year=self.year + years,
            day=date(self.day.year + years, self.day.month, min(self.day.day, _IN_EVERY_MONTH)),
            open_after=self.year,
            hoped_titles=hoped_titles,
            rank=None,
        )


def _may_count(measure: Measure) -> int:
    return measure.decided_on.year + 1 if measure.ends_on is None else measure.ends_on.year
