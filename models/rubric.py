"""The scoring rubric: groups, criteria, bonus and deductions. Points are whole hundredths."""

from enum import StrEnum

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField

from models.database import Part, Record
from models.unit import Unit
from translations import _


class CriterionKind(StrEnum):
    """What a line of the rubric is."""

    GROUP = "group"  # nhóm tiêu chí: its points are the sum of its criteria
    CRITERION = "criterion"  # tiêu chí
    BONUS = "bonus"  # điểm thưởng
    DEDUCTION = "deduction"  # điểm trừ


class Rubric(Record):
    """A scoring rubric (bảng chấm điểm) that `body` uses in `year`."""

    name = CharField(max_length=400)
    year = IntegerField(index=True)
    body = ForeignKeyField(Unit, on_delete="RESTRICT")
    body_id: int
    basis = CharField(max_length=400, default="")  # the paper that issued it
    bonus_cap = IntegerField(default=500)  # hundredths
    is_sample = BooleanField(default=False)  # "mẫu tham khảo": no source in law
    locked_on = DateField(null=True)

    class Meta:
        indexes = ((("body", "year", "name"), True),)

    def faults(self) -> dict[str, str]:
        """A rubric has a name and no negative cap."""
        found = {}
        if not self.name.strip():
            found["name"] = _("Name: write what the rubric is called.")
        if self.bonus_cap < 0:
            found["bonus_cap"] = _("Highest bonus: 0 or more points.")
        return found


class Criterion(Part):
    """A line of the rubric (nhóm, tiêu chí, điểm thưởng, điểm trừ)."""

    belongs_to = "rubric"
    rubric = ForeignKeyField(Rubric, on_delete="CASCADE")
    rubric_id: int
    parent = ForeignKeyField("self", null=True, on_delete="CASCADE")
    parent_id: int | None
    kind = CharField(max_length=16, default=CriterionKind.CRITERION)
    name = CharField(max_length=600)
    maximum = IntegerField(default=0)  # hundredths; of a group: what its criteria should add up to
    note = CharField(max_length=600, default="")
    sequence = IntegerField(default=0)

    def faults(self) -> dict[str, str]:
        """A line has a name and no negative maximum; a criterion stands in a group."""
        found = {}
        if not self.name.strip():
            found["name"] = _("Criterion: write what is scored.")
        if self.maximum < 0:
            found["maximum"] = _("Maximum: 0 or more points, for example 25 or 12,5.")
        if self.kind not in set(CriterionKind):
            found["kind"] = _("Kind: choose one from the list.")
        return found


def sum_faults(criteria: list[Criterion]) -> list[str]:
    """A sentence for every group whose criteria do not add up to its maximum."""
    found = []
    for group in criteria:
        inside = [
            line.maximum
            for line in criteria
            if line.parent_id == group.id and line.kind == CriterionKind.CRITERION
        ]
        if group.kind == CriterionKind.GROUP and inside and sum(inside) != group.maximum:
            text = _("{group}: the criteria add up to {sum}, the group says {maximum}.")
            found.append(
                text.format(group=group.name, sum=points(sum(inside)), maximum=points(group.maximum))
            )
    return found


def points(hundredths: int) -> str:
    """Points as an office writes them: 1950 → "19,5"."""
    whole, rest = divmod(abs(hundredths), 100)
    sign = "−" if hundredths < 0 else ""
    return f"{sign}{whole},{rest:02}".rstrip("0").rstrip(",")
