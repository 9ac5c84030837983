from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget

from models import history
from models.history import change
from models.proposing import take_over
from tests.dossier_records import Office, an_office
from ui import messages
from ui.papers.paper_pages import PaperPages
from ui.papers.preview import Paper, PaperView, PaperWindow, open_paper


@pytest.fixture(autouse=True)
def _own_settings(tmp_path):
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office()
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
    return made


@pytest.fixture
def view(qtbot, office) -> PaperView:
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(520, 540)
    made.show()
    made.offer([Paper("to-trinh", office.proposal.id), Paper("danh-sach", office.proposal.id)])
    return made


def shown(view: PaperView) -> PaperPages:
    assert view._pages is not None
    return view._pages


def choose(view: PaperView, code: str) -> None:
    view.which.choose(next(p for p in (view.which.itemData(n) for n in range(2)) if p.code == code))


def answer_with(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """The save dialog is answered with `path`; gives what it suggested."""
    suggested: list[str] = []

    def choose_save_path(parent, title, suggestion, kinds, on_chosen):
        suggested.append(suggestion)
        on_chosen(path)

    monkeypatch.setattr(messages, "choose_save_path", choose_save_path)
    return suggested


def test_it_shows_the_letter_and_then_the_list(view, qtbot):
    assert shown(view).find("TỜ TRÌNH")
    assert view.area.isVisible()
    choose(view, "danh-sach")
    assert shown(view).find("DANH SÁCH")


def test_saved_pdf_is_the_bytes_that_are_shown(view, qtbot, monkeypatch, tmp_path):
    suggested = answer_with(monkeypatch, tmp_path / "to trinh.pdf")
    with qtbot.waitSignal(view.said) as said:
        qtbot.mouseClick(view.save_pdf, Qt.MouseButton.LeftButton)
    assert (tmp_path / "to trinh.pdf").read_bytes() == shown(view).pdf
    assert "to trinh.pdf" in said.args[0]
    assert Path(suggested[0]).name.startswith("to-trinh-")
    assert Path(suggested[0]).is_absolute()
    qtbot.mouseClick(view.save_pdf, Qt.MouseButton.LeftButton)
    assert Path(suggested[1]).parent == tmp_path


def test_saved_word_is_a_word_file(view, qtbot, monkeypatch, tmp_path):
    answer_with(monkeypatch, tmp_path / "to-trinh.docx")
    qtbot.mouseClick(view.save_word, Qt.MouseButton.LeftButton)
    assert (tmp_path / "to-trinh.docx").read_bytes().startswith(b"PK")


def test_what_cannot_be_saved_is_told_and_nothing_is_written(view, qtbot, monkeypatch, tmp_path):
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda parent, title, text: told.append(text))
    answer_with(monkeypatch, tmp_path / "khong-co" / "to-trinh.pdf")
    with qtbot.assertNotEmitted(view.said):
        qtbot.mouseClick(view.save_pdf, Qt.MouseButton.LeftButton)
    assert len(told) == 1 and "khong-co" in told[0]
    assert list(tmp_path.glob("*.pdf")) == []


def test_it_turns_pages_and_zooms_by_its_buttons(view, office, qtbot):
    with change("Một tờ trình dài"):
        office.proposal.attachments = "\n".join(f"Báo cáo thành tích số {number}" for number in range(60))
        office.proposal.save()
    view.refresh()
    assert not view.back.isEnabled()
    count = view.area.page_count
    assert count > 1
    for _ in range(count - 1):
        view.area.set_zoom(200)
        qtbot.mouseClick(view.forth, Qt.MouseButton.LeftButton)
    assert not view.forth.isEnabled()
    assert view.place.text().endswith(f"{count}/{count}")
    qtbot.mouseClick(view.smaller, Qt.MouseButton.LeftButton)
    assert view.area.zoom == 175
    assert view.zoom.text().startswith("175")
    qtbot.mouseClick(view.zoom, Qt.MouseButton.LeftButton)
    assert view.area.horizontalScrollBar().maximum() == 0


def test_print_opens_the_systems_dialog(view, qtbot):
    qtbot.mouseClick(view.print, Qt.MouseButton.LeftButton)
    dialog = view.findChild(QPrintDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.reject()


def test_a_paper_that_cannot_be_made_says_why(view, office, qtbot):
    with change("Sửa số phiếu"):
        ballot = office.ballots[0]
        ballot.agree, ballot.disagree = 2, 7
        ballot.save()
    view.refresh()
    assert "Lê Thu Hà" in view.sentence
    assert not view.area.isVisible()
    assert not view.print.isEnabled() and not view.save_pdf.isEnabled()


def test_nothing_to_show_says_what_to_do(view):
    view.offer((), empty="Thêm người trước đã.")
    assert view.sentence == "Thêm người trước đã."
    assert not view.save_word.isEnabled()


def test_the_chosen_kind_stays_when_another_record_is_offered(view, office):
    choose(view, "danh-sach")
    view.offer([Paper("to-trinh", office.proposal.id), Paper("danh-sach", office.proposal.id)])
    assert view.paper.code == "danh-sach"


def test_ctrl_p_prints(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.findChild(QPrintDialog) is not None)
    view.findChild(QPrintDialog).reject()


def test_a_window_of_its_own_follows_the_store(qtbot, office):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = open_paper(parent, "to-trinh", office.proposal.id)
    assert isinstance(window, PaperWindow)
    with qtbot.waitSignal(window.view.drawn), change("Sửa trích yếu"):
        office.proposal.subject = "đề nghị khen thưởng đột xuất"
        office.proposal.save()
    assert shown(window.view).find("đột xuất")
    listening = len(history.listeners)
    with qtbot.waitSignal(window.destroyed):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert len(history.listeners) == listening - 1
