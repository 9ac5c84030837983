"""The scoring rubric: groups, criteria, bonus and deductions. Points are whole hundredths."""

from collections import defaultdict
from enum import StrEnum

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, fn

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
        if not found and self._is_taken():
            found["name"] = _("Name: there is a rubric of this name in {year} already.").format(
                year=self.year
            )
        return found

    def _is_taken(self) -> bool:
        same = (Rubric.body == self.body_id) & (Rubric.year == self.year) & (Rubric.name == self.name)
        return Rubric.select().where(same & (Rubric.id != (self.id or 0))).exists()


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


def rubrics_of(year: int) -> list[Rubric]:
    """The rubrics of a year with their bodies, the oldest first."""
    query = Rubric.select(Rubric, Unit).join(Unit).where(Rubric.year == year)
    return list(query.order_by(Rubric.id))


def latest_rubrics_before(year: int) -> list[Rubric]:
    """The rubrics of the last year before `year` that has any: what may be copied."""
    last = Rubric.select(fn.MAX(Rubric.year)).where(Rubric.year < year).scalar()
    return [] if last is None else rubrics_of(last)


def copy_rubric(rubric: Rubric, year: int) -> Rubric:
    """A copy of `rubric` with all its lines for `year`; a year in its name becomes the new one.

    Raises `Faulty` if `year` has a rubric of that name already.
    """
    copied = Rubric.create(
        name=rubric.name.replace(str(rubric.year), str(year)),
        year=year,
        body=rubric.body_id,
        basis=rubric.basis,
        bonus_cap=rubric.bonus_cap,
        is_sample=rubric.is_sample,
    )
    new_ids: dict[int | None, int] = {}
    lines = Criterion.of(rubric)
    for line in sorted(lines, key=lambda each: each.parent_id is not None):
        made = Criterion.create(
            rubric=copied,
            parent=new_ids.get(line.parent_id),
            kind=line.kind,
            name=line.name,
            maximum=line.maximum,
            note=line.note,
            sequence=line.sequence,
        )
        new_ids[line.id] = made.id
    return copied


def sum_faults(criteria: list[Criterion]) -> list[str]:
    """A sentence for every group whose criteria do not add up to its maximum."""
    inside: defaultdict[int | None, list[int]] = defaultdict(list)
    for line in criteria:
        if line.kind == CriterionKind.CRITERION:
            inside[line.parent_id].append(line.maximum)
    groups = [line for line in criteria if line.kind == CriterionKind.GROUP]
    found = [group_sum_fault(group.name, group.maximum, inside[group.id]) for group in groups]
    return [said for said in found if said]


def group_sum_fault(name: str, maximum: int, inside: list[int]) -> str:
    """What is wrong with a group whose criteria have the maxima `inside`; empty if they add up or there are none."""
    if not inside or sum(inside) == maximum:
        return ""
    text = _("{group}: the criteria add up to {sum}, the group says {maximum}.")
    return text.format(group=name, sum=points(sum(inside)), maximum=points(maximum))


def points(hundredths: int) -> str:
    """Points as an office writes them: 1950 → "19,5"."""
    whole, rest = divmod(abs(hundredths), 100)
    sign = "−" if hundredths < 0 else ""
    return f"{sign}{whole},{rest:02}".rstrip("0").rstrip(",")
