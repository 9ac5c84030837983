"""What all readers share: subjects with their posts and units on a day, the issuing body, the vote."""

from dataclasses import dataclass
from datetime import date

from models.paper_facts.issuing import Issuer
from models.paper_facts.nominees import Vote
from models.proposing import VoteResult
from models.settings import ministry
from models.staff import Person, Post, posts_on
from models.title import Ministry, title
from models.unit import NamesOn, Unit, names_on


@dataclass(frozen=True)
class Day:
    """The posts and names of one day, read once."""

    posts: dict[int, Post]
    names: NamesOn
    ministry: Ministry

    def title(self, code: str) -> str:
        """The full name of a title or form."""
        return title(code).name(self.ministry)

    def post(self, person: Person) -> str:
        """The title of the person's post that day, or nothing."""
        held = self.posts.get(person.id)
        return held.title if held else ""

    def unit(self, person: Person) -> str:
        """The unit the person belonged to that day, or nothing."""
        held = self.posts.get(person.id)
        return self.names.of(held.unit) if held else ""


def day_of(day: date) -> Day:
    """Posts and names on `day`, in three queries."""
    return Day(posts_on(day), names_on(day), ministry())


def issuer_of(body: Unit, on: date | None) -> Issuer:
    """The issuing body with the one above it, as they were called on the day."""
    superior = body.parent
    return Issuer(body.name_on(on), superior.name_on(on) if superior else "", body.place)


def vote_of(result: VoteResult) -> Vote:
    """The vote as the papers show it."""
    ballot = result.ballot
    return Vote(
        agree=result.agree,
        disagree=(ballot.disagree or 0) + ballot.written_disagree,
        no_opinion=(ballot.no_opinion or 0) + ballot.written_no_opinion,
        base=result.base,
        required_percent=result.rule.threshold_percent,
        reached=bool(result.passed),
    )
