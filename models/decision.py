"""Decisions that recognise titles and give awards."""

from datetime import date

from peewee import CharField, DateField, ModelSelect

from models.database import Record, first
from translations import _
from translations.vietnamese import clean


class Decision(Record):
    """A signed decision (quyết định khen thưởng, công nhận danh hiệu)."""

    number = CharField()  # "412/QĐ-TTCP"
    issued_on = DateField()
    issued_by = CharField(max_length=300)  # as the paper names it: "Tổng Thanh tra Chính phủ"
    subject = CharField(max_length=400, default="")
    signed_by = CharField(default="")

    class Meta:
        indexes = ((("number", "issued_on"), True),)

    def faults(self) -> dict[str, str]:
        """A decision has a number and an issuer."""
        found = {}
        if not self.number.strip():
            found["number"] = _("Decision number: as on the paper, for example 96/QĐ-BTT.")
        if not self.issued_by.strip():
            found["issued_by"] = _("Issued by: the body or post that decided.")
        return found


def decision_of(number: str, issued_on: date) -> Decision | None:
    """The decision with this number and day, if it is recorded."""
    query = Decision.select().where((Decision.number == clean(number)) & (Decision.issued_on == issued_on))
    return first(query)


def record_decision(number: str, issued_on: date, issued_by: str, signed_by: str = "") -> Decision:
    """The decision with this number and day; written now if it is not yet recorded. Raises `Faulty`."""
    found = decision_of(number, issued_on)
    if found is None:
        found = Decision(number=number, issued_on=issued_on, issued_by=issued_by, signed_by=signed_by)
        found.save()
    return found


def decisions(words: str = "") -> "ModelSelect[Decision]":
    """The decisions whose number or issuer holds `words`, newest first."""
    query = Decision.select()
    if words:
        query = query.where(Decision.number.contains(words) | Decision.issued_by.contains(words))
    return query.order_by(Decision.issued_on.desc(), Decision.id.desc())
