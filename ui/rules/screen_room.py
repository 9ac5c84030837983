"""How large a window may be on the screen it opens on."""

from PySide6.QtWidgets import QWidget

_AROUND = 40  # pixels for the frame and the task bar's edge


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give `window` this size in pixels, or what a small screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - _AROUND), min(height, room.height() - _AROUND))
