"""What every page of a meeting is: it shows one meeting, and writes by named changes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from models.history import change
from models.meeting import Meeting
from models.refusal import Refusal
from ui.look import icons


class MeetingPage(QWidget):
    """One page of a meeting. Subclasses fill `show_meeting`.

    `said` tells what happened; `refused` why something was not done, and, empty, that this is settled.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None

    @property
    def meeting(self) -> Meeting:
        """The meeting that is shown. Raises `LookupError` while there is none."""
        if self._meeting is None:
            raise LookupError(type(self).__name__)
        return self._meeting

    def show_meeting(self, meeting: Meeting) -> None:
        """Show `meeting` as the store has it now."""
        self._meeting = meeting

    def write(self, label: str, act: Callable[[], object], done: str) -> bool:
        """Do `act` as the change `label` and say `done`; if it is refused, say why and give False."""
        try:
            with change(label):
                act()
        except Refusal as refusal:
            self.refused.emit(str(refusal))
            self.show_meeting(Meeting.get_by_id(self.meeting.id))
            return False
        self.refused.emit("")
        self.said.emit(done)
        return True


def command(
    words: str, icon_name: str, on_click: Callable[[], object], *, filled: bool = False
) -> QPushButton:
    """A button of a command bar."""
    made = QPushButton(icons.icon(icon_name, ink="onaccent" if filled else "text"), words)
    made.setProperty("primary", filled)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def scrolled(inner: QWidget, width: int) -> QScrollArea:
    """`inner`, `width` wide, in a frame that scrolls it when the window is low."""
    made = QScrollArea()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidgetResizable(True)
    made.setWidget(inner)
    made.setFixedWidth(width)
    for ground in (inner, made.viewport()):
        ground.setAutoFillBackground(False)
    return made
