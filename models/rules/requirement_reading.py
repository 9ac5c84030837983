"""Reads what titles require from the rows of a rule set, and finds requirements that lead back to themselves."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from models.initiative import Scope
from models.rules.history_requirements import (
    GradeCount,
    GradeRun,
    GradeThisYear,
    HadBefore,
    InitiativeHeld,
    NeverGiven,
    TitleHeld,
)
from models.rules.requirements import (
    AllOf,
    AnyOf,
    BlockRank,
    ByHand,
    Meets,
    MembersGraded,
    MembersWithTitle,
    NoDiscipline,
    NothingPending,
    Registered,
    Requirement,
)
from models.title import Subject, titles
from models.yearly_record import DisciplineForm, Grade
from translations import _

Row = dict[str, Any]
Node = tuple[str, Subject]  # a title, and whom it is given to

KINDS: Mapping[str, type[Requirement]] = {
    "grade": GradeThisYear,
    "grade_run": GradeRun,
    "grade_count": GradeCount,
    "title": TitleHeld,
    "had_before": HadBefore,
    "never_given": NeverGiven,
    "initiative": InitiativeHeld,
    "no_discipline": NoDiscipline,
    "members_with_title": MembersWithTitle,
    "members_graded": MembersGraded,
    "rank": BlockRank,
    "registered": Registered,
    "nothing_pending": NothingPending,
    "meets": Meets,
    "all_of": AllOf,
    "any_of": AnyOf,
    "by_hand": ByHand,
}
OF_CLAUSE = frozenset({"article", "label", "source", "enforcement", "valid_from", "valid_to"})


class BadRequirement(ValueError):
    """A place in a rule set and what is wrong there."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")


def read_requirement(place: str, row: Row) -> Requirement:
    """The requirement of a row; what stands there of the law is left out. Raises BadRequirement."""
    kind = KINDS[row["kind"]]
    known = {each.name for each in fields(kind)} - ({"requires"} if kind is Meets else set())
    given = {name: value for name, value in row.items() if name not in OF_CLAUSE | {"kind"}}
    if unknown := sorted(given.keys() - known):
        text = _("{names} is not known here.")
        raise BadRequirement(place, text.format(names=", ".join(unknown)))
    values = {name: _value(f"{place}.{name}", name, value) for name, value in given.items()}
    try:
        return kind(**values)
    except TypeError:
        missing = sorted(_required(kind) - given.keys())
        text = _("{names} is missing.")
        raise BadRequirement(place, text.format(names=", ".join(missing))) from None


def resolved(requirement: Requirement, rules: Mapping[str, tuple[Requirement, ...]]) -> Requirement:
    """The requirement with what every title it leans on asks for, by code, put into it."""
    match requirement:
        case Meets(code):
            return Meets(code, tuple(resolved(each, rules) for each in rules.get(code, ())))
        case AllOf(parts) | AnyOf(parts):
            return replace(requirement, parts=tuple(resolved(each, rules) for each in parts))
        case _:
            return requirement


def cycle(rules: Mapping[Node, tuple[Requirement, ...]]) -> list[str]:
    """The codes of titles that require themselves through others, the first again at the end; empty if none do."""
    leads = {node: set(_leads(node[1], requires)) for node, requires in rules.items()}
    done: set[Node] = set()
    for start in leads:
        if found := _walk(start, leads, [], done):
            return [code for code, _subject in found]
    return []


def _required(kind: type[Requirement]) -> set[str]:
    return {each.name for each in fields(kind) if each.default is each.default_factory}  # both are "missing"


def _value(place: str, name: str, value: Any) -> Any:
    if name in {"parts", "inside"}:
        return tuple(read_requirement(f"{place}[{index}]", each) for index, each in enumerate(value))
    if name in {"title", "or_title", "after"}:
        return value if value is None else _title(place, value)
    if name == "titles":
        return tuple(_title(f"{place}[{index}]", each) for index, each in enumerate(value))
    return _WORDS.get(name, _plain)(value)


_WORDS: Mapping[str, Callable[[Any], Any]] = {"at_least": Grade, "scope": Scope, "form": DisciplineForm}


def _plain(value: Any) -> Any:
    return value


def _title(place: str, code: str) -> str:
    if code not in {known.code for known in titles()}:
        raise BadRequirement(place, _("There is no title with this code."))
    return code


def _leads(subject: Subject, requires: tuple[Requirement, ...]) -> Iterator[Node]:
    """The titles that these requirements ask for."""
    for each in requires:
        match each:
            case AllOf(parts) | AnyOf(parts):
                yield from _leads(subject, parts)
            case MembersWithTitle(codes):
                yield from ((code, Subject.PERSON) for code in codes)
            case Meets(code) | HadBefore(code):
                yield code, subject
            case GradeRun() | TitleHeld():
                yield from ((code, subject) for code in _codes(each))
                yield from _leads(subject, each.inside if isinstance(each, GradeRun) else ())
            case _:
                pass


def _codes(each: GradeRun | TitleHeld) -> Iterator[str]:
    named = (each.or_title, each.after) if isinstance(each, GradeRun) else (each.title, each.after)
    yield from (code for code in named if code is not None)


def _walk(node: Node, leads: Mapping[Node, set[Node]], path: list[Node], done: set[Node]) -> list[Node]:
    if node in path:
        return [*path[path.index(node) :], node]
    if node not in done:
        for ahead in sorted(leads.get(node, ())):
            if found := _walk(ahead, leads, [*path, node], done):
                return found
        done.add(node)
    return []
