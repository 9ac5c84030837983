"""Scoring a subject: its sheet, the points and reasons, and the lock that makes them final."""

from datetime import date

from models.database import first
from models.refusal import Faulty, Refusal
from models.rubric import Criterion, CriterionKind, Rubric
from models.score_sheet import COLUMNS, Score, ScoreSheet
from models.staff import Person, find_people
from models.subject import Subject, of_subject, subject_name
from models.unit import Unit, UnitKind, block_members, small_collectives
from translations import _


class Locked(Refusal):
    """The points of a sheet are final, so neither it nor its rubric changes."""


def find_sheet(rubric: Rubric, subject: Subject) -> ScoreSheet | None:
    """The sheet of `subject` under `rubric`."""
    about = of_subject(ScoreSheet, subject)
    return first(ScoreSheet.select().where((ScoreSheet.rubric == rubric) & about))


def add_sheet(rubric: Rubric, subject: Subject) -> ScoreSheet:
    """Begin the sheet of `subject`. Raises `Faulty` if it has one already, `Locked` when scoring is closed."""
    refuse_closed(rubric)
    if find_sheet(rubric, subject) is not None:
        text = _("{name} is scored under this rubric already.")
        raise Faulty({"subject": text.format(name=subject_name(subject))})
    if isinstance(subject, Person):
        return ScoreSheet.create(rubric=rubric, person=subject)
    return ScoreSheet.create(rubric=rubric, unit=subject)


def remove_sheet(sheet: ScoreSheet) -> None:
    """Take a subject off the rubric, with its points. Raises `Locked`."""
    _refuse_locked(sheet)
    sheet.delete_instance()


def give_points(sheet: ScoreSheet, criterion: Criterion, column: str, hundredths: int | None) -> Score:
    """Put points into one of `COLUMNS`; None takes them away. Raises `Locked`, and `Faulty` out of range."""
    if column not in COLUMNS:
        raise ValueError(column)
    if criterion.kind == CriterionKind.GROUP:
        raise Faulty({column: _("A group is not scored itself: score its criteria.")})
    score = _score_to_write(sheet, criterion)
    setattr(score, column, hundredths)
    score.save()
    return score


def give_reason(sheet: ScoreSheet, criterion: Criterion, reason: str) -> Score:
    """Say why the figures of a criterion differ. Raises `Locked`."""
    score = _score_to_write(sheet, criterion)
    score.reason = reason
    score.save()
    return score


def lock(sheet: ScoreSheet, on: date) -> None:
    """Make the points of `sheet` final. Raises `Refusal` while nothing is scored."""
    scores = Score.select().where(Score.sheet == sheet)
    if not any(score.given for score in scores):
        raise Refusal(_("Nothing is scored on this sheet yet, so it cannot be made final."))
    _set_lock(sheet, on)


def unlock(sheet: ScoreSheet) -> None:
    """Let the points of `sheet` be changed again."""
    _set_lock(sheet, None)


def lock_rubric(rubric: Rubric, on: date) -> None:
    """Make the points of every sheet under `rubric` final, and the rubric itself."""
    _set_rubric_lock(rubric, on)


def unlock_rubric(rubric: Rubric) -> None:
    """Let `rubric` and those of its sheets that are not final themselves be changed again."""
    _set_rubric_lock(rubric, None)


def is_final(sheet: ScoreSheet) -> bool:
    """Whether the points of `sheet` are final, by itself or with its whole rubric."""
    return sheet.locked_on is not None or sheet.rubric.locked_on is not None


def lacking_reasons(sheet: ScoreSheet) -> list[Criterion]:
    """The criteria whose figures differ while nobody wrote why, in the rubric's order."""
    query = Score.select(Score, Criterion).join(Criterion).where(Score.sheet == sheet)
    query = query.order_by(Criterion.sequence, Criterion.id)
    return [score.criterion for score in query if score.lacks_reason]


def locked_sheets(rubric: Rubric) -> int:
    """How many sheets under `rubric` are final."""
    final = (ScoreSheet.rubric == rubric) & ScoreSheet.locked_on.is_null(False)
    return ScoreSheet.select().where(final).count()


def collectives_to_score(rubric: Rubric) -> list[Unit]:
    """The units `rubric` may score that have no sheet: the members of its block, or the body's collectives.

    Where the body has neither, all large collectives.
    """
    body, last_day = rubric.body, date(rubric.year, 12, 31)
    if body.kind == UnitKind.BLOCK:
        found = [member.unit for member in block_members(body, rubric.year)]
    else:
        found = list(small_collectives(body, last_day))
    if not found:
        large = (Unit.kind == UnitKind.LARGE) & (Unit.ceased_on.is_null() | (Unit.ceased_on >= last_day))
        found = list(Unit.select().where(large).order_by(Unit.sort_key, Unit.id))
    scored = _scored_ids(rubric, "unit_id")
    return [unit for unit in found if unit.id not in scored]


def people_to_score(rubric: Rubric) -> list[Person]:
    """Those in service in the rubric's year who have no sheet, in Vietnamese order."""
    scored = _scored_ids(rubric, "person_id")
    return [person for person in find_people(on=date(rubric.year, 1, 1)) if person.id not in scored]


def _scored_ids(rubric: Rubric, key: str) -> set[int | None]:
    return {getattr(sheet, key) for sheet in ScoreSheet.select().where(ScoreSheet.rubric == rubric)}


def refuse_closed(rubric: Rubric) -> None:
    """Raise `Locked` when scoring under `rubric` is closed."""
    if Rubric.get_by_id(rubric.id).locked_on is not None:
        text = _("Scoring under “{name}” is closed. Open it again before changing anything.")
        raise Locked(text.format(name=rubric.name))


def _score_to_write(sheet: ScoreSheet, criterion: Criterion) -> Score:
    _refuse_locked(sheet)
    if criterion.rubric_id != sheet.rubric_id:
        raise ValueError(criterion)
    kept = first(Score.select().where((Score.sheet == sheet) & (Score.criterion == criterion)))
    return kept or Score(sheet=sheet, criterion=criterion)


def _refuse_locked(sheet: ScoreSheet) -> None:
    kept = ScoreSheet.get_by_id(sheet.id)
    refuse_closed(kept.rubric)
    if kept.locked_on is not None:
        text = _("The points of {name} are final. Unlock the sheet before changing them.")
        raise Locked(text.format(name=subject_name(sheet.subject)))


def _set_rubric_lock(rubric: Rubric, on: date | None) -> None:
    kept = Rubric.get_by_id(rubric.id)
    kept.locked_on = on
    kept.save()


def _set_lock(sheet: ScoreSheet, on: date | None) -> None:
    kept = ScoreSheet.get_by_id(sheet.id)
    kept.locked_on = on
    kept.save()
