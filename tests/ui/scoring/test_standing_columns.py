from datetime import date

import pytest

from models.rubric import Rubric
from models.score_sheet import ScoreSheet, Standing, Totals
from models.unit import Unit
from ui.scoring.standing_columns import STANDING_COLUMNS, progress, progress_state
from ui.tables.rows_table import RowsTable


def standing(final, rank=None, locked_on=None, closed_on=None):
    rubric = Rubric(id=1, locked_on=closed_on)
    sheet = ScoreSheet(rubric=rubric, unit=Unit(id=1, name="Báo Thanh tra"), locked_on=locked_on)
    return Standing(sheet, Totals(final, None, None, final), rank)


@pytest.mark.parametrize(
    ("given", "cells", "said"),
    [
        (standing(None), ["–", "Báo Thanh tra", "–"], ("", "Chưa chấm")),
        (standing(0, 2), ["2", "Báo Thanh tra", "0,0"], ("doing", "Đang chấm")),
        (
            standing(9225, 1, date(2026, 12, 1)),
            ["1", "Báo Thanh tra", "92,25"],
            ("final", "Đã chốt 01/12/2026"),
        ),
        (
            standing(100, 1, None, date(2026, 12, 20)),
            ["1", "Báo Thanh tra", "1,0"],
            ("final", "Đã chốt 20/12/2026"),
        ),
    ],
)
def test_a_row_of_the_ranking(qtbot, given, cells, said):
    table = RowsTable(STANDING_COLUMNS, [given])
    assert [table.index(0, column).data() for column in range(3)] == cells
    assert (progress_state(given), progress(given)) == said
