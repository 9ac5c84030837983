import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.history import change, next_undo, take_back
from tests.ui.forms_filled import fill_in, send
from tests.ui.meeting_window import opened
from tests.ui.rules.pack_rows import NOTE, OWN, VOTE, own_pack, rules_now
from tests.ui.typing import clear_and_type
from translations import _
from ui.rules.pack_facts_dialog import PackFactsDialog
from ui.rules.pack_line_dialog import PackLineDialog
from ui.rules.pack_tree import VALUE
from ui.rules.pack_window import PackWindow
from ui.rules.salary_dialog import SalaryDialog


@pytest.fixture
def window_on(qtbot, empty_store):
    parent = QWidget()  # the window deletes itself
    qtbot.addWidget(parent)

    def made(code):
        window = PackWindow(code, parent)
        window.open()
        return window

    return made


@pytest.fixture
def own(window_on):
    made = own_pack()
    window = window_on(made.code)
    return window, made


def value_at(window, place) -> str:
    index = window.tree.lines.index_at(place)
    return index.siblingAtColumn(VALUE).data()


def test_a_shipped_one_is_read_only_and_says_that_nobody_verified_it(window_on, qtbot):
    window = window_on("RS2026_10")
    window.tree.choose(VOTE)
    assert not window.edit.isEnabled() and not window.facts.isEnabled()
    assert _("Nobody has verified this rule set yet: what is not labelled S only warns.") in (
        window.standing.sentence
    )
    qtbot.keyClick(window.tree, Qt.Key.Key_Return)
    assert window.findChildren(PackLineDialog) == []


def test_one_click_on_a_line_shows_article_label_and_source(window_on):
    window = window_on("RS2024")
    window.tree.choose(VOTE)
    line = window.tree.chosen_line()
    assert line.law["source"] in window.law.said
    assert any(words.startswith(f"{line.law['label']} – ") for words in window.law.said)


def test_enter_on_a_line_of_the_own_edits_it_and_the_tree_shows_it(own, qtbot):
    window, made = own
    heard = []
    window.said.connect(heard.append)
    window.tree.choose(VOTE)
    qtbot.keyClick(window.tree, Qt.Key.Key_Return)
    dialog = opened(window, PackLineDialog)
    fill_in(dialog, threshold_percent="75", source=OWN)
    send(dialog, qtbot)
    assert "75" in value_at(window, VOTE) and heard
    assert window.tree.chosen_line().place == VOTE
    assert OWN in window.law.said
    take_back(next_undo())
    assert "80" in value_at(window, VOTE)
    assert rules_now(made).title("CSTDCS").votes[1].threshold_percent == 80


def test_a_heading_has_nothing_to_edit(own):
    window, _made = own
    window.tree.setCurrentIndex(window.tree.lines.index(window.tree.lines.rowCount() - 1, 0))
    assert window.tree.chosen_line().row is None
    assert not window.edit.isEnabled()


def test_search_goes_from_line_to_line_accents_or_not(own, qtbot):
    window, _made = own
    clear_and_type(window.search, "luong co so mot thang")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.tree.chosen_line().place == ("base_salary", 0)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.tree.chosen_line().place == ("base_salary", 1)
    clear_and_type(window.search, "khong co o dau het")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.search.property("error")
    assert window.tree.chosen_line().place == ("base_salary", 1)


def test_verification_is_shown_and_its_source_note(own, qtbot):
    window, _made = own
    assert NOTE in window.days.text()
    qtbot.mouseClick(window.facts, Qt.MouseButton.LeftButton)
    dialog = opened(window, PackFactsDialog)
    fill_in(dialog, verified_by="Lê Thu Hà", verified_on="05/01/2026")
    send(dialog, qtbot)
    assert _("Nobody has verified this rule set yet: what is not labelled S only warns.") not in (
        window.standing.sentence
    )


def test_a_new_base_salary_is_a_line_of_the_tree(own, qtbot):
    window, made = own
    before = len(rules_now(made).base_salary)
    qtbot.mouseClick(window.salary, Qt.MouseButton.LeftButton)
    dialog = opened(window, SalaryDialog)
    fill_in(dialog, since="01/09/2026", amount="2600000", source=OWN)
    send(dialog, qtbot)
    assert window.tree.lines.index_at(("base_salary", before)).isValid()


def test_it_closes_when_its_rule_set_is_gone(own, qtbot):
    window, made = own
    with qtbot.waitSignal(window.finished), change("Xoá"):
        made.delete_instance()


def test_a_long_name_does_not_widen_it(own, qtbot):
    window, made = own
    before = window.minimumSizeHint().width()
    with change("Đổi tên"):
        made.text = made.text.replace("Luật Thi đua, khen thưởng năm 2022", "Quy định " * 40, 1)
        made.save()
    assert window.minimumSizeHint().width() <= max(before, 1160)
