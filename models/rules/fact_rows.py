"""The bare rows of the store that facts are made of; of one subject, or of everybody if None."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from models.award import Award, Movement
from models.campaign import Campaign
from models.database import database
from models.decision import Decision
from models.initiative import Initiative, InitiativeAuthor, Scope
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState, Registration
from models.rules.facts import Held, Key, Measure, Pending, Work
from models.subject import AboutSubject, Subject, of_subject
from models.unit import Unit
from models.yearly_record import Discipline, DisciplineForm, Grade, Hold, YearlyRecord

GRADES = {str(grade): grade for grade in Grade}


def rows(query: Any) -> Iterable[tuple[Any, ...]]:
    """The bare rows, days as text: ten times as fast as records, and there are a hundred thousand."""
    rows: Iterable[tuple[Any, ...]] = database.execute(query)
    return rows


def _about(query: Any, record: type[AboutSubject], subject: Subject | None) -> Any:
    return query if subject is None else query.where(of_subject(record, subject))


def grades(year: int, subject: Subject | None) -> dict[Key, dict[int, Grade]]:
    """The grades up to the year."""
    found: defaultdict[Key, dict[int, Grade]] = defaultdict(dict)
    query = YearlyRecord.select(
        YearlyRecord.person_id, YearlyRecord.unit_id, YearlyRecord.year, YearlyRecord.grade
    )
    for person, unit, of, grade in rows(_about(query, YearlyRecord, subject)):
        if grade and of <= year:  # asked here: SQLite would walk the index of years for it
            found[person, unit][of] = GRADES[grade]
    return found


def merits(
    year: int, day: date, subject: Subject | None
) -> tuple[dict[Key, dict[str, tuple[Held, ...]]], dict[Key, list[Held]]]:
    """What counts towards merit, by title, and what was given for something else."""
    counted: defaultdict[Key, dict[str, tuple[Held, ...]]] = defaultdict(dict)
    set_aside: defaultdict[Key, list[Held]] = defaultdict(list)
    for key, movement, each in given(year, day, subject):
        if movement == Movement.MERIT:
            counted[key][each.title] = (*counted[key].get(each.title, ()), each)
        else:
            set_aside[key].append(each)
    for key, code in proposed(year, subject):
        known = counted[key].get(code, ())
        if all(each.year != year for each in known):
            counted[key][code] = (*known, Held(code, year, is_sure=False))
    return counted, set_aside


def given(
    year: int, day: date, subject: Subject | None, only_this_year: bool = False
) -> Iterator[tuple[Key, str, Held]]:
    """The entries of the ledger that stood on `day`; one without a decision is doubtful."""
    query = (
        Award.select(
            Award.person_id, Award.unit_id, Award.title, Award.year, Award.movement,
            Decision.number, Decision.issued_on,
        )
        .left_outer_join(Decision)
        .where(Award.revoked_on.is_null() | (Award.revoked_on > day))
        .where(Decision.issued_on.is_null() | (Decision.issued_on <= day))
    )  # fmt: skip
    if only_this_year:
        query = query.where(Award.year == year)
    for person, unit, code, of, movement, number, issued in rows(_about(query, Award, subject)):
        if of <= year:
            on = date.fromisoformat(issued) if issued else None
            yield (person, unit), movement, Held(code, of, number or "", on, on is not None)


def proposed(year: int, subject: Subject | None) -> Iterator[tuple[Key, str]]:
    """Whom the dossiers of the year propose for what."""
    query = ProposalLine.select(ProposalLine.person_id, ProposalLine.unit_id, ProposalLine.title)
    query = query.join(Proposal).where(Proposal.year == year)
    for person, unit, code in rows(_about(query, ProposalLine, subject)):
        yield (person, unit), code


def works(year: int, day: date, subject: Subject | None) -> dict[Key, list[Work]]:
    """The initiatives recognised by then, of their authors."""
    found: defaultdict[Key, list[Work]] = defaultdict(list)
    if isinstance(subject, Unit):
        return found
    query = InitiativeAuthor.select(
        InitiativeAuthor.person_id, Initiative.id, Initiative.name, Initiative.year,
        Initiative.scope, Initiative.is_project, Initiative.decision_number,
    ).join(Initiative)  # fmt: skip
    query = query.where(Initiative.recognised_on <= day)
    if subject is not None:
        query = query.where(InitiativeAuthor.person == subject)
    used = _used(day)
    for person, id_, name, of, scope, is_project, number in rows(query):
        if of <= year:
            work = Work(name, of, Scope(scope), bool(is_project), number, frozenset(used.get(id_, ())))
            found[person, None].append(work)
    return found


def _used(day: date) -> dict[int, set[tuple[str, int]]]:
    """The titles and years of the awards each initiative was registered for."""
    same = (
        (Award.title == Registration.title)
        & (Award.year == Campaign.year)
        & (Award.person_id == Registration.person_id)
    )
    query = Registration.select(Registration.initiative_id, Award.title, Award.year)
    query = query.join(Campaign).switch(Registration).join(Award, on=same).join(Decision)
    query = query.where(Registration.initiative.is_null(False) & (Decision.issued_on <= day))
    query = query.where(Award.revoked_on.is_null() | (Award.revoked_on > day))
    found: defaultdict[int, set[tuple[str, int]]] = defaultdict(set)
    for initiative, code, of in rows(query):
        found[initiative].add((code, of))
    return found


def measures(day: date, subject: Subject | None) -> dict[Key, list[Measure]]:
    """The disciplinary decisions up to the day."""
    found: defaultdict[Key, list[Measure]] = defaultdict(list)
    query = Discipline.select(
        Discipline.person_id, Discipline.unit_id, Discipline.form, Discipline.decided_on,
        Discipline.ends_on, Discipline.decision_number,
    ).where(Discipline.decided_on <= day)  # fmt: skip
    for person, unit, form, decided, ends, number in rows(_about(query, Discipline, subject)):
        until = date.fromisoformat(ends) if ends else None
        measure = Measure(DisciplineForm(form), date.fromisoformat(decided), until, number)
        found[person, unit].append(measure)
    return found


def holds(day: date, subject: Subject | None) -> dict[Key, list[Pending]]:
    """What held awards back on the day."""
    found: defaultdict[Key, list[Pending]] = defaultdict(list)
    query = Hold.select(Hold.person_id, Hold.unit_id, Hold.reason, Hold.begins_on)
    query = query.where((Hold.begins_on <= day) & (Hold.ends_on.is_null() | (Hold.ends_on >= day)))
    for person, unit, reason, since in rows(_about(query, Hold, subject)):
        found[person, unit].append(Pending(reason, date.fromisoformat(since)))
    return found


def registered(year: int, subject: Subject | None) -> dict[Key, set[str]]:
    """The titles registered for in the year; not those withdrawn or not proposed."""
    found: defaultdict[Key, set[str]] = defaultdict(set)
    query = Registration.select(Registration.person_id, Registration.unit_id, Registration.title)
    stands = Registration.state.not_in((CaseState.WITHDRAWN, CaseState.NOT_PROPOSED))
    query = query.join(Campaign).where((Campaign.year == year) & stands)
    for person, unit, code in rows(_about(query, Registration, subject)):
        found[person, unit].add(code)
    return found
