"""Decisions that recognise titles and give awards."""

from peewee import CharField, DateField

from models.database import Record
from translations import _


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
