"""A large change, such as a loaded file, is taken back only after a question."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from translations import _
from translations.formats import show_count
from ui import messages

MANY_RECORDS = 100


def take_back_after_question(parent: QWidget, label: str, touched: int, take: Callable[[], object]) -> None:
    """Do `take` at once, or after a yes if the change called `label` touched more than `MANY_RECORDS` records."""
    if touched <= MANY_RECORDS:
        take()
        return
    text = _("“{change}” touched {count} records. Taking it back takes back all of them.")
    said = text.format(change=label, count=show_count(touched))
    messages.ask(parent, _("Take back a large change?"), said, _("Take it back"), take)
