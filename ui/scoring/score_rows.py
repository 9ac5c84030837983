"""The rows of a scoring rubric: groups, the lines in them, bonus and deductions, the total."""

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence

from models.rubric import Criterion, CriterionKind
from models.score_sheet import extras, subtotal, total
from translations import _
from translations.formats import show_points
from ui.tables.grid_model import GridRow

_SIGNS = {CriterionKind.BONUS: "+", CriterionKind.DEDUCTION: "−"}
_NUMBERED = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*)[.)]\s")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
Given = Mapping[int, int | None]


class ScoreRow(GridRow):
    """A row with a figure in each column of points. `rank` is that of `ui.tables.column.RANK`."""

    rank = "group"
    criterion: Criterion | None = None

    def __init__(self, label: str, criteria: Sequence[Criterion] = (), rows: Sequence[GridRow] = ()) -> None:
        super().__init__(rows)
        self.label, self.criteria = label, criteria

    @abstractmethod
    def figure(self, given: Given, bonus_cap: int) -> int | None:
        """What the row shows of the points `given` by criterion, in hundredths."""

    @abstractmethod
    def maximum(self, bonus_cap: int) -> str:
        """The most that can be reached, as shown."""

    def shown(self, figure: int) -> str:
        """`figure` with its sign."""
        return ("−" if figure < 0 else "") + show_points(abs(figure), 1)


class LineRow(ScoreRow):
    """A criterion, a bonus or a deduction: what is scored."""

    rank = ""

    def __init__(self, label: str, criterion: Criterion) -> None:
        super().__init__(label)
        self.criterion: Criterion = criterion
        self._sign = _SIGNS.get(CriterionKind(criterion.kind), "")

    def figure(self, given: Given, bonus_cap: int) -> int | None:
        return given.get(self.criterion.id)

    def maximum(self, bonus_cap: int) -> str:
        return self._sign + show_points(self.criterion.maximum)

    def shown(self, figure: int) -> str:
        return self._sign + show_points(figure, 1)


class GroupRow(ScoreRow):
    """A group: its figure is the sum of its criteria."""

    def __init__(
        self, label: str, group: Criterion, inside: Sequence[Criterion], rows: Sequence[GridRow]
    ) -> None:
        super().__init__(label, inside, rows)
        self._group = group

    def figure(self, given: Given, bonus_cap: int) -> int | None:
        return subtotal(self.criteria, given)

    def maximum(self, bonus_cap: int) -> str:
        return show_points(self._group.maximum)


class ExtrasRow(ScoreRow):
    """Bonus and deductions together, the bonus up to its cap."""

    def figure(self, given: Given, bonus_cap: int) -> int | None:
        return extras(self.criteria, given, bonus_cap)

    def maximum(self, bonus_cap: int) -> str:
        return f"+{show_points(bonus_cap)}"

    def shown(self, figure: int) -> str:
        return ("+" if figure > 0 else "") + super().shown(figure)


class TotalRow(ScoreRow):
    """The total of the sheet."""

    rank = "total"

    def figure(self, given: Given, bonus_cap: int) -> int | None:
        return total(self.criteria, given, bonus_cap)

    def maximum(self, bonus_cap: int) -> str:
        return show_points(most_of(self.criteria))


def score_rows(criteria: Sequence[Criterion]) -> list[ScoreRow]:
    """The rows of a rubric whose lines are `criteria`, in their order.

    Groups are numbered I, II and criteria 1, 2, unless their names begin with numbers of the office's own.
    """
    numbers: dict[int, str] = {}
    for number, line in enumerate((each for each in criteria if each.kind == CriterionKind.CRITERION), 1):
        numbers[line.id] = f"{number}."
    rows: list[ScoreRow] = []
    groups = 0
    for line in criteria:
        if line.kind == CriterionKind.GROUP:
            groups += 1
            inside = [each for each in criteria if each.parent_id == line.id]
            rows.append(
                GroupRow(numbered(f"{roman(groups)}.", line.name), line, inside, _lines(inside, numbers))
            )
        elif line.kind == CriterionKind.CRITERION and line.parent_id is None:
            rows += _lines([line], numbers)
    more = [each for each in criteria if each.kind in _SIGNS]
    if more:
        loose = [each for each in more if each.parent_id is None]
        rows.append(ExtrasRow(_("Bonus and deductions"), more, _lines(loose, numbers)))
    return [*rows, TotalRow(_("Total points"), criteria)] if rows else []


def most_of(criteria: Sequence[Criterion]) -> int:
    """The most the criteria can add up to without bonus, in hundredths."""
    return sum(each.maximum for each in criteria if each.kind == CriterionKind.CRITERION)


def numbered(number: str, name: str) -> str:
    """The name with its number; alone if it begins with one or there is none."""
    return name if not number or _NUMBERED.match(name) else f"{number} {name}"


def roman(number: int) -> str:
    """4 → IV, for the numbers of groups."""
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _lines(criteria: Sequence[Criterion], numbers: Mapping[int, str]) -> list[LineRow]:
    return [LineRow(numbered(numbers.get(each.id, ""), each.name), each) for each in criteria]
