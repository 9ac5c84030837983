"""Registrations as lists: of persons or of collectives, searched, narrowed to one unit or state, counted."""

from typing import Any, NamedTuple

from peewee import Case, ModelSelect, fn

from models.campaign import Campaign
from models.initiative import Initiative
from models.registration import Registration
from models.staff import Person
from models.title import titles
from models.unit import Unit
from translations.vietnamese import find_key

Sender = Unit.alias("sender")


class Narrowing(NamedTuple):
    """What of a list is wanted; the empty one is all of it."""

    words: str = ""  # of the name, accents or not
    sent_by: int | None = None
    state: str | None = None
    title: str | None = None


EVERYTHING = Narrowing()


class Tally(NamedTuple):
    """How many registrations there are, and of how many persons or collectives."""

    registrations: int
    subjects: int


def title_place() -> Any:
    """To sort registrations by: the place of their title in the catalogue, the highest first."""
    return Case(Registration.title, [(found.code, found.rank) for found in titles()], 0)


def registrations_of_persons(
    campaign: Campaign, narrowing: Narrowing = EVERYTHING
) -> "ModelSelect[Registration]":
    """Those of persons, in Vietnamese order, with person, sender and initiative loaded."""
    query = Registration.select(Registration, Person, Sender, Initiative).join(Person).switch(Registration)
    query = _loaded(query).where(Registration.campaign == campaign)
    return _narrowed(query, Person, narrowing).order_by(Person.sort_key, Person.id, title_place())


def registrations_of_collectives(
    campaign: Campaign, narrowing: Narrowing = EVERYTHING
) -> "ModelSelect[Registration]":
    """Those of collectives, in the units' order, with unit, sender and initiative loaded."""
    query = Registration.select(Registration, Unit, Sender, Initiative)
    query = query.join(Unit, on=Registration.unit).switch(Registration)
    query = _loaded(query).where(Registration.campaign == campaign)
    return _narrowed(query, Unit, narrowing).order_by(Unit.sort_key, Unit.id, title_place())


def tallies(campaign: Campaign) -> tuple[Tally, Tally]:
    """How many registrations of persons, and how many of collectives."""
    counts = fn.COUNT(Registration.person), fn.COUNT(Registration.person.distinct())
    more = fn.COUNT(Registration.unit), fn.COUNT(Registration.unit.distinct())
    row = Registration.select(*counts, *more).where(Registration.campaign == campaign).tuples()[0]
    return Tally(row[0], row[1]), Tally(row[2], row[3])


def _loaded(query: "ModelSelect[Registration]") -> "ModelSelect[Registration]":
    query = query.join(Sender, on=(Registration.sent_by == Sender.id), attr="sent_by")
    return query.switch(Registration).left_outer_join(Initiative)


def _narrowed(
    query: "ModelSelect[Registration]", named: type[Person] | type[Unit], narrowing: Narrowing
) -> "ModelSelect[Registration]":
    for word in find_key(narrowing.words).split():
        query = query.where(named.find_key.contains(word))
    for field, wanted in (
        (Registration.sent_by, narrowing.sent_by),
        (Registration.state, narrowing.state),
        (Registration.title, narrowing.title),
    ):
        if wanted is not None:
            query = query.where(field == wanted)
    return query
