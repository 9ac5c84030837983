"""What every grid does, seen on the smallest one: two groups of words, the second column in capitals."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from ui.tables.grid_model import GridModel, GridRow

Role = Qt.ItemDataRole


class WordRow(GridRow):
    def __init__(self, word, rows=()):
        super().__init__(rows)
        self.word = word


class Words(GridModel):
    def __init__(self):
        super().__init__(("Name", "Maximum"), frozenset({1}))
        self.set_rows([WordRow("a", [WordRow("b"), WordRow("c")]), WordRow("d")])

    def cell(self, row, column, role):
        shown = role in (Role.DisplayRole, Role.EditRole)
        return (row.word.upper() if column else row.word) if shown else None

    def may_edit(self, row, column):
        return column == 0 and not row.rows

    def fault_of(self, index, text):
        return "" if text.isalpha() else "letters only"

    def write(self, row, column, text):
        row.word = text
        self.all_changed()


@pytest.fixture
def model(qtbot):
    return Words()


def test_keeps_qts_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_rows_stand_in_a_tree(model):
    assert [index.data() for index in model.indexes()] == ["a", "b", "c", "d"]
    first = model.index(0, 0)
    assert model.rowCount(first) == 2 and model.parent(model.index(1, 0, first)) == first
    assert not model.parent(first).isValid()
    assert not model.index(2, 0, first).isValid() and not model.index(0, 2).isValid()
    assert model.row_at(QModelIndex()) is None


def test_only_what_may_be_typed_into_is_editable(model):
    editable = [index.data() for index in model.indexes() if index.flags() & Qt.ItemFlag.ItemIsEditable]
    assert editable == ["b", "c", "d"]
    assert not model.setData(model.index(0, 0), "x")
    assert not model.setData(model.index(1, 1), "x")


def test_what_is_refused_is_said_and_not_written(model, qtbot):
    index = model.index(1, 0)
    with qtbot.waitSignal(model.refused) as said:
        assert not model.setData(index, "1")
    assert said.args == [index, "letters only"] and index.data() == "d"


def test_what_is_written_is_told_and_the_same_again_is_not_written(model, qtbot):
    index = model.index(1, 0)
    with qtbot.waitSignal(model.dataChanged):
        assert model.setData(index, " e ")
    with qtbot.assertNotEmitted(model.dataChanged):
        assert model.setData(index, "e")
    assert index.data() == "e"


def test_headers_and_sides(model):
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Tối đa"
    assert model.headerData(2, Qt.Orientation.Horizontal) is None
    sides = [model.index(0, column).data(Role.TextAlignmentRole) for column in (0, 1)]
    assert [bool(side & Qt.AlignmentFlag.AlignRight.value) for side in sides] == [False, True]


def test_new_rows_leave_old_indexes_empty(model):
    stale = model.index(0, 0)
    model.set_rows([WordRow("z")])
    assert stale.data() is None and [index.data() for index in model.indexes()] == ["z"]
