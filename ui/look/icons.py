"""Icons: Fluent System Icons from `resources/icons`, in a colour of ours, drawn for the screen's pixels."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look import looks

_FOLDER = Path(__file__).parents[2] / "resources" / "icons"
_DRAWN = (20, 16, 24)  # the sizes they were drawn for, likeliest first


def icon(name: str, size: int = 20, *, filled: bool = False, ink: str = "text") -> QIcon:
    """The icon `name` in the colour of the token `ink`; it follows the scheme in use and greys when disabled.

    Raises `FileNotFoundError` if no such icon is shipped.
    """
    _source(name, size, filled)
    return QIcon(_InkedEngine(name, size, filled, ink))


def pixmap(name: str, size: int, color: QColor, ratio: float = 1.0, *, filled: bool = False) -> QPixmap:
    """The icon `name` drawn in `color`, `size` logical pixels large, for a screen of `ratio`."""
    return _draw(name, size, filled, color.name(QColor.NameFormat.HexArgb), ratio)


def paint(painter: QPainter, rect: QRect | QRectF, name: str, color: QColor, *, filled: bool = False) -> None:
    """Draw the icon `name` in `color` so that it fills `rect`."""
    size = round(rect.width())
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), pixmap(name, size, color, ratio, filled=filled))


def forget() -> None:
    """Drop all drawn icons, as after a change of scheme or screen."""
    _draw.cache_clear()


@lru_cache(maxsize=256)
def _source(name: str, size: int, filled: bool) -> str:
    kind = "filled" if filled else "regular"
    for drawn in (size, *_DRAWN):
        file = _FOLDER / f"{name}_{drawn}_{kind}.svg"
        if file.exists():
            return file.read_text(encoding="utf-8")
    raise FileNotFoundError(_FOLDER / f"{name}_{size}_{kind}.svg")


@lru_cache(maxsize=1024)
def _draw(name: str, size: int, filled: bool, color: str, ratio: float) -> QPixmap:
    fill = f'<path fill="#{color[3:]}" fill-opacity="{int(color[1:3], 16) / 255:.3f}" '
    source = _source(name, size, filled).replace("<path ", fill)
    image = QImage(QSize(size, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    drawn = QPixmap.fromImage(image)
    drawn.setDevicePixelRatio(ratio)
    return drawn


class _InkedEngine(QIconEngine):
    """Asks for its colour each time it is painted, so a change of scheme needs no new icons."""

    def __init__(self, name: str, size: int, filled: bool, ink: str) -> None:
        super().__init__()
        self._name, self._size, self._filled, self._ink = name, size, filled, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        painter.drawPixmap(corner, self._pixmap(side, mode, painter.device().devicePixelRatioF()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        return self._pixmap(min(size.width(), size.height()), mode, scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._pixmap(min(size.width(), size.height()), mode, 1.0)

    def clone(self) -> QIconEngine:
        return _InkedEngine(self._name, self._size, self._filled, self._ink)

    def _pixmap(self, side: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        token = "disabled" if mode == QIcon.Mode.Disabled else self._ink
        return pixmap(self._name, side, looks.ink(token), ratio, filled=self._filled)
