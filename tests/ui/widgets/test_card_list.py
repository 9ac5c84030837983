import pytest
from PySide6.QtCore import QPoint, Qt

from ui.look import typeface
from ui.widgets.card_list import Card, CardList

CARDS = (
    Card(1, "Thi đua thường xuyên", "KH 12/KH-BTT", "late"),
    Card(2, "Chuyển đổi số", "Chuyên đề"),
    Card(3, "80 năm thành lập ngành", "Theo đợt", "soon", "Còn 1 ngày"),
)


@pytest.fixture
def cards(qtbot):
    made = CardList("Phong trào")
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_cards(CARDS)
    made.show()
    return made


def middle(cards, row) -> QPoint:
    return cards.visualRect(cards.model().index(row, 0)).center()


def test_the_first_is_chosen_and_nobody_told(qtbot):
    made = CardList("Phong trào")
    qtbot.addWidget(made)
    told = []
    made.chosen.connect(told.append)
    made.show_cards(CARDS)
    assert (made.chosen_key, told) == (1, [])


def test_clicking_and_arrow_keys_choose(cards, qtbot):
    told = []
    cards.chosen.connect(told.append)
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle(cards, 1))
    qtbot.keyClick(cards, Qt.Key.Key_Down)
    assert told == [2, 3]


def test_enter_and_double_click_open(cards, qtbot):
    told = []
    cards.opened.connect(told.append)
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle(cards, 2))
    qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle(cards, 2))
    assert told == [1, 3]


def test_the_choice_survives_what_is_shown_anew(cards):
    cards.choose(3)
    cards.show_cards(CARDS[1:])
    assert cards.chosen_key == 3
    cards.show_cards(CARDS[:2])
    assert cards.chosen_key == 1
    cards.show_cards(())
    assert cards.chosen_key is None


def test_only_what_has_a_pill_is_higher(cards):
    heights = [cards.visualRect(cards.model().index(row, 0)).height() for row in range(3)]
    assert heights[0] == heights[2] == heights[1] + typeface.pill() + 4


def test_a_long_title_takes_a_second_line_and_no_third(cards, qtbot):
    cards.show_cards(
        [Card(1, "Ngắn"), Card(2, "Phong trào thi đua của Khối thi đua số IV"), Card(3, "Dài " * 60)]
    )

    def height(row):
        return cards.visualRect(cards.model().index(row, 0)).height()

    qtbot.waitUntil(lambda: height(1) == height(0) + typeface.line())
    assert height(2) == height(1)
    cards.resize(700, 400)
    qtbot.waitUntil(lambda: height(1) == height(0))


def test_a_card_says_its_state_in_words(cards):
    said = cards.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "80 năm thành lập ngành, Theo đợt, Còn 1 ngày"


def test_late_is_painted_in_its_colour(cards, grab):
    assert grab(cards).count("late_ground") > 500


def test_a_name_of_300_letters_does_not_scroll_sideways(cards):
    cards.show_cards([Card(1, "Thi đua " * 40, "KH", "late")])
    assert cards.horizontalScrollBar().maximum() == 0
