"""The database handle, and what every record shares."""

from contextvars import ContextVar
from typing import Any, ClassVar, Self, TypeVar
from uuid import uuid4

from peewee import AutoField, CharField, ForeignKeyField, Model, ModelSelect, SqliteDatabase, TextField

from models.refusal import Faulty
from translations.vietnamese import clean, clean_lines

# Records the open change has inserted: if it is rolled back they are new again, or a second try would update nothing.
inserted: "ContextVar[list[Record]]" = ContextVar("inserted")

AnyRecord = TypeVar("AnyRecord", bound="Record")

PRAGMAS = {
    "foreign_keys": 1,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: an acknowledged write survives a power cut
    "busy_timeout": 5000,
}

database = SqliteDatabase(None, pragmas=PRAGMAS)


def new_uid() -> str:
    """An identity that stays the same in every store the record travels to."""
    return uuid4().hex


class Record(Model):
    """A row that knows its identity, cleans its texts and refuses values that cannot stand."""

    id = AutoField()
    uid = CharField(max_length=64, unique=True, default=new_uid)

    class Meta:
        database = database
        legacy_table_names = False

    def faults(self) -> dict[str, str]:
        """Field name → sentence, for every value that cannot stand."""
        return {}

    def derive(self) -> None:
        """Fill the fields that follow from others, such as search keys."""

    def tidy(self) -> None:
        """Bring every text to composed letters and single blanks, and fill what is derived."""
        for field in self._meta.sorted_fields:
            value = getattr(self, field.name) if isinstance(field, CharField | TextField) else None
            if isinstance(value, str):
                setattr(
                    self, field.name, clean_lines(value) if isinstance(field, TextField) else clean(value)
                )
        self.derive()

    def save(self, force_insert: bool = False, only: Any = None) -> int:
        """Tidy, check, write. Raises `Faulty` when a value cannot stand."""
        self.tidy()
        if faults := self.faults():
            raise Faulty(faults)
        is_new = self.id is None
        written = int(super().save(force_insert=force_insert, only=only))
        if is_new:
            inserted.get().append(self)
        return written

    def forget_row(self) -> None:
        """Be new again: the row it was written to has been rolled back."""
        self.__data__.pop("id", None)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.uid}>"


class Part(Record):
    """A record that belongs to another and goes with it, in an order of its own."""

    belongs_to: ClassVar[str]  # the name of the foreign key to the whole

    @classmethod
    def of(cls, whole: Record) -> list[Self]:
        """The parts of `whole`, in order."""
        key = getattr(cls, cls.belongs_to)
        return list(cls.select().where(key == whole).order_by(cls.sequence, cls.id))  # type: ignore[attr-defined]  # each part declares `sequence`


def foreign_keys(record: type[Record]) -> "list[ForeignKeyField[Any]]":
    """The record's references to others, in the order they are declared."""
    return [field for field in record._meta.sorted_fields if isinstance(field, ForeignKeyField)]


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def first(query: "ModelSelect[AnyRecord]") -> "AnyRecord | None":
    """The first row of `query`, or None."""
    return next(iter(query.limit(1)), None)
