"""Fields that find a person, a collective, or either, as one types."""

from datetime import date

from PySide6.QtWidgets import QWidget

from models.roster import unit_tree
from models.staff import Person, Post, find_people, posts_on
from models.subject import Subject
from models.unit import Unit, UnitKind, find_units
from translations import _
from ui.widgets.choice import Choice
from ui.widgets.finder import SHOWN, Finder, Found

COLLECTIVES = (UnitKind.LARGE, UnitKind.SMALL)


class PersonFinder(Finder):
    """Finds a member of staff."""

    def __init__(self, person: Person | None = None, parent: QWidget | None = None) -> None:
        super().__init__(people_found, placeholder=_("Type a name to find the person"), parent=parent)
        if person is not None:
            self.choose(found_person(person, posts_on(date.today())))


class SubjectFinder(Finder):
    """Finds a person or a collective. The ids of collectives are negative: one field, two tables."""

    def __init__(self, subject: Subject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(
            _subjects_found, placeholder=_("Type the name of a person or a collective"), parent=parent
        )
        if subject is not None:
            self.choose_subject(subject)

    @property
    def subject(self) -> Subject | None:
        """Who or what is chosen."""
        if self.chosen_id is None:
            return None
        if self.chosen_id < 0:
            return Unit.get_or_none(Unit.id == -self.chosen_id)
        return Person.get_or_none(Person.id == self.chosen_id)

    def choose_subject(self, subject: Subject) -> None:
        """Choose `subject`."""
        if isinstance(subject, Person):
            self.choose(found_person(subject, posts_on(date.today())))
        else:
            self.choose(_found_unit(subject))


def people_found(words: str) -> list[Found]:
    """The people whose names hold every word of `words`, with their units."""
    posts = posts_on(date.today())
    return [found_person(person, posts) for person in find_people(words).limit(SHOWN)]


def found_person(person: Person, posts: dict[int, Post]) -> Found:
    """How a person stands in a finder: name and unit."""
    post = posts.get(person.id)
    return Found(person.id, person.listed_name, post.unit.name if post else "")


def _subjects_found(words: str) -> list[Found]:
    units = [_found_unit(unit) for unit in find_units(words, *COLLECTIVES).limit(SHOWN // 2)]
    return people_found(words)[: SHOWN - len(units)] + units


def _found_unit(unit: Unit) -> Found:
    return Found(-unit.id, unit.name, _("collective"))


def unit_choice(*kinds: UnitKind, first: str = "", chosen: int | None = None) -> Choice:
    """A choice of units by id, each set in below the one it belongs to; `first` stands for none of them."""
    made = Choice(unit_options(*kinds, first=first))
    if chosen is not None:
        made.choose(chosen)
    return made


def unit_options(*kinds: UnitKind, first: str = "") -> list[tuple[int | None, str]]:
    """The (id, name) pairs of `unit_choice`."""
    none: list[tuple[int | None, str]] = [(None, first)] if first else []
    return none + [
        (unit.id, "\u2003" * depth + unit.name) for unit, depth in unit_tree(*kinds or COLLECTIVES)
    ]
