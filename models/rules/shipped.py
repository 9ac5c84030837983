"""The law the program comes with, looked at before a store is opened: a damaged file is said, not fallen over."""

from models.refusal import Refusal
from models.rules.legal_basis import instruments
from models.rules.reading import rulesets
from translations import _


class BrokenRules(Refusal):
    """A file of the shipped law is damaged or missing; nothing can be judged by it."""


def look_at_shipped() -> None:
    """Raise `BrokenRules`, naming the file and the place in it, if the shipped law cannot be read."""
    try:
        rulesets()
        instruments()
    except (ValueError, KeyError, TypeError, OSError) as wrong:
        text = _("The rules that came with the program cannot be read ({reason}). Install the program again.")
        raise BrokenRules(text.format(reason=wrong)) from wrong
