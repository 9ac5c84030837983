"""Bodies and collectives: the own unit, those above it, its small collectives, blocks and their members."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, ModelSelect

from models.database import Record, first
from models.refusal import Faulty
from translations import _
from translations.vietnamese import find_key, sort_key_words


class UnitKind(StrEnum):
    """What a unit is in the trade's own words."""

    UPPER = "upper"  # cơ quan cấp trên
    LARGE = "large"  # tập thể lớn: a unit as a whole
    SMALL = "small"  # tập thể nhỏ: phòng, ban, khoa
    BLOCK = "block"  # khối, cụm thi đua


class Unit(Record):
    """A body, a collective or an emulation block (cơ quan, đơn vị, tập thể; khối, cụm thi đua).

    `name` and `abbreviation` are today's; what it was called before is in `FormerName`.
    """

    kind = CharField(max_length=8)
    name = CharField(max_length=400)
    short_name = CharField(default="")
    abbreviation = CharField(default="")  # "BTT", as in the symbol of its papers
    parent = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    parent_id: int | None
    is_own = BooleanField(default=False)
    has_legal_personality = BooleanField(default=True)
    head_title = CharField(default="")  # "Tổng Biên tập": what a deputy signs KT. for
    place = CharField(default="")  # địa danh
    founded_on = DateField(null=True)
    ceased_on = DateField(null=True)
    successor = ForeignKeyField("self", null=True, on_delete="SET NULL")
    successor_id: int | None
    sequence = IntegerField(default=0)
    find_key = CharField(default="", index=True)
    sort_key = CharField(default="", index=True)

    def derive(self) -> None:
        """Keys for searching and sorting."""
        self.find_key = find_key(f"{self.name} {self.short_name} {self.abbreviation}")
        self.sort_key = f"{self.sequence:04} {sort_key_words(self.name)}"

    def faults(self) -> dict[str, str]:
        """A unit has a name, is of a known kind and ends after it begins."""
        found = {}
        if not self.name.strip():
            found["name"] = _("Name: write the full name of the unit, for example “Phòng Hành chính”.")
        if self.kind not in set(UnitKind):
            found["kind"] = _("Kind: choose what the unit is.")
        if self.founded_on and self.ceased_on and self.ceased_on < self.founded_on:
            found["ceased_on"] = _("Ceased on: the day must not lie before the founding day.")
        if self.parent_id and self.parent_id == self.id:
            found["parent"] = _("Belongs to: a unit cannot belong to itself.")
        return found

    def name_on(self, day: date | None) -> str:
        """What the unit was called on `day`; today's name if `day` is None."""
        former = self._former_on(day)
        return former.name if former else self.name

    def abbreviation_on(self, day: date | None) -> str:
        """The abbreviation in the symbols of its papers on `day`."""
        former = self._former_on(day)
        return (former.abbreviation if former else "") or self.abbreviation

    def _former_on(self, day: date | None) -> "FormerName | None":
        if day is None:
            return None
        query = FormerName.select().where((FormerName.unit == self) & (FormerName.valid_until >= day))
        return first(query.order_by(FormerName.valid_until))


class FormerName(Record):
    """What a unit was called until a day, that day included (tên cũ)."""

    unit = ForeignKeyField(Unit, on_delete="CASCADE")
    unit_id: int
    name = CharField(max_length=400)
    abbreviation = CharField(default="")
    valid_until = DateField()

    class Meta:
        indexes = ((("unit", "valid_until"), True),)


class BlockRole(StrEnum):
    """What a member is in its block in a given year."""

    HEAD = "head"  # khối trưởng
    DEPUTY = "deputy"  # khối phó
    MEMBER = "member"


class BlockMember(Record):
    """A unit's place in a block for one year (thành viên khối, cụm thi đua)."""

    block = ForeignKeyField(Unit, on_delete="CASCADE")
    block_id: int
    unit = ForeignKeyField(Unit, on_delete="RESTRICT")
    unit_id: int
    year = IntegerField()
    role = CharField(max_length=8, default=BlockRole.MEMBER)
    sequence = IntegerField(default=0)

    class Meta:
        indexes = ((("block", "unit", "year"), True),)


def own_unit() -> Unit | None:
    """The unit whose store this is."""
    return first(Unit.select().where(Unit.is_own))


def small_collectives(of: Unit, on: date | None = None) -> "ModelSelect[Unit]":
    """The phòng, ban and the like of `of` that exist on `on`, in the unit's own order."""
    query = Unit.select().where((Unit.parent == of) & (Unit.kind == UnitKind.SMALL))
    if on is not None:
        query = query.where((Unit.ceased_on.is_null()) | (Unit.ceased_on >= on))
    return query.order_by(Unit.sort_key, Unit.id)


def rename(unit: Unit, name: str, abbreviation: str, valid_until: date | None) -> None:
    """Write the unit's new name; `valid_until` keeps the old one as what it was called until that day.

    None corrects a slip of the pen: papers of the past show the new name too. Raises `Faulty`.
    """
    if valid_until is not None:
        taken = FormerName.select().where((FormerName.unit == unit) & (FormerName.valid_until == valid_until))
        if taken.exists():
            text = _("Old name valid until: a former name that ended on that day is recorded already.")
            raise Faulty({"valid_until": text})
        FormerName.create(unit=unit, name=unit.name, abbreviation=unit.abbreviation, valid_until=valid_until)
    unit.name, unit.abbreviation = name, abbreviation
    unit.save()


def former_names(unit: Unit) -> list[FormerName]:
    """What `unit` was called before, the latest first."""
    query = FormerName.select().where(FormerName.unit == unit)
    return list(query.order_by(FormerName.valid_until.desc()))


def block_members(block: Unit, year: int) -> list[BlockMember]:
    """The members of `block` in `year`, head first, with their units loaded."""
    query = BlockMember.select(BlockMember, Unit).join(Unit, on=BlockMember.unit)
    query = query.where((BlockMember.block == block) & (BlockMember.year == year))
    return list(query.order_by(BlockMember.sequence, Unit.sort_key))


def find_units(words: str = "", *kinds: UnitKind) -> "ModelSelect[Unit]":
    """Units whose names hold every word of `words`, accents or not; all kinds if none is named."""
    query = Unit.select()
    if kinds:
        query = query.where(Unit.kind.in_(kinds))
    for word in find_key(words).split():
        query = query.where(Unit.find_key.contains(word))
    return query.order_by(Unit.sort_key, Unit.id)


@dataclass(frozen=True)
class NamesOn:
    """What units were called on one day, read once for all of them."""

    former: Mapping[int, str]

    def of(self, unit: Unit) -> str:
        """The unit's name on that day."""
        return self.former.get(unit.id, unit.name)


def names_on(day: date | None) -> NamesOn:
    """The names of all units on `day`; today's if None."""
    if day is None:
        return NamesOn({})
    query = FormerName.select().where(FormerName.valid_until >= day).order_by(FormerName.valid_until.desc())
    return NamesOn({former.unit_id: former.name for former in query})
