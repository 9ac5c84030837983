"""How the moments of a course of honours are said in the ledger."""

from collections.abc import Callable

from models.award import Award
from models.database import Record
from models.honours import Moment, MomentKind
from models.title import Ministry, title
from models.yearly_record import Hold
from translations import _
from translations.formats import show_date
from ui.trade_words import DISCIPLINES
from ui.widgets.ledger import AWARD, MINUS, NO_ENTRY, RING, LedgerLine

_MARKS = {
    MomentKind.AWARD: AWARD,
    MomentKind.REVOKED: NO_ENTRY,
    MomentKind.PROPOSED: RING,
    MomentKind.REGISTERED: RING,
    MomentKind.NOT_PROPOSED: MINUS,
    MomentKind.DISCIPLINE: NO_ENTRY,
}


def ledger_line(
    moment: Moment, ministry: Ministry, this_year: int, edit: Callable[[Record], object]
) -> LedgerLine:
    """The line of one moment; awards and disciplines can be edited."""
    named = title(moment.title).name(ministry) if moment.title else ""
    record = moment.record
    editable = moment.kind in {MomentKind.AWARD, MomentKind.REVOKED, MomentKind.DISCIPLINE}
    return LedgerLine(
        str(moment.year),
        _MARKS[moment.kind],
        _words(moment, named, this_year),
        _detail(moment),
        is_strong=moment.kind is MomentKind.AWARD,
        is_struck=moment.kind is MomentKind.REVOKED,
        opens=(lambda: edit(record)) if editable else None,
    )


def hold_line(hold: Hold, edit: Callable[[Record], object]) -> LedgerLine:
    """The line of what holds, or held, awards back."""
    until = show_date(hold.ends_on) if hold.ends_on else _("now")
    return LedgerLine(
        str(hold.begins_on.year),
        NO_ENTRY,
        _("Held back: {reason}").format(reason=hold.reason),
        f"{show_date(hold.begins_on)} – {until}",
        opens=lambda: edit(hold),
    )


def _words(moment: Moment, named: str, this_year: int) -> str:
    match moment.kind:
        case MomentKind.REGISTERED if moment.year < this_year:
            return _("Registered: {title}").format(title=named)
        case MomentKind.REGISTERED | MomentKind.PROPOSED:
            return _("Under review: {title}").format(title=named)
        case MomentKind.NOT_PROPOSED:
            return _("Not proposed: {title}").format(title=named) if named else _("Not proposed")
        case MomentKind.DISCIPLINE:
            return _("Discipline: {form}").format(form=_(DISCIPLINES.get(moment.reason, "")))
    return named


def _detail(moment: Moment) -> str:
    day = show_date(moment.on)
    match moment.kind:
        case MomentKind.AWARD | MomentKind.DISCIPLINE:
            return _decided(moment.number, day)
        case MomentKind.REVOKED:
            record = moment.record
            revoked = show_date(record.revoked_on) if isinstance(record, Award) else ""
            said = _("revoked on {day}").format(day=revoked)
            return ", ".join(filter(None, (_decided(moment.number, day), said)))
        case MomentKind.PROPOSED:
            return _("proposed on {day}").format(day=day) if day else _("in a dossier that is being drawn up")
        case MomentKind.REGISTERED:
            return _("registered on {day}").format(day=day) if day else ""
        case MomentKind.NOT_PROPOSED:
            return _("reason: {reason}").format(reason=moment.reason) if moment.reason else ""


def _decided(number: str, day: str) -> str:
    if not number:
        return day or _("no decision on record")
    return ", ".join(filter(None, (_("Decision {number}").format(number=number), day)))
