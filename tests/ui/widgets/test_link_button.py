from PySide6.QtCore import Qt

from tests.ui.pixels import Picture
from ui.widgets.link_button import LinkButton


def test_it_looks_like_a_link_and_follows_the_scheme(grab, dress):
    link = LinkButton("Hoàn tác")
    assert grab(link).count("link") > 20
    dress.wear("dark")
    assert Picture(link).count("link") > 20


def test_tab_reaches_it_and_the_space_bar_presses_it(qtbot):
    link = LinkButton("Hoàn tác")
    qtbot.addWidget(link)
    link.show()
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)


def test_focus_is_seen(grab, qtbot):
    link = LinkButton("Hoàn tác")
    grab(link)
    with qtbot.waitActive(link):
        link.activateWindow()
    link.setFocus()
    picture = Picture(link)
    link.clearFocus()
    assert picture.count("accent") > Picture(link).count("accent") + 50


def test_it_grows_with_the_letters(qtbot, dress):
    link = LinkButton("Hoàn tác")
    qtbot.addWidget(link)
    link.show()
    before = link.sizeHint().width()
    dress.wear(points=15)
    qtbot.waitUntil(lambda: link.sizeHint().width() > before)
