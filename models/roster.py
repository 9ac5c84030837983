"""Who and what the lists of a year show: the staff in service, the collectives, and where each stands."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from peewee import Case, ModelSelect, fn

from models.award import Award
from models.ballot import Ballot
from models.campaign import Campaign
from models.meeting import Meeting
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState, Registration
from models.staff import Person, Post, in_force_on, posts_on
from models.subject import AboutSubject, Subject
from models.title import title
from models.unit import Unit, UnitKind
from models.yearly_record import Grade, YearlyRecord
from translations.vietnamese import find_key


class Stage(StrEnum):
    """How far a title of a subject has come in a year, the furthest last."""

    WITHDRAWN = "withdrawn"  # Rút
    NOT_PROPOSED = "not_proposed"  # Không đề nghị
    REGISTERED = "registered"  # Đã đăng ký
    VOTED = "voted"  # Đã họp
    PROPOSED = "proposed"  # Đã đề nghị
    DECIDED = "decided"  # Có quyết định


@dataclass(frozen=True)
class TitleCase:
    """One title of one subject in one year. `reason` says why it was not proposed."""

    title: str
    stage: Stage
    reason: str = ""


@dataclass(frozen=True)
class Standing:
    """What a year says of one subject; `grade` is "" while nobody entered it. The highest title comes first."""

    post: Post | None = None
    grade: str = ""
    is_counted: bool = True
    cases: tuple[TitleCase, ...] = ()
    members: int = 0  # of a collective and those below it

    @property
    def stage(self) -> Stage | None:
        """The furthest any of its titles has come."""
        order = list(Stage)
        return max((case.stage for case in self.cases), key=order.index, default=None)


@dataclass(frozen=True)
class Standings:
    """Where everybody stands in one year, read at once."""

    people: Mapping[int, Standing]
    units: Mapping[int, Standing]

    def of(self, subject: Subject) -> Standing:
        """What the year says of `subject`."""
        return (self.people if isinstance(subject, Person) else self.units).get(subject.id, Standing())


def day_of_year(year: int, today: date | None = None) -> date:
    """The day on which posts of `year` are looked at: its last day, or today while it runs."""
    return min(date(year, 12, 31), max(date(year, 1, 1), today or date.today()))


def staff_of(
    year: int, words: str = "", within: Unit | None = None, only: Collection[int] | None = None
) -> "ModelSelect[Person]":
    """Those in service in `year` whose names hold every word of `words`, in Vietnamese order.

    `within`: only those whose post lies in that unit or in one below it. `only`: of these ids, if given.
    """
    left = Person.left_on.is_null() | (Person.left_on >= date(year, 1, 1))
    joined = Person.joined_on.is_null() | (Person.joined_on <= date(year, 12, 31))
    query = Person.select().where(left & joined)
    for word in find_key(words).split():
        query = query.where(Person.find_key.contains(word))
    if within is not None:
        held = Post.unit.in_(ids_within(within)) & in_force_on(day_of_year(year))
        query = query.where(Person.id.in_(Post.select(Post.person).where(held)))
    if only is not None:
        query = query.where(Person.id.in_(sorted(only)))
    return query.order_by(Person.sort_key, Person.id)


def collectives_of(
    year: int, words: str = "", within: Unit | None = None, only: Collection[int] | None = None
) -> "ModelSelect[Unit]":
    """The collectives, large and small, that exist in `year`; `within` that unit and `only` of these ids if given."""
    there = Unit.ceased_on.is_null() | (Unit.ceased_on >= date(year, 1, 1))
    query = Unit.select().where(Unit.kind.in_((UnitKind.LARGE, UnitKind.SMALL)) & there)
    for word in find_key(words).split():
        query = query.where(Unit.find_key.contains(word))
    if within is not None:
        query = query.where(Unit.id.in_(ids_within(within)))
    if only is not None:
        query = query.where(Unit.id.in_(sorted(only)))
    return query.order_by(Unit.is_own.desc(), Unit.sort_key, Unit.id)


def unit_tree(*kinds: UnitKind) -> list[tuple[Unit, int]]:
    """Every unit of `kinds` that exists today, each after the one it belongs to, with its depth."""
    query = Unit.select().where(Unit.kind.in_(kinds)).order_by(Unit.is_own.desc(), Unit.sort_key, Unit.id)
    today = date.today()
    units = [unit for unit in query if unit.ceased_on is None or unit.ceased_on >= today]
    known = {unit.id for unit in units}
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in units:
        below[unit.parent_id if unit.parent_id in known else None].append(unit)
    found: list[tuple[Unit, int]] = []
    to_see = [(unit, 0) for unit in reversed(below[None])]
    while to_see:
        unit, depth = to_see.pop()
        found.append((unit, depth))
        to_see.extend((child, depth + 1) for child in reversed(below[unit.id]))
    return found


def by_unit(year: int) -> Any:
    """What puts people in the order of their units in `year`."""
    held = in_force_on(day_of_year(year)) & (Post.person == Person.id)
    key = Post.select(fn.MIN(Unit.sort_key)).join(Unit).where(held)
    return fn.COALESCE(key, "~")  # who has no post comes last


def by_grade(record: type[Person] | type[Unit], year: int) -> Any:
    """What puts people, or units, in the order of their grades in `year`, the best first."""
    about = YearlyRecord.person if record is Person else YearlyRecord.unit
    order = Case(YearlyRecord.grade, [(grade, place) for place, grade in enumerate(Grade)], len(Grade))
    key = YearlyRecord.select(order).where((about == record.id) & (YearlyRecord.year == year))
    return fn.COALESCE(key, len(Grade))


def ids_within(unit: Unit) -> set[int]:
    """The ids of `unit` and of all below it."""
    below: dict[int | None, list[int]] = defaultdict(list)
    for each in Unit.select(Unit.id, Unit.parent):
        below[each.parent_id].append(each.id)
    found: set[int] = set()
    to_see = [unit.id]
    while to_see:
        seen = to_see.pop()
        if seen not in found:
            found.add(seen)
            to_see.extend(below[seen])
    return found


def standings(year: int) -> Standings:
    """Where every person and every unit stands in `year`, in a constant number of queries."""
    posts = posts_on(day_of_year(year))
    grades = {_key(row): row for row in YearlyRecord.select().where(YearlyRecord.year == year)}
    cases = _cases(year)
    members = _members(posts.values())
    people: dict[int, Standing] = {}
    units: dict[int, Standing] = {}
    for key in {*grades, *cases, *((id_, None) for id_ in posts), *((None, id_) for id_ in members)}:
        person, unit = key
        row = grades.get(key)
        made = Standing(
            post=posts.get(person) if person else None,
            grade=row.grade if row else "",
            is_counted=row.is_counted if row else True,
            cases=cases.get(key, ()),
            members=members[unit] if unit else 0,
        )
        if person is not None:
            people[person] = made
        elif unit is not None:
            units[unit] = made
    return Standings(people, units)


_Key = tuple[int | None, int | None]
_STAGES = {CaseState.WITHDRAWN: Stage.WITHDRAWN, CaseState.NOT_PROPOSED: Stage.NOT_PROPOSED}


def _members(posts: Iterable[Post]) -> Counter[int]:
    """How many people have their post in each unit or in one below it."""
    above = {unit.id: unit.parent_id for unit in Unit.select(Unit.id, Unit.parent)}
    found: Counter[int] = Counter()
    for post in posts:
        seen: set[int] = set()
        at: int | None = post.unit_id
        while at is not None and at not in seen:
            seen.add(at)
            at = above.get(at)
        found.update(seen)
    return found


def _key(row: AboutSubject) -> _Key:
    return row.person_id, row.unit_id


def _cases(year: int) -> dict[_Key, tuple[TitleCase, ...]]:
    """The cases of every subject; what comes later in the year's course takes the place of what came before."""
    found: dict[_Key, dict[str, TitleCase]] = defaultdict(dict)
    for row in Registration.select().join(Campaign).where(Campaign.year == year):
        stage = _STAGES.get(CaseState(row.state), Stage.REGISTERED)
        found[_key(row)][row.title] = TitleCase(row.title, stage, row.reason)
    counted = (Meeting.year == year) & Ballot.agree.is_null(False)
    _advance(found, Ballot.select().join(Meeting).where(counted), Stage.VOTED)
    _advance(found, ProposalLine.select().join(Proposal).where(Proposal.year == year), Stage.PROPOSED)
    awards = Award.select().where((Award.year == year) & Award.revoked_on.is_null())
    _advance(found, awards, Stage.DECIDED)
    return {key: tuple(sorted(by_title.values(), key=_rank)) for key, by_title in found.items()}


def _advance(
    found: dict[_Key, dict[str, TitleCase]], rows: "Iterable[Ballot | ProposalLine | Award]", stage: Stage
) -> None:
    for row in rows:
        before = found[_key(row)].get(row.title)
        is_over = before is not None and before.stage in _STAGES.values()
        if not is_over or stage is Stage.DECIDED:
            found[_key(row)][row.title] = TitleCase(row.title, stage)


def _rank(case: TitleCase) -> int:
    return title(case.title).rank
