"""Initiatives and their authors."""

from collections.abc import Mapping
from enum import StrEnum

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, ModelSelect, TextField

from models.database import Record
from models.refusal import Faulty
from models.staff import Person
from translations import _
from translations.vietnamese import find_key

WHOLE = 100  # percent


class Scope(StrEnum):
    """How far an initiative's influence was recognised (phạm vi ảnh hưởng)."""

    BASE = "base"  # cơ sở
    MINISTRY = "ministry"  # bộ, ngành, tỉnh
    NATIONAL = "national"  # toàn quốc


class Initiative(Record):
    """An initiative, or an accepted research project (sáng kiến, đề tài); `recognised_on` is None until recognised."""

    name = CharField(max_length=600)
    year = IntegerField(index=True)
    scope = CharField(max_length=8, default=Scope.BASE)
    is_project = BooleanField(default=False)
    decision_number = CharField(default="")
    recognised_on = DateField(null=True)
    recognised_by = CharField(default="")
    summary = TextField(default="")
    find_key = CharField(default="")

    def derive(self) -> None:
        """The key for searching."""
        self.find_key = find_key(self.name)

    def faults(self) -> dict[str, str]:
        """An initiative has a name and a known scope."""
        found = {}
        if not self.name.strip():
            found["name"] = _("Name: write what the initiative is called in its recognition.")
        if self.scope not in set(Scope):
            found["scope"] = _("Scope: choose one from the list.")
        return found


class InitiativeAuthor(Record):
    """An author and the share in percent (tác giả, đồng tác giả)."""

    initiative = ForeignKeyField(Initiative, on_delete="CASCADE")
    initiative_id: int
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    person_id: int
    share = IntegerField(default=100)

    class Meta:
        indexes = ((("initiative", "person"), True),)

    def faults(self) -> dict[str, str]:
        """A share lies between 1 and 100."""
        if not 1 <= self.share <= WHOLE:
            return {"share": _("Share: a whole number from 1 to 100 percent.")}
        return {}


def initiatives_of(person: Person, year: int) -> "ModelSelect[Initiative]":
    """The initiatives `person` has a part in, of one year."""
    query = Initiative.select().join(InitiativeAuthor)
    return query.where((InitiativeAuthor.person == person) & (Initiative.year == year)).order_by(
        Initiative.name
    )


def authors_of(initiative: Initiative) -> list[InitiativeAuthor]:
    """The authors with their persons loaded, the largest share first."""
    query = InitiativeAuthor.select(InitiativeAuthor, Person).join(Person)
    query = query.where(InitiativeAuthor.initiative == initiative)
    return list(query.order_by(InitiativeAuthor.share.desc(), Person.sort_key))


def write_authors(initiative: Initiative, shares: Mapping[int, int]) -> None:
    """Make those of `shares`, person id → percent, the authors, and nobody else. Raises `Faulty`."""
    if not shares:
        raise Faulty({"authors": _("Authors: name at least one.")})
    if (total := sum(shares.values())) > WHOLE:
        text = _("Authors: the shares add up to {total} %, more than 100 %.")
        raise Faulty({"authors": text.format(total=total)})
    before = {author.person_id: author for author in authors_of(initiative)}
    for person_id in before.keys() - shares.keys():
        before[person_id].delete_instance()
    for person_id, share in shares.items():
        author = before.get(person_id) or InitiativeAuthor(initiative=initiative, person=person_id)
        if author.share != share or person_id not in before:
            author.share = share
            author.save()


def find_initiatives(words: str = "", year: int | None = None) -> "ModelSelect[Initiative]":
    """Initiatives whose names hold every word of `words`, accents or not; of one year if given."""
    query = Initiative.select()
    if year is not None:
        query = query.where(Initiative.year == year)
    for word in find_key(words).split():
        query = query.where(Initiative.find_key.contains(word))
    return query.order_by(Initiative.year.desc(), Initiative.name)
