"""The kinds of requirement on the years behind: grades, titles, initiatives."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.initiative import Scope
from models.rules.facts import Facts, Held, Work
from models.rules.look import Look, is_enough, is_graded
from models.yearly_record import Grade

if TYPE_CHECKING:
    from models.rules.requirements import Requirement

_SCOPES = {scope: place for place, scope in enumerate(Scope)}  # widest last


@dataclass(frozen=True, slots=True)
class GradeThisYear:
    """The year of the proposal is graded `at_least`."""

    at_least: Grade

    def is_met(self, look: Look) -> bool:
        """Whether the year counts and its grade is good enough."""
        return is_graded(look, look.facts.year, self.at_least)


@dataclass(frozen=True, slots=True)
class GradeRun:
    """`years` or more years in a row up to the proposal, each graded `at_least` or with the title `or_title`.

    They lie after the title `after` was given, if one is named; `inside` must be met within that very run.
    """

    at_least: Grade
    years: int
    or_title: str | None = None
    after: str | None = None
    inside: "tuple[Requirement, ...]" = ()

    def run(self, look: Look) -> range:
        """The years of the run, which may be none."""
        since = look.since(self.after)
        start = stop = look.facts.year + 1
        if since is None:
            return range(start, stop)
        first = max(
            since.span.start, min(look.facts.first_year, stop - self.years)
        )  # nothing is known before
        while start > first and self._is_good(look, start - 1):
            start -= 1
        return range(start, stop)

    def is_met(self, look: Look) -> bool:
        """Whether the run is long enough and holds what it must."""
        run = self.run(look)
        return len(run) >= self.years and all(each.is_met(look.within(run)) for each in self.inside)

    def _is_good(self, look: Look, year: int) -> bool:
        if is_graded(look, year, self.at_least):
            return True
        return self.or_title is not None and year in look.facts.years_of(self.or_title, look.hopeful)


@dataclass(frozen=True, slots=True)
class GradeCount:
    """At least `count` of the last `last` years graded `at_least`; of all years that count if None."""

    at_least: Grade
    count: int
    last: int | None = None

    def is_met(self, look: Look) -> bool:
        """Whether there are enough such years."""
        span = look.last(self.last).span
        known = look.facts.grades
        unknown = sum(year not in known for year in span) if look.hopeful else 0
        graded = sum(year in span and is_enough(known[year], self.at_least, look.hopeful) for year in known)
        return unknown + graded >= self.count


@dataclass(frozen=True, slots=True)
class TitleHeld:
    """The title `count` times in the last `last` years, after the title `after` was given if one is named.

    `consecutive`: years in a row, the last at most `lag` years before the proposal. Only merit counts
    (NĐ 152/2025, article 4.3); decisions after the proposal's day and revoked awards do not.
    """

    title: str
    count: int = 1
    last: int | None = None
    consecutive: bool = False
    after: str | None = None
    lag: int = 1

    def years(self, look: Look) -> set[int]:
        """The years that count."""
        since = look.last(self.last).since(self.after)
        if since is None:
            return set()
        given = {year for year in look.facts.years_of(self.title, look.hopeful) if year in since.span}
        if not self.consecutive:
            return given
        ends = range(look.facts.year - self.lag, look.facts.year + 1)
        return max((_run_up_to(end, given) for end in ends), key=len)

    def is_met(self, look: Look) -> bool:
        """Whether it was held often enough."""
        return len(self.years(look)) >= self.count


@dataclass(frozen=True, slots=True)
class HadBefore:
    """The title was given at some time before; discipline since then does not take it away, but a person decides."""

    title: str

    def is_met(self, look: Look) -> bool:
        """Whether it was given; cautiously only since the last discipline."""
        given = look.facts.years_of(self.title, look.hopeful)
        return bool(given) if look.hopeful else any(year in look.span for year in given)


@dataclass(frozen=True, slots=True)
class NeverGiven:
    """The title was never given: some are given once in a lifetime."""

    title: str

    def is_met(self, look: Look) -> bool:
        """Whether the ledger has none."""
        return not look.facts.years_of(self.title, hopeful=not look.hopeful)


@dataclass(frozen=True, slots=True)
class InitiativeHeld:
    """`count` initiatives or projects recognised for `scope` or wider, of the last `last` years.

    One that backed another award is only hoped to count again (CV 5007/BNV-TĐKT, III.5.c).
    """

    scope: Scope
    count: int = 1
    last: int | None = 1
    projects_only: bool = False

    def works(self, look: Look) -> tuple[Work, ...]:
        """Those that count."""
        span = look.last(self.last).span
        return tuple(work for work in look.facts.works if work.year in span and self._counts(work, look))

    def is_met(self, look: Look) -> bool:
        """Whether there are enough; coming years may bring one each."""
        coming = look.hopeful and sum(map(look.facts.is_open, look.last(self.last).span))
        return len(self.works(look)) + coming >= self.count

    def _counts(self, work: Work, look: Look) -> bool:
        if _SCOPES[work.scope] < _SCOPES[self.scope] or (self.projects_only and not work.is_project):
            return False
        return look.hopeful or work.used_for <= {(look.code, look.facts.year)}


def given_in(facts: Facts, code: str, years: set[int]) -> list[Held]:
    """The entries of the ledger for these years, oldest first."""
    return sorted(
        (each for each in facts.held.get(code, ()) if each.year in years), key=lambda each: each.year
    )


def _run_up_to(end: int, years: set[int]) -> set[int]:
    run = set()
    while end in years:
        run.add(end)
        end -= 1
    return run
