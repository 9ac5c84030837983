from PySide6.QtGui import QPalette

from ui.look.looks import ink
from ui.widgets.heading import ShortWords, Words, muted, section, strong, title


def colour(words):
    return words.palette().color(QPalette.ColorRole.WindowText)


def test_rank_by_letters_and_ink(qtbot):
    made = [title("a"), section("b"), strong("c"), muted("d")]
    for words in made:
        qtbot.addWidget(words)
    assert [words.font().pointSize() for words in made] == [16, 13, 11, 11]
    assert [words.font().bold() or words.font().weight() >= 600 for words in made] == [
        True,
        True,
        True,
        False,
    ]
    assert colour(made[3]) == ink("muted")


def test_words_follow_scheme_and_size(qtbot, dress):
    words = Words("Chưa đủ", "title", "no")
    qtbot.addWidget(words)
    words.show()
    dress.wear("dark", 15)
    qtbot.waitUntil(lambda: colour(words) == ink("no") and words.font().pointSize() == round(16 * 15 / 11))
    dress.wear("light", 11)
    qtbot.waitUntil(lambda: colour(words) == ink("no") and words.font().pointSize() == 16)


def test_another_ink(qtbot):
    words = muted("a")
    qtbot.addWidget(words)
    words.set_ink("ok")
    assert colour(words) == ink("ok")


def test_marks_of_html_are_words(qtbot):
    words = Words("<b>A & B</b>")
    qtbot.addWidget(words)
    assert words.sizeHint().width() > words.fontMetrics().horizontalAdvance("<b>A & B")


def test_short_words_yield_room_and_are_whole_in_the_tip(grab):
    words = ShortWords("Một câu dài hơn chỗ có thể dành cho nó")
    picture = grab(words, 80, 24)
    assert words.toolTip() == words.text()
    assert words.minimumSizeHint().width() < 30
    assert picture.unlike("window", 50) > 0


def test_struck_words_stay_struck_when_the_colours_change(qtbot, dress):
    words = Words("Chiến sĩ thi đua cơ sở")
    qtbot.addWidget(words)
    words.strike()
    words.show()
    dress.wear("dark")
    assert words.font().strikeOut()
    dress.wear("light")
    assert words.font().strikeOut() and not Words("khác").font().strikeOut()
