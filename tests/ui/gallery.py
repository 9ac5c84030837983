"""All parts on one page, to look at: `draw(folder)` writes it in light and dark."""

from pathlib import Path

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.look import icons
from ui.look.dress import Dress
from ui.look.looks import ink
from ui.look.paper_controls import rounded
from ui.widgets.empty_state import EmptyState
from ui.widgets.findings import FindingsSheet, Shown
from ui.widgets.heading import Words, muted, section, strong, title
from ui.widgets.link_button import LinkButton
from ui.widgets.pill import Pill
from ui.widgets.sheet import Sheet, row
from ui.widgets.status_line import StatusLine

SWATCHES = (
    ("window", "base", "alt", "head", "line", "edge", "text", "muted"),
    ("sel", "accent", "gold", "goldtext", "link", "tip"),
)


def swatch(token: str) -> QWidget:
    """One colour and its name."""
    made, colour = QWidget(), QLabel()
    pixels = QPixmap(67, 24)
    pixels.fill(ink("window"))
    painter = QPainter(pixels)
    rounded(painter, pixels.rect(), ink(token), ink("edge"))
    painter.end()
    colour.setPixmap(pixels)
    column = QVBoxLayout(made)
    column.setSpacing(2)
    column.addWidget(colour)
    column.addWidget(muted(token, made))
    return made


def gallery(name: str) -> QWidget:
    """The page, in the scheme that is worn."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 12, 20, 16)
    column.setSpacing(10)
    column.addWidget(title(name))
    for tokens in SWATCHES:
        column.addLayout(row(*(swatch(token) for token in tokens), None, spacing=12))
    types = (
        title("Tiêu đề 16"),
        section("Mục 13"),
        strong("Nhấn 11"),
        Words("Thường 11: Ằ Ẫ Ự Ỡ đặc biệt"),
        muted("Phụ 11"),
    )
    column.addLayout(row(*types, None, spacing=14))
    for states in (("ok", "no", "maybe", "signed", "late"), ("draft", "doing", "soon", "sent", "nil")):
        column.addLayout(row(*(Pill(state) for state in states), None))
    column.addLayout(_buttons())
    column.addLayout(_fields())
    column.addWidget(_empty())
    column.addWidget(_progress())
    findings = FindingsSheet()
    findings.show_findings(
        [
            Shown(
                "no",
                "Số người không khớp",
                "Tờ trình ghi 06, danh sách có 05.",
                "Đến danh sách",
                "Sửa tờ trình",
            )
        ]
    )
    column.addWidget(findings)
    column.addWidget(_status())
    return page


def draw(folder: Path, dress: Dress) -> list[Path]:
    """Write the page in light and dark; gives the files."""
    files = []
    for choice, name in (("light", "Sáng"), ("dark", "Tối")):
        dress.wear(choice)
        page = gallery(name)
        page.resize(683, 820)
        page.show()
        files.append(folder / f"parts-{choice}.png")
        page.grab().save(str(files[-1]))
        page.close()
    dress.wear("light")
    return files


def _buttons() -> QHBoxLayout:
    filled, off = QPushButton("Ghi nhận"), QPushButton("Không dùng được")
    filled.setProperty("primary", True)
    off.setEnabled(False)
    return row(filled, QPushButton("Huỷ"), QPushButton("Đang chọn"), off, LinkButton("Đường dẫn"), None)


def _fields() -> QHBoxLayout:
    hint, wrong = QLineEdit(), QLineEdit("31/11/2026")
    hint.setPlaceholderText("Gợi ý trong ô")
    wrong.setProperty("error", True)
    return row(QLineEdit("Nguyễn Thị Hoà"), hint, wrong)


def _empty() -> Sheet:
    paste = QPushButton(icons.icon("clipboard_paste"), "Dán từ Excel")
    paste.setProperty("primary", True)
    buttons = (paste, QPushButton(icons.icon("copy"), "Chép từ năm 2026"))
    sheet = Sheet(margin=0)
    sentence = "Dán bảng từ Excel, hoặc chép đăng ký năm 2026 rồi sửa."
    sheet.column.addWidget(
        EmptyState("clipboard_edit", "Chưa có đăng ký nào cho năm 2027", sentence, buttons)
    )
    return sheet


def _progress() -> Sheet:
    sheet, bar = Sheet(), QProgressBar()
    bar.setTextVisible(False)
    bar.setRange(0, 47)
    bar.setValue(18)
    sheet.column.addLayout(row(strong("Đang in 47 phiếu đăng ký"), None, muted("18/47")))
    sheet.column.addWidget(bar)
    sheet.column.addLayout(row(muted("Lê Thu Hà · còn khoảng 6 giây"), None, QPushButton("Dừng lại")))
    return sheet


def _status() -> Sheet:
    sheet, line = Sheet(margin=0), StatusLine()
    line.say("Đã xoá 3 đăng ký của Ban Điện tử.", undoable=True)
    line.set_right("usb_stick", "Sao lưu: hôm qua 17:02")
    sheet.column.addWidget(line)
    return sheet
