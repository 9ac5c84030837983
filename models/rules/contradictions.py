"""Facts that cannot all be true: they are said, never chosen between."""

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import JOIN

from models.award import Award
from models.decision import Decision
from models.initiative import Initiative, InitiativeAuthor
from models.meeting import Meeting
from models.proposal import Proposal, ProposalLine
from models.rules.facts import Key
from models.rules.gathering import key_of
from models.staff import Person
from models.subject import subject_name
from models.title import title
from models.unit import Unit
from models.yearly_record import YearlyRecord
from translations import _
from translations.formats import show_date


@dataclass(frozen=True)
class Contradiction:
    """What contradicts itself, of whom and of which year."""

    key: Key
    name: str
    year: int
    sentence: str


def contradictions(year: int | None = None) -> list[Contradiction]:
    """All that the store says against itself; only of one year if given, in a constant number of queries."""
    found = [*_of_awards(), *_of_grades(), *_of_initiatives()]
    return [each for each in found if year is None or each.year == year]


def _of_awards() -> Iterator[Contradiction]:
    query = Award.select(Award, Decision, Person, Unit, ProposalLine, Proposal, Meeting)
    query = query.join(Decision, JOIN.LEFT_OUTER).switch(Award)
    query = query.join(Person, JOIN.LEFT_OUTER, on=Award.person).switch(Award)
    query = query.join(Unit, JOIN.LEFT_OUTER, on=Award.unit).switch(Award)
    query = query.join(ProposalLine, JOIN.LEFT_OUTER, on=Award.line).join(Proposal, JOIN.LEFT_OUTER)
    for award in query.join(Meeting, JOIN.LEFT_OUTER).order_by(Award.id):
        for sentence in (*_against_life(award), *_against_decision(award)):
            yield Contradiction(key_of(award.subject), subject_name(award.subject), award.year, sentence)


def _against_life(award: Award) -> Iterator[str]:
    person, what = award.person, {"title": title(award.title).short(), "year": award.year}
    if person is None:
        return
    if person.birth_year is not None and award.year <= person.birth_year:
        text = _("“{title}” of {year} lies before the birth ({birth}).")
        yield text.format(**what, birth=person.birth_year)
    elif person.joined_on is not None and award.year < person.joined_on.year:
        text = _("“{title}” of {year} lies before the day of joining ({day}).")
        yield text.format(**what, day=show_date(person.joined_on))
    if person.left_on is not None and award.year > person.left_on.year:
        text = _("“{title}” of {year} lies after the day of leaving ({day}).")
        yield text.format(**what, day=show_date(person.left_on))


def _against_decision(award: Award) -> Iterator[str]:
    decision = award.decision
    if decision is None:
        return
    what = {"number": decision.number, "day": show_date(decision.issued_on)}
    if decision.issued_on.year < award.year:
        text = _("Decision {number} of {day} is older than the year {year} it is for.")
        yield text.format(**what, year=award.year)
    meeting = award.line.proposal.meeting if award.line else None
    if meeting is not None and decision.issued_on < meeting.starts_at.date():
        text = _("Decision {number} of {day} is older than the meeting it rests on ({meeting}).")
        yield text.format(**what, meeting=show_date(meeting.starts_at.date()))
    if award.revoked_on is not None and award.revoked_on < decision.issued_on:
        text = _("Decision {number} of {day} was taken back before it was issued.")
        yield text.format(**what)


def _of_grades() -> Iterator[Contradiction]:
    query = YearlyRecord.select(YearlyRecord, Person).join(Person)
    query = query.where(Person.joined_on.is_null(False) & (YearlyRecord.grade != ""))
    for row in query.order_by(YearlyRecord.id):
        person = row.person
        if person is not None and person.joined_on is not None and row.year < person.joined_on.year:
            text = _("The grade of {year} lies before the day of joining ({day}).")
            sentence = text.format(year=row.year, day=show_date(person.joined_on))
            yield Contradiction(key_of(person), person.listed_name, row.year, sentence)


def _of_initiatives() -> Iterator[Contradiction]:
    query = InitiativeAuthor.select(InitiativeAuthor, Initiative, Person).join(Initiative)
    query = query.switch(InitiativeAuthor).join(Person).where(Initiative.recognised_on.is_null(False))
    for row in query.order_by(InitiativeAuthor.id):
        work = row.initiative
        if work.recognised_on is not None and work.recognised_on.year < work.year:
            text = _("“{name}” of {year} was recognised before its year ({day}).")
            sentence = text.format(name=work.name, year=work.year, day=show_date(work.recognised_on))
            yield Contradiction(key_of(row.person), row.person.listed_name, work.year, sentence)
