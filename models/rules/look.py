"""How requirements look at the facts: in which years, and cautiously or hopefully."""

from dataclasses import dataclass

from models.rules.facts import Facts
from models.yearly_record import Grade

_GRADES = {grade: place for place, grade in enumerate(Grade)}  # best first


@dataclass(frozen=True, slots=True)
class Look:
    """The facts as one asks them: for the title `code`, in the years of `span`, cautiously or hopefully."""

    facts: Facts
    hopeful: bool
    code: str
    span: range

    def within(self, span: range) -> "Look":
        """The same, in other years."""
        return Look(self.facts, self.hopeful, self.code, span)

    def last(self, years: int | None) -> "Look":
        """Only the last `years` of the span; all if None."""
        if years is None:
            return self
        return self.within(range(max(self.span.start, self.facts.year + 1 - years), self.span.stop))

    def since(self, code: str | None) -> "Look | None":
        """Only the years after the title was first given; None if it never was."""
        if code is None:
            return self
        given = self.facts.years_of(code, self.hopeful)
        return self.within(range(max(self.span.start, min(given) + 1), self.span.stop)) if given else None


def is_graded(look: Look, year: int, at_least: Grade) -> bool:
    """Whether the year counts and its grade is good enough."""
    return year in look.span and is_enough(look.facts.grades.get(year), at_least, look.hopeful)


def is_enough(grade: Grade | None, at_least: Grade, hopeful: bool) -> bool:
    """Whether the grade is good enough; one that nobody entered is hoped to be."""
    return hopeful if grade is None else _GRADES[grade] <= _GRADES[at_least]
