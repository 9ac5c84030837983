"""A rubric while it is edited: its lines as a plain tree, and writing them back at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from peewee import fn

from models.refusal import Faulty
from models.rubric import Criterion, CriterionKind, Rubric, group_sum_fault, points
from models.score_sheet import Score
from models.scoring import Locked, locked_sheets, refuse_closed
from translations import _


@dataclass(eq=False)
class Line:
    """A line of the rubric. `maximum` in hundredths; `id` is None until it is written."""

    kind: CriterionKind
    name: str = ""
    maximum: int = 0
    note: str = ""
    id: int | None = None
    lines: list["Line"] = field(default_factory=list)


def lines_of(rubric: Rubric) -> list[Line]:
    """The lines of `rubric`, those in groups inside them."""
    criteria = Criterion.of(rubric)
    made = {
        each.id: Line(CriterionKind(each.kind), each.name, each.maximum, each.note, each.id)
        for each in criteria
    }
    for each in criteria:
        if each.parent_id is not None:
            made[each.parent_id].lines.append(made[each.id])
    return [made[each.id] for each in criteria if each.parent_id is None]


def all_lines(lines: list[Line]) -> Iterator[Line]:
    """Every line from top to bottom."""
    for line in lines:
        yield line
        yield from all_lines(line.lines)


def line_faults(lines: list[Line]) -> list[tuple[Line, str]]:
    """Every line that cannot be written, with the sentence that says why."""
    most = _most_given([line.id for line in all_lines(lines) if line.id is not None])
    found = []
    for line in all_lines(lines):
        given = most.get(line.id or 0, 0)
        if not line.name.strip():
            found.append((line, _("Criterion: write what is scored.")))
        elif line.maximum < given:
            text = _("{criterion}: {given} points have been given, so the maximum cannot be {maximum}.")
            said = text.format(criterion=line.name, given=points(given), maximum=points(line.maximum))
            found.append((line, said))
    return found


def line_sum_faults(lines: list[Line]) -> list[str]:
    """A sentence for every group whose criteria do not add up to its maximum."""
    found = []
    for group in lines:
        inside = [line.maximum for line in group.lines if line.kind == CriterionKind.CRITERION]
        if group.kind == CriterionKind.GROUP:
            found.append(group_sum_fault(group.name, group.maximum, inside))
    return [said for said in found if said]


def sheets_scoring(line: Line) -> int:
    """On how many sheets `line`, or a line inside it, has points."""
    ids = [each.id for each in all_lines([line]) if each.id is not None]
    scored = (
        Score.self_points.is_null(False)
        | Score.cross_points.is_null(False)
        | Score.council_points.is_null(False)
    )
    query = Score.select(fn.COUNT(Score.sheet.distinct())).where(Score.criterion.in_(ids) & scored)
    return int(query.scalar())


def write_lines(rubric: Rubric, lines: list[Line]) -> None:
    """Make the lines of `rubric` those of `lines`; a line that is gone takes its points with it.

    Raises `Locked` while a sheet is final or scoring is closed, and `Faulty` for a line without a name or with
    a maximum below the points that have been given.
    """
    refuse_closed(rubric)
    if final := locked_sheets(rubric):
        text = _("{count} sheets under this rubric are final. Unlock them before changing it.")
        raise Locked(text.format(count=final))
    if faults := line_faults(lines):
        raise Faulty({"lines": faults[0][1]})
    _write_level(rubric, lines, None, count(1))
    kept = [line.id for line in all_lines(lines)]
    for gone in list(Criterion.select().where((Criterion.rubric == rubric) & Criterion.id.not_in(kept))):
        gone.delete_instance()


def _write_level(rubric: Rubric, lines: list[Line], parent_id: int | None, numbers: Iterator[int]) -> None:
    for line in lines:
        criterion = Criterion(rubric=rubric) if line.id is None else Criterion.get_by_id(line.id)
        wanted = {
            "parent_id": parent_id,
            "kind": line.kind,
            "name": line.name,
            "maximum": line.maximum,
            "note": line.note,
            "sequence": next(numbers),
        }
        if line.id is None or any(getattr(criterion, name) != value for name, value in wanted.items()):
            for name, value in wanted.items():
                setattr(criterion, name, value)
            criterion.save()
        line.id = criterion.id
        _write_level(rubric, line.lines, criterion.id, numbers)


def _most_given(criterion_ids: list[int]) -> dict[int, int]:
    """The most points any column of any sheet gives, by criterion."""
    found: dict[int, int] = {}
    for score in Score.select().where(Score.criterion.in_(criterion_ids)):
        found[score.criterion_id] = max([found.get(score.criterion_id, 0), *score.given])
    return found
