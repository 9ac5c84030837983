import pytest
from PySide6.QtCore import Qt

from models.rules.pack_lines import PackLine
from ui.rules.pack_tree import LABEL, VALUE, WORDS, PackTree, PackTreeModel
from ui.tables.column import INK, RANK


def law(label):
    return {"article": "Điều 5", "label": label, "source": "Luật", "enforcement": "warn"}


def some_lines(value="80 %"):
    vote = PackLine("Bỏ phiếu", value, ("t", "votes"), {}, law("K-"), "từ 01/01/2024")
    money = PackLine("Tiền thưởng", "1,5", ("t", "money"), {}, law("S"))
    return (
        PackLine("Giấy khen", "", ("t",), {}, law("S"), lines=(vote, money)),
        PackLine("Thời hạn"),
    )


@pytest.fixture
def tree(qtbot):
    made = PackTree(PackTreeModel())
    qtbot.addWidget(made)
    made.show_lines(some_lines())
    return made


def cell(tree, place, column, role=Qt.ItemDataRole.DisplayRole):
    return tree.lines.index_at(place).siblingAtColumn(column).data(role)


def test_what_stands_in_a_line(tree):
    assert cell(tree, ("t", "votes"), WORDS) == "Bỏ phiếu (từ 01/01/2024)"
    assert cell(tree, ("t", "votes"), VALUE) == "80 %"
    assert cell(tree, ("t", "votes"), LABEL) == "K-"


def test_what_is_not_read_in_a_source_is_visibly_so(tree):
    assert cell(tree, ("t", "votes"), LABEL, INK) == "maybe"
    assert cell(tree, ("t", "money"), LABEL, INK) == "ok"
    assert cell(tree, ("t",), WORDS, RANK) == "group"


def test_cells_are_not_typed_into(tree):
    index = tree.lines.index_at(("t", "votes"))
    assert not tree.lines.setData(index, "90 %")
    assert cell(tree, ("t", "votes"), VALUE) == "80 %"


def test_new_lines_keep_what_was_open_and_chosen(tree):
    tree.expand(tree.lines.index_at(("t",)))
    tree.choose(("t", "money"))
    tree.show_lines(some_lines("75 %"))
    assert tree.isExpanded(tree.lines.index_at(("t",)))
    assert tree.chosen_line().place == ("t", "money")
    assert cell(tree, ("t", "votes"), VALUE) == "75 %"


def test_a_line_that_is_gone_leaves_the_first_chosen(tree):
    tree.choose(("t", "money"))
    tree.show_lines((PackLine("Thời hạn", "", ("other",)),))
    assert tree.chosen_line().words == "Thời hạn"


def test_the_chosen_line_is_told(tree):
    heard = []
    tree.chosen.connect(heard.append)
    tree.choose(("t", "votes"))
    assert heard[-1].words == "Bỏ phiếu"


def test_finding_goes_round(tree):
    assert tree.find_line("tien thuong") and tree.chosen_line().place == ("t", "money")
    assert tree.find_line("dieu 5") and tree.chosen_line().place == ("t",)
    assert not tree.find_line("khen cao")
