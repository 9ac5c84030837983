"""Staff and the posts they held."""

from datetime import date
from enum import StrEnum

from peewee import (
    JOIN,
    BooleanField,
    CharField,
    DateField,
    ForeignKeyField,
    IntegerField,
    ModelSelect,
    TextField,
)

from models.database import Record
from models.unit import Unit
from translations import _
from translations.vietnamese import find_key, sort_key

EARLIEST_BIRTH = 1900


class Sex(StrEnum):
    """For "Ông" or "Bà", and for the statistics."""

    FEMALE = "female"
    MALE = "male"


class Person(Record):
    """A member of staff (cán bộ, công chức, viên chức, người lao động)."""

    full_name = CharField(max_length=400)
    distinction = CharField(default="")  # "(A)" for homonyms
    sex = CharField(max_length=8, default="")
    born_on = DateField(null=True)
    birth_year = IntegerField(null=True)
    identity_number = CharField(max_length=12, default="")  # CCCD: text, it may begin with 0
    joined_on = DateField(null=True)
    left_on = DateField(null=True)
    note = TextField(default="")
    find_key = CharField(default="", index=True)
    sort_key = CharField(default="", index=True)

    def derive(self) -> None:
        """Keys for searching and for the order of lists; the year of a known birthday."""
        if self.born_on:
            self.birth_year = self.born_on.year
        self.find_key = find_key(self.full_name)
        self.sort_key = sort_key(self.listed_name)

    def faults(self) -> dict[str, str]:
        """A person has a name, a plausible birth and leaves after joining."""
        found = {}
        if not self.full_name.strip():
            found["full_name"] = _(
                "Full name: write the name as on the identity card, for example “Lê Thu Hà”."
            )
        if self.identity_number and not (
            self.identity_number.isdecimal() and len(self.identity_number) in {9, 12}
        ):
            found["identity_number"] = _("Identity number: 12 digits, or 9 for an old card.")
        if self.birth_year is not None and not EARLIEST_BIRTH <= self.birth_year <= date.today().year:
            found["birth_year"] = _("Year of birth: four digits, for example 1984.")
        if self.joined_on and self.left_on and self.left_on < self.joined_on:
            found["left_on"] = _("Left on: the day must not lie before the day of joining.")
        return found

    @property
    def listed_name(self) -> str:
        """The name on lists, homonyms told apart."""
        return f"{self.full_name} {self.distinction}".strip()

    @property
    def honorific(self) -> str:
        """Give "Ông" or "Bà"; empty while the sex is not recorded."""
        return {Sex.FEMALE: "Bà", Sex.MALE: "Ông"}.get(Sex(self.sex), "") if self.sex else ""


class PostRank(StrEnum):
    """Where a post stands in its unit; decides how its holder signs."""

    HEAD = "head"  # the head of the unit
    DEPUTY = "deputy"  # a deputy of the head: signs KT.
    DIVISION_HEAD = "division_head"  # heads a phòng, ban: signs TL.
    DIVISION_DEPUTY = "division_deputy"
    STAFF = "staff"


class Post(Record):
    """A post somebody held in a unit from one day to another (chức vụ, quá trình công tác)."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    unit = ForeignKeyField(Unit, on_delete="RESTRICT")
    unit_id: int
    title = CharField(max_length=300, default="")  # "Phó Tổng Biên tập"
    rank = CharField(max_length=16, default=PostRank.STAFF)
    is_acting = BooleanField(default=False)  # quyền: signs "Q."
    is_in_charge = BooleanField(default=False)  # phụ trách: signs by the own post
    valid_from = DateField()
    valid_to = DateField(null=True)

    def faults(self) -> dict[str, str]:
        """A post ends after it begins."""
        if self.valid_to and self.valid_to < self.valid_from:
            return {"valid_to": _("Until: the day must not lie before the first day in the post.")}
        return {}

    @property
    def is_leading(self) -> bool:
        """Whether the holder counts among leaders (from deputy head of a division up)."""
        return self.rank != PostRank.STAFF


def in_force_on(day: date) -> object:
    """The condition that a post is held on `day`."""
    return (Post.valid_from <= day) & (Post.valid_to.is_null() | (Post.valid_to >= day))


def posts_on(day: date) -> dict[int, Post]:
    """The post each person holds on `day`, by the person's id, with the unit loaded; the highest if several."""
    query = Post.select(Post, Unit).join(Unit).where(in_force_on(day)).order_by(Post.valid_from, Post.id)
    order = list(PostRank)
    found: dict[int, Post] = {}
    for post in query:
        held = found.get(post.person_id)
        if held is None or order.index(PostRank(post.rank)) <= order.index(PostRank(held.rank)):
            found[post.person_id] = post
    return found


def post_on(person: Person, day: date) -> Post | None:
    """The post `person` holds on `day`, the highest if several, with its unit loaded."""
    query = Post.select(Post, Unit).join(Unit).where(in_force_on(day) & (Post.person == person))
    order = list(PostRank)
    posts = sorted(query, key=lambda post: (order.index(PostRank(post.rank)), -post.id))
    return posts[0] if posts else None


def posts_of(person: Person) -> "ModelSelect[Post]":
    """Every post of `person`, the latest first, with its unit loaded."""
    query = Post.select(Post, Unit).join(Unit).where(Post.person == person)
    return query.order_by(Post.valid_from.desc(), Post.id.desc())


def namesakes(person: Person) -> "ModelSelect[Person]":
    """Others who stand on lists under the same name, spelled the same or with other accents."""
    query = Person.select().where(Person.find_key == find_key(person.full_name))
    return query.where((Person.distinction == person.distinction) & (Person.id != (person.id or 0)))


def find_people(words: str = "", unit: Unit | None = None, on: date | None = None) -> "ModelSelect[Person]":
    """People whose names hold every word of `words`, accents or not; of `unit` and in service on `on` if given.

    In Vietnamese order: given name, middle names, family name.
    """
    query = Person.select(Person)
    if unit is not None:
        held = in_force_on(on or date.today())
        query = query.join(Post, JOIN.INNER, on=(Post.person == Person.id)).where((Post.unit == unit) & held)
        query = query.distinct()
    elif on is not None:
        query = query.where(Person.left_on.is_null() | (Person.left_on >= on))
    for word in find_key(words).split():
        query = query.where(Person.find_key.contains(word))
    return query.order_by(Person.sort_key, Person.id)
