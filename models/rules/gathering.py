"""Reads the facts of one subject, or of everybody, in the same few queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.award import Award, Movement
from models.campaign import Campaign
from models.database import database
from models.decision import Decision
from models.initiative import Initiative, InitiativeAuthor, Scope
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState, Registration
from models.roster import day_of_year
from models.rubric import Rubric
from models.rules.facts import Facts, Held, Measure, Member, Pending, Work
from models.score_sheet import standings
from models.staff import Person, Post, in_force_on
from models.subject import AboutSubject, Subject, of_subject
from models.unit import Unit, UnitKind
from models.yearly_record import Discipline, DisciplineForm, Grade, Hold, YearlyRecord

Key = tuple[int | None, int | None]  # person id, unit id: exactly one of the two


def key_of(subject: Subject) -> Key:
    """What `facts_of_all` knows the subject by."""
    return (subject.id, None) if isinstance(subject, Person) else (None, subject.id)


def facts_of(subject: Subject, year: int, day: date) -> Facts:
    """What the store knew of `subject` on `day`, for a proposal of `year`."""
    gathered = _gather(year, day, subject)
    members = None if isinstance(subject, Person) else _members(year, day).get(subject.id, ())
    rank = None if isinstance(subject, Person) else _ranks(year).get(subject.id)
    return gathered.facts(key_of(subject), members, rank)


def facts_of_all(year: int, day: date) -> dict[Key, Facts]:
    """The same for all who serve in `year` and all collectives that exist then, in a constant number of queries."""
    gathered = _gather(year, day, None)
    first, last = date(year, 1, 1), date(year, 12, 31)
    serves = (Person.left_on.is_null() | (Person.left_on >= first)) & (
        Person.joined_on.is_null() | (Person.joined_on <= last)
    )
    people = _rows(Person.select(Person.id).where(serves))
    found: dict[Key, Facts] = {(id_, None): gathered.facts((id_, None), None, None) for (id_,) in people}
    there = Unit.kind.in_((UnitKind.LARGE, UnitKind.SMALL)) & (
        Unit.ceased_on.is_null() | (Unit.ceased_on >= first)
    )
    members, ranks = _members(year, day), _ranks(year)
    for (id_,) in _rows(Unit.select(Unit.id).where(there)):
        found[None, id_] = gathered.facts((None, id_), members.get(id_, ()), ranks.get(id_))
    return found


@dataclass(frozen=True)
class _Gathered:
    """The rows of the store by subject."""

    year: int
    day: date
    grades: Mapping[Key, dict[int, Grade]]
    held: Mapping[Key, dict[str, tuple[Held, ...]]]
    set_aside: Mapping[Key, list[Held]]
    works: Mapping[Key, list[Work]]
    measures: Mapping[Key, list[Measure]]
    holds: Mapping[Key, list[Pending]]
    registered: Mapping[Key, set[str]]

    def facts(self, key: Key, members: Iterable[Member] | None, rank: int | None) -> Facts:
        """The facts of one subject."""
        return Facts(
            year=self.year,
            day=self.day,
            grades=self.grades.get(key, {}),
            held=self.held.get(key, {}),
            set_aside=tuple(self.set_aside.get(key, ())),
            works=tuple(self.works.get(key, ())),
            measures=tuple(self.measures.get(key, ())),
            holds=tuple(self.holds.get(key, ())),
            registered=frozenset(self.registered.get(key, ())),
            members=None if members is None else tuple(members),
            rank=rank,
        )


_GRADES = {str(grade): grade for grade in Grade}


def _gather(year: int, day: date, subject: Subject | None) -> _Gathered:
    held, set_aside = _held(year, day, subject)
    return _Gathered(
        year=year,
        day=day,
        grades=_grades(year, subject),
        held=held,
        set_aside=set_aside,
        works=_works(year, day, subject),
        measures=_measures(day, subject),
        holds=_holds(day, subject),
        registered=_registered(year, subject),
    )


def _rows(query: Any) -> Iterable[tuple[Any, ...]]:
    """The bare rows, days as text: ten times as fast as records, and there are a hundred thousand."""
    rows: Iterable[tuple[Any, ...]] = database.execute(query)
    return rows


def _about(query: Any, record: type[AboutSubject], subject: Subject | None) -> Any:
    return query if subject is None else query.where(of_subject(record, subject))


def _grades(year: int, subject: Subject | None) -> dict[Key, dict[int, Grade]]:
    found: defaultdict[Key, dict[int, Grade]] = defaultdict(dict)
    query = YearlyRecord.select(
        YearlyRecord.person_id, YearlyRecord.unit_id, YearlyRecord.year, YearlyRecord.grade
    )
    for person, unit, of, grade in _rows(_about(query, YearlyRecord, subject)):
        if grade and of <= year:  # asked here: SQLite would walk the index of years for it
            found[person, unit][of] = _GRADES[grade]
    return found


def _held(
    year: int, day: date, subject: Subject | None
) -> tuple[dict[Key, dict[str, tuple[Held, ...]]], dict[Key, list[Held]]]:
    """What counts towards merit, by title, and what was given for something else."""
    counted: defaultdict[Key, dict[str, tuple[Held, ...]]] = defaultdict(dict)
    set_aside: defaultdict[Key, list[Held]] = defaultdict(list)
    for key, movement, each in _given(year, day, subject):
        if movement == Movement.MERIT:
            counted[key][each.title] = (*counted[key].get(each.title, ()), each)
        else:
            set_aside[key].append(each)
    for key, code in _proposed(year, subject):
        known = counted[key].get(code, ())
        if all(each.year != year for each in known):
            counted[key][code] = (*known, Held(code, year, is_sure=False))
    return counted, set_aside


def _given(
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
    for person, unit, code, of, movement, number, issued in _rows(_about(query, Award, subject)):
        if of <= year:
            on = date.fromisoformat(issued) if issued else None
            yield (person, unit), movement, Held(code, of, number or "", on, on is not None)


def _proposed(year: int, subject: Subject | None) -> Iterator[tuple[Key, str]]:
    query = ProposalLine.select(ProposalLine.person_id, ProposalLine.unit_id, ProposalLine.title)
    query = query.join(Proposal).where(Proposal.year == year)
    for person, unit, code in _rows(_about(query, ProposalLine, subject)):
        yield (person, unit), code


def _works(year: int, day: date, subject: Subject | None) -> dict[Key, list[Work]]:
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
    for person, id_, name, of, scope, is_project, number in _rows(query):
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
    for initiative, code, of in _rows(query):
        found[initiative].add((code, of))
    return found


def _measures(day: date, subject: Subject | None) -> dict[Key, list[Measure]]:
    found: defaultdict[Key, list[Measure]] = defaultdict(list)
    query = Discipline.select(
        Discipline.person_id, Discipline.unit_id, Discipline.form, Discipline.decided_on,
        Discipline.ends_on, Discipline.decision_number,
    ).where(Discipline.decided_on <= day)  # fmt: skip
    for person, unit, form, decided, ends, number in _rows(_about(query, Discipline, subject)):
        until = date.fromisoformat(ends) if ends else None
        measure = Measure(DisciplineForm(form), date.fromisoformat(decided), until, number)
        found[person, unit].append(measure)
    return found


def _holds(day: date, subject: Subject | None) -> dict[Key, list[Pending]]:
    found: defaultdict[Key, list[Pending]] = defaultdict(list)
    query = Hold.select(Hold.person_id, Hold.unit_id, Hold.reason, Hold.begins_on)
    query = query.where((Hold.begins_on <= day) & (Hold.ends_on.is_null() | (Hold.ends_on >= day)))
    for person, unit, reason, since in _rows(_about(query, Hold, subject)):
        found[person, unit].append(Pending(reason, date.fromisoformat(since)))
    return found


def _registered(year: int, subject: Subject | None) -> dict[Key, set[str]]:
    found: defaultdict[Key, set[str]] = defaultdict(set)
    query = Registration.select(Registration.person_id, Registration.unit_id, Registration.title)
    stands = Registration.state.not_in((CaseState.WITHDRAWN, CaseState.NOT_PROPOSED))
    query = query.join(Campaign).where((Campaign.year == year) & stands)
    for person, unit, code in _rows(_about(query, Registration, subject)):
        found[person, unit].add(code)
    return found


def _members(year: int, day: date) -> dict[int, list[Member]]:
    """Those who count in the shares of each unit: whoever has a post in it, or in one below it, on that day."""
    members = _counted_people(year, day)
    above = dict(_rows(Unit.select(Unit.id, Unit.parent_id)))
    found: defaultdict[int, list[Member]] = defaultdict(list)
    for person, at in _posts(day_of_year(year, day)):
        if person in members:
            for unit in _up_from(at, above):
                found[unit].append(members[person])
    return found


def _posts(day: date) -> set[tuple[int, int]]:
    return {
        (person, unit)
        for person, unit in _rows(Post.select(Post.person_id, Post.unit_id).where(in_force_on(day)))
    }


def _up_from(unit: int | None, above: Mapping[int, int | None]) -> list[int]:
    found: list[int] = []
    while unit is not None and unit not in found:
        found.append(unit)
        unit = above.get(unit)
    return found


def _counted_people(year: int, day: date) -> dict[int, Member]:
    query = YearlyRecord.select(YearlyRecord.person_id, YearlyRecord.grade, YearlyRecord.is_counted)
    rows = {row[0]: row for row in _rows(query.where(YearlyRecord.year == year))}
    titles: defaultdict[tuple[int, bool], set[str]] = defaultdict(set)
    for (person, _unit), movement, held in _given(year, day, None, only_this_year=True):
        if person is not None and movement == Movement.MERIT:
            titles[person, held.is_sure].add(held.title)
    for (person, _unit), code in _proposed(year, None):
        if person is not None:
            titles[person, False].add(code)
    worst = _gravest(year, day)
    return {
        id_: Member(
            name,
            _GRADES.get(rows[id_][1]) if id_ in rows else None,
            frozenset(titles.get((id_, True), ())),
            frozenset(titles.get((id_, False), ())),
            worst.get(id_),
        )
        for id_, name in _rows(Person.select(Person.id, Person.full_name))
        if id_ not in rows or rows[id_][2]
    }


def _gravest(year: int, day: date) -> dict[int | None, DisciplineForm]:
    forms = list(DisciplineForm)
    found: dict[int | None, DisciplineForm] = {}
    for (person, _unit), measures in _measures(day, None).items():
        of_year = [each.form for each in measures if each.decided_on.year == year]
        if of_year:
            found[person] = max(of_year, key=forms.index)
    return found


def _ranks(year: int) -> dict[int, int]:
    """The rank of each unit under the rubric of its block."""
    rubrics = Rubric.select(Rubric, Unit).join(Unit)
    found: dict[int, int] = {}
    for rubric in rubrics.where((Rubric.year == year) & (Unit.kind == UnitKind.BLOCK)):
        for standing in standings(rubric):
            if standing.sheet.unit_id is not None and standing.rank is not None:
                found[standing.sheet.unit_id] = standing.rank
    return found
