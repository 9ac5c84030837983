"""Reads the facts of one subject, or of everybody, in the same few queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.award import Movement
from models.roster import day_of_year
from models.rubric import Rubric
from models.rules import fact_rows
from models.rules.facts import Facts, Held, Key, Measure, Member, Pending, Work
from models.score_sheet import standings
from models.staff import Person, Post, in_force_on
from models.subject import Subject
from models.unit import Unit, UnitKind
from models.yearly_record import DisciplineForm, Grade, YearlyRecord


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
    people = fact_rows.rows(Person.select(Person.id).where(serves))
    found: dict[Key, Facts] = {(id_, None): gathered.facts((id_, None), None, None) for (id_,) in people}
    there = Unit.kind.in_((UnitKind.LARGE, UnitKind.SMALL)) & (
        Unit.ceased_on.is_null() | (Unit.ceased_on >= first)
    )
    members, ranks = _members(year, day), _ranks(year)
    for (id_,) in fact_rows.rows(Unit.select(Unit.id).where(there)):
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


def _gather(year: int, day: date, subject: Subject | None) -> _Gathered:
    held, set_aside = fact_rows.merits(year, day, subject)
    return _Gathered(
        year=year,
        day=day,
        grades=fact_rows.grades(year, subject),
        held=held,
        set_aside=set_aside,
        works=fact_rows.works(year, day, subject),
        measures=fact_rows.measures(day, subject),
        holds=fact_rows.holds(day, subject),
        registered=fact_rows.registered(year, subject),
    )


def _members(year: int, day: date) -> dict[int, list[Member]]:
    """Those who count in the shares of each unit: whoever has a post in it, or in one below it, on that day."""
    members = _counted_people(year, day)
    above = dict(fact_rows.rows(Unit.select(Unit.id, Unit.parent_id)))
    found: defaultdict[int, list[Member]] = defaultdict(list)
    for person, at in _posts(day_of_year(year, day)):
        if person in members:
            for unit in _up_from(at, above):
                found[unit].append(members[person])
    return found


def _posts(day: date) -> set[tuple[int, int]]:
    return {
        (person, unit)
        for person, unit in fact_rows.rows(Post.select(Post.person_id, Post.unit_id).where(in_force_on(day)))
    }


def _up_from(unit: int | None, above: Mapping[int, int | None]) -> list[int]:
    found: list[int] = []
    while unit is not None and unit not in found:
        found.append(unit)
        unit = above.get(unit)
    return found


def _counted_people(year: int, day: date) -> dict[int, Member]:
    query = YearlyRecord.select(YearlyRecord.person_id, YearlyRecord.grade, YearlyRecord.is_counted)
    rows = {row[0]: row for row in fact_rows.rows(query.where(YearlyRecord.year == year))}
    titles: defaultdict[tuple[int, bool], set[str]] = defaultdict(set)
    for (person, _unit), movement, held in fact_rows.given(year, day, None, only_this_year=True):
        if person is not None and movement == Movement.MERIT:
            titles[person, held.is_sure].add(held.title)
    for (person, _unit), code in fact_rows.proposed(year, None):
        if person is not None:
            titles[person, False].add(code)
    worst = _gravest(year, day)
    return {
        id_: Member(
            name,
            fact_rows.GRADES.get(rows[id_][1]) if id_ in rows else None,
            frozenset(titles.get((id_, True), ())),
            frozenset(titles.get((id_, False), ())),
            worst.get(id_),
        )
        for id_, name in fact_rows.rows(Person.select(Person.id, Person.full_name))
        if id_ not in rows or rows[id_][2]
    }


def _gravest(year: int, day: date) -> dict[int | None, DisciplineForm]:
    forms = list(DisciplineForm)
    found: dict[int | None, DisciplineForm] = {}
    for (person, _unit), measures in fact_rows.measures(day, None).items():
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
