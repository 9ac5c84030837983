"""What the keys are called that save time, as this computer names them."""

from PySide6.QtGui import QKeySequence

from translations import _

StandardKey = QKeySequence.StandardKey
REDO = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))  # whichever the hand is used to


def keys_that_save_time(tabs: int) -> str:
    """The keys that hold everywhere in a window of so many tabs, a line each."""
    lines = (
        _("{first} to {last}: open the tabs").format(first=_said("Ctrl+1"), last=_said(f"Ctrl+{tabs}")),
        _("{keys}: search everything").format(keys=_said("Ctrl+K")),
        _("{keys}: filter the list").format(keys=_said("Ctrl+F")),
        _("{keys}: take the last change back").format(keys=_said(StandardKey.Undo)),
        _("{keys}: do again what was taken back").format(keys=redo_words()),
        _("{keys}: open the chosen row").format(keys=_said("Return")),
        _("{keys}: copy the list as shown").format(keys=_said(StandardKey.Copy)),
        _("{keys}: print the paper that is shown").format(keys=_said("Ctrl+P")),
        _("{keys}: close the dialog; what was typed is kept as a draft").format(keys=_said("Esc")),
    )
    return "\n".join(lines)


def redo_words() -> str:
    """The keys that bring back what was undone."""
    return _("{first} or {second}").format(first=_said(REDO[0]), second=_said(REDO[1]))


def _said(keys: str | QKeySequence | QKeySequence.StandardKey) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
