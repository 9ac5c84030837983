"""Score sheets: what each subject gave itself, what others and the council gave. Points are whole hundredths."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peewee import JOIN, CharField, DateField, ForeignKeyField, IntegerField

from models.database import Record
from models.rubric import Criterion, CriterionKind, Rubric, points
from models.staff import Person
from models.subject import AboutSubject
from models.unit import Unit
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

    @property
    def given(self) -> list[int]:
        """The figures that are there, the subject's own first."""
        return [figure for figure in (getattr(self, column) for column in COLUMNS) if figure is not None]

    @property
    def differs(self) -> bool:
        """Whether not everybody gave the same."""
        return len(set(self.given)) > 1

    @property
    def lacks_reason(self) -> bool:
        """Whether the figures differ and nobody wrote why."""
        return self.differs and not self.reason.strip()


@dataclass(frozen=True)
class Totals:
    """The total of each column in hundredths; None while nothing is scored in it.

    `final` is what counts so far: of each line the council's points, else the cross-check's, else its own.
    """

    self_points: int | None
    cross_points: int | None
    council_points: int | None
    final: int | None


def total(criteria: Iterable[Criterion], given: Mapping[int, int | None], bonus_cap: int) -> int | None:
    """The total in hundredths of points `given` by criterion id: criteria plus capped bonus less deductions.

    None while nothing is given; never below 0.
    """
    lines = list(criteria)
    parts = (subtotal(lines, given), extras(lines, given, bonus_cap))
    if parts == (None, None):
        return None
    return max(0, sum(part or 0 for part in parts))


def subtotal(
    criteria: Iterable[Criterion], given: Mapping[int, int | None], kind: str = CriterionKind.CRITERION
) -> int | None:
    """The sum of the points `given` to the lines of one kind; None while nothing is given."""
    found = [given.get(line.id) for line in criteria if line.kind == kind]
    scored = [figure for figure in found if figure is not None]
    return sum(scored) if scored else None


def extras(criteria: Iterable[Criterion], given: Mapping[int, int | None], bonus_cap: int) -> int | None:
    """The capped bonus less the deductions; None while neither is given, below 0 if more is deducted."""
    lines = list(criteria)
    bonus = subtotal(lines, given, CriterionKind.BONUS)
    deducted = subtotal(lines, given, CriterionKind.DEDUCTION)
    if bonus is None and deducted is None:
        return None
    return min(bonus or 0, bonus_cap) - (deducted or 0)


def totals(sheet: ScoreSheet, criteria: list[Criterion], scores: Iterable[Score]) -> Totals:
    """The totals of the sheet's three columns, and what counts."""
    own = [score for score in scores if score.sheet_id == sheet.id]
    cap = sheet.rubric.bonus_cap
    columns = [{s.criterion_id: getattr(s, column) for s in own} for column in COLUMNS]
    counted = {score.criterion_id: score.given[-1] for score in own if score.given}
    return Totals(*(total(criteria, given, cap) for given in (*columns, counted)))


def sheets_of(rubric: Rubric) -> list[ScoreSheet]:
    """The sheets under `rubric` in the order they were made, with their subjects loaded."""
    query = ScoreSheet.select(ScoreSheet, Person, Unit).join(Person, JOIN.LEFT_OUTER)
    query = query.switch(ScoreSheet).join(Unit, JOIN.LEFT_OUTER)
    found = list(query.where(ScoreSheet.rubric == rubric).order_by(ScoreSheet.id))
    for sheet in found:
        sheet.rubric = rubric
    return found


def scores_of(sheet: ScoreSheet) -> dict[int, Score]:
    """The scores of `sheet` by the id of their criterion."""
    return {score.criterion_id: score for score in Score.select().where(Score.sheet == sheet)}


@dataclass(frozen=True)
class Standing:
    """A sheet's place: equal totals share a rank; None without a total."""

    sheet: ScoreSheet
    totals: Totals
    rank: int | None


def standings(rubric: Rubric) -> list[Standing]:
    """All sheets of the rubric by final total, highest first, in three queries."""
    criteria = Criterion.of(rubric)
    scores: defaultdict[int, list[Score]] = defaultdict(list)
    for score in Score.select().join(ScoreSheet).where(ScoreSheet.rubric == rubric):
        scores[score.sheet_id].append(score)
    rows = [(sheet, totals(sheet, criteria, scores[sheet.id])) for sheet in sheets_of(rubric)]
    finals = sorted((t.final for _sheet, t in rows if t.final is not None), reverse=True)
    ranked = [Standing(s, t, finals.index(t.final) + 1 if t.final is not None else None) for s, t in rows]
    return sorted(ranked, key=lambda standing: (standing.rank is None, standing.rank or 0, standing.sheet.id))


def council_share(criteria: Iterable[Criterion], scores: Iterable[Score]) -> tuple[int, int]:
    """How many criteria the council has scored, of how many; bonus and deductions are given to few and left out."""
    asked = {each.id for each in criteria if each.kind == CriterionKind.CRITERION}
    given = sum(score.council_points is not None and score.criterion_id in asked for score in scores)
    return given, len(asked)
