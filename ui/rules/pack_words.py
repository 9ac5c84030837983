"""How the days and the standing of a rule set are said."""

from models.rules.pack_list import PackEntry
from models.rules.ruleset import Validity
from translations import _
from translations.formats import show_date


def days_words(validity: Validity) -> str:
    """From which day to which it holds."""
    if validity.until is None:
        return _("from {since}").format(since=show_date(validity.since))
    return _("{since} – {until}").format(since=show_date(validity.since), until=show_date(validity.until))


def use_words(entry: PackEntry) -> str:
    """Whether it counts."""
    if entry.fault:
        return _("Cannot be read")
    if entry.holds_today:
        return _("In use today")
    if not entry.is_on:
        return _("Switched off")
    return _("On its days") if entry.own is None else _("Switched on")
