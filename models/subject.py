"""What is said of a subject: a person or a unit, exactly one of the two (cá nhân hoặc tập thể)."""

from peewee import Check, ForeignKeyField

from models.database import Record
from models.staff import Person
from models.unit import Unit
from translations import _

Subject = Person | Unit


class AboutSubject(Record):
    """A record about one person or one unit."""

    person = ForeignKeyField(Person, null=True, on_delete="RESTRICT")
    person_id: int | None
    unit = ForeignKeyField(Unit, null=True, on_delete="RESTRICT")
    unit_id: int | None

    class Meta:
        constraints = [Check("(person_id IS NULL) <> (unit_id IS NULL)", name="one_subject")]

    @property
    def subject(self) -> Subject:
        """The person or the unit."""
        found = self.person or self.unit
        if found is None:
            raise ValueError(repr(self))
        return found

    @property
    def is_collective(self) -> bool:
        """Whether the subject is a unit."""
        return self.unit_id is not None

    def faults(self) -> dict[str, str]:
        """Exactly one of person and unit."""
        if (self.person_id is None) == (self.unit_id is None):
            return {"subject": _("Person or collective: choose one from the list.")}
        return {}


def subject_name(subject: Subject) -> str:
    """The name on lists."""
    return subject.listed_name if isinstance(subject, Person) else subject.name


def about(subject: Subject) -> dict[str, Subject]:
    """The field that makes a new record one about `subject`: `Award(**about(person))`."""
    return {"person" if isinstance(subject, Person) else "unit": subject}


def of_subject(record: type[AboutSubject], subject: Subject) -> object:
    """The condition that a record is about `subject`."""
    return record.person == subject if isinstance(subject, Person) else record.unit == subject
