"""Score sheets: what each subject gave itself, what others and the council gave. Points are whole hundredths."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peewee import CharField, DateField, ForeignKeyField, IntegerField

from models.database import Record
from models.rubric import Criterion, CriterionKind, Rubric, points
from models.subject import AboutSubject
from translations import _

COLUMNS = ("self_points", "cross_points", "council_points")


class ScoreSheet(AboutSubject):
    """The sheet of one subject under one rubric (phiếu chấm điểm)."""

    rubric = ForeignKeyField(Rubric, on_delete="RESTRICT")
    rubric_id: int
    received_on = DateField(null=True)
    locked_on = DateField(null=True)
    note = CharField(max_length=500, default="")

    class Meta:
        indexes = ((("rubric", "person"), True), (("rubric", "unit"), True))


class Score(Record):
    """The points of one criterion: given by itself, by a cross-check, by the council (final); None is not scored."""

    sheet = ForeignKeyField(ScoreSheet, on_delete="CASCADE")
    sheet_id: int
    criterion = ForeignKeyField(Criterion, on_delete="CASCADE")
    criterion_id: int
    self_points = IntegerField(null=True)
    cross_points = IntegerField(null=True)
    council_points = IntegerField(null=True)
    reason = CharField(max_length=500, default="")

    class Meta:
        indexes = ((("sheet", "criterion"), True),)

    def faults(self) -> dict[str, str]:
        """Every figure lies between 0 and the criterion's maximum."""
        found = {}
        for column in COLUMNS:
            given: int | None = getattr(self, column)
            if given is not None and not 0 <= given <= self.criterion.maximum:
                text = _("{criterion}: from 0 to {maximum} points, not {given}.")
                found[column] = text.format(
                    criterion=self.criterion.name, maximum=points(self.criterion.maximum), given=points(given)
                )
        return found


@dataclass(frozen=True)
class Totals:
    """The total of each column in hundredths; None while nothing is scored in it."""

    self_points: int | None
    cross_points: int | None
    council_points: int | None

    @property
    def final(self) -> int | None:
        """The council's total, or the best that is there so far."""
        return next(
            (p for p in (self.council_points, self.cross_points, self.self_points) if p is not None), None
        )


def total(criteria: Iterable[Criterion], given: Mapping[int, int | None], bonus_cap: int) -> int | None:
    """The total in hundredths of points `given` by criterion id: criteria plus capped bonus less deductions.

    None while nothing is given; never below 0.
    """
    sums = dict.fromkeys(CriterionKind, 0)
    scored = False
    for criterion in criteria:
        found = given.get(criterion.id)
        if found is not None:
            scored = True
            sums[CriterionKind(criterion.kind)] += found
    if not scored:
        return None
    reached = sums[CriterionKind.CRITERION] + min(sums[CriterionKind.BONUS], bonus_cap)
    return max(0, reached - sums[CriterionKind.DEDUCTION])


def totals(sheet: ScoreSheet, criteria: list[Criterion], scores: Iterable[Score]) -> Totals:
    """The totals of the sheet's three columns."""
    own = [score for score in scores if score.sheet_id == sheet.id]
    cap = sheet.rubric.bonus_cap
    found = [total(criteria, {s.criterion_id: getattr(s, column) for s in own}, cap) for column in COLUMNS]
    return Totals(*found)


@dataclass(frozen=True)
class Standing:
    """A sheet's place: equal totals share a rank; None without a total."""

    sheet: ScoreSheet
    totals: Totals
    rank: int | None


def standings(rubric: Rubric) -> list[Standing]:
    """All sheets of the rubric by final total, highest first, in three queries."""
    criteria = Criterion.of(rubric)
    sheets = list(ScoreSheet.select().where(ScoreSheet.rubric == rubric).order_by(ScoreSheet.id))
    scores = list(Score.select().join(ScoreSheet).where(ScoreSheet.rubric == rubric))
    for sheet in sheets:
        sheet.rubric = rubric
    rows = [(sheet, totals(sheet, criteria, scores)) for sheet in sheets]
    finals = sorted((t.final for _sheet, t in rows if t.final is not None), reverse=True)
    ranked = [Standing(s, t, finals.index(t.final) + 1 if t.final is not None else None) for s, t in rows]
    return sorted(ranked, key=lambda standing: (standing.rank is None, standing.rank or 0, standing.sheet.id))
