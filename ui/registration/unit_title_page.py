"""Unit by title: how many each unit registered, who has answered, and last year's figures beside it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.campaign import Campaign
from models.history import change
from models.registering import answer
from models.registration_table import UnitTitleRow, UnitTitleTable, unit_title_table
from models.settings import ministry
from models.unit import UnitKind
from translations import N_, _, ngettext
from translations.formats import show_date
from ui.registration.campaign_part import CampaignPart, action
from ui.registration.unit_reply_dialog import UnitReplyDialog
from ui.tables.column import Column
from ui.tables.footed_table import Foot, FootedTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted
from ui.widgets.note_bar import NoteBar

_NAMED = 2  # how many units the note names
NONE = "–"


class UnitTitlePage(CampaignPart):
    """`unit_opened` asks for the registrations of one unit, by its id."""

    unit_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: UnitTitleTable | None = None
        self.table = FootedTable(_("Registrations by unit and title"), self)
        self.note = NoteBar(parent=self)
        self.nil_link = self.note.add_link(_("Record “proposes nobody”"), self.record_nil)
        self.answer_link = self.note.add_link(_("Record an answer"), self.record_answer)
        self.coverage = muted("", self, wrap=True)
        empty = EmptyState(
            "building",
            _("No unit is asked yet"),
            _("Add divisions below your unit, or members to the block: each of them is asked for an answer."),
        )
        self.table.table.set_empty(empty)
        self.table.table.opened.connect(lambda row: self.unit_opened.emit(row.unit.id))
        self._add_actions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1000)
        column.addWidget(self.note)
        column.addWidget(self.coverage)
        column.addStretch(1)

    def _add_actions(self) -> None:
        table = self.table.table
        action(table, _("Show the registrations of this unit"), self._open_chosen)
        action(table, _("Record its answer…"), self.record_answer)
        action(table, _("Record “proposes nobody”"), self.record_nil)
        action(table, _("Delete its answer"), self.delete_answer, "Del")
        action(table, _("Print the sheet of this unit"), self.print_sheet)

    @property
    def chosen_row(self) -> UnitTitleRow | None:
        """The row of the chosen unit."""
        row = self.table.table.chosen_record()
        return row if isinstance(row, UnitTitleRow) else None

    def refresh(self) -> None:
        if self.campaign is None:
            return
        table = self.shown = unit_title_table(self.campaign)
        self.table.show_rows(
            _columns(table, self.campaign), table.rows, _feet(table, self.campaign), lambda row: row.unit.id
        )
        missing = [row.unit.name for row in table.rows if row.is_missing]
        self.note.say(_note(missing, self.campaign))
        self.note.setVisible(bool(missing) and _is_asking(table, self.campaign))
        self.coverage.setText(coverage(table, self.campaign))
        self.coverage.setVisible(
            bool(table.replied) or (bool(table.rows) and _is_asking(table, self.campaign))
        )

    @Slot()
    def record_answer(self) -> None:
        """Ask for the answer of the chosen unit, or of the first that is missing."""
        self._ask_for_answer(is_nil=False)

    @Slot()
    def record_nil(self) -> None:
        """Write that the unit meant proposes nobody; ask which one if that is open."""
        row = self._row_meant()
        if row is None or self.campaign is None:
            self._ask_for_answer(is_nil=True)
            return
        campaign, unit = self.campaign, row.unit

        def write() -> str:
            with change(_("Record the answer of {unit}").format(unit=unit.name)):
                answer(campaign, unit, date.today(), is_nil=True)
            return _("Recorded: {unit} proposes nobody.").format(unit=unit.name)

        self.attempt(_("Proposes nobody"), write)

    @Slot()
    def delete_answer(self) -> None:
        """Take the answer of the chosen unit away again."""
        row = self.chosen_row
        if row is not None and row.reply is not None:
            with change(_("Delete the answer of {unit}").format(unit=row.unit.name)):
                row.reply.delete_instance()
            self.said.emit(_("The answer of {unit} has been deleted.").format(unit=row.unit.name))

    @Slot()
    def print_sheet(self) -> None:
        """Show the registration sheet of the chosen unit, or of the first."""
        rows = self.shown.rows if self.shown else ()
        row = self.chosen_row or next(iter(rows), None)
        if row is not None and self.campaign is not None:
            self.print_paper("dang-ky-tap-the", self.campaign.id, row.unit.id)

    def _open_chosen(self) -> None:
        if (row := self.chosen_row) is not None:
            self.unit_opened.emit(row.unit.id)

    def _row_meant(self) -> UnitTitleRow | None:
        """The chosen unit if it is asked, or the only one that is missing."""
        chosen = self.chosen_row
        if chosen is not None and chosen.is_asked:
            return chosen
        missing = [row for row in (self.shown.rows if self.shown else ()) if row.is_missing]
        return missing[0] if len(missing) == 1 else None

    def _ask_for_answer(self, *, is_nil: bool) -> None:
        if self.campaign is None or self.shown is None:
            return
        chosen = self.chosen_row
        first = next((row for row in self.shown.rows if row.is_missing), None)
        row = chosen if chosen is not None and chosen.is_asked else first
        unit = row.unit if row else None
        self.open_dialog(UnitReplyDialog(self.campaign, unit, is_nil=is_nil, parent=self))


def coverage(table: UnitTitleTable, campaign: Campaign) -> str:
    """One sentence on who has answered, as the year-end report says it."""
    parts = [_("{replied}/{asked} units have answered").format(replied=table.replied, asked=table.asked)]
    if table.nil:
        parts.append(_("{count} propose nobody").format(count=table.nil))
    if table.missing:
        late = campaign.replies_due is not None and campaign.replies_due < date.today()
        words = _("{count} overdue") if late else _("{count} not yet")
        parts.append(words.format(count=table.missing))
    return _("{parts}. This sentence goes into the year-end report as it is.").format(parts="; ".join(parts))


def _is_asking(table: UnitTitleTable, campaign: Campaign) -> bool:
    """Whether answers are expected: there is a day for them, or somebody has begun to answer."""
    if campaign.closed_on:
        return False
    return campaign.replies_due is not None or bool(table.replied or table.columns)


def _note(missing: Sequence[str], campaign: Campaign) -> str:
    named = ", ".join(missing[:_NAMED])
    rest = len(missing) - _NAMED
    if rest > 0:
        named = ngettext("{names} and {count} more unit", "{names} and {count} more units", rest).format(
            names=named, count=rest
        )
    if campaign.replies_due is None:
        return _("{units}: no answer yet. “Proposes nobody” is an answer too.").format(units=named)
    text = _("{units}: no answer yet, due on {day}. “Proposes nobody” is an answer too.")
    return text.format(units=named, day=show_date(campaign.replies_due))


def _columns(table: UnitTitleTable, campaign: Campaign) -> list[Column]:
    above = ministry()
    is_block = campaign.body.kind == UnitKind.BLOCK
    first = Column(
        N_("Member unit") if is_block else N_("Division, section"),
        lambda row: row.unit.name,
        sort_by=lambda row: row.unit.sort_key,
    )
    counts = [
        Column(
            found.short(above), _count(place), numeric=True, width=4, full_title=found.name(above)
        )
        for place, found in enumerate(table.columns)
    ]  # fmt: skip
    due = campaign.replies_due
    is_late = due is not None and due < date.today() and campaign.closed_on is None
    last = Column(
        N_("Answer received"), lambda row: _answer_words(row, due, is_late=is_late), width=13, ink="muted",
        state=lambda row: _answer_state(row, is_late=is_late),
    )  # fmt: skip
    return [first, *counts, last]


def _count(place: int) -> Callable[[UnitTitleRow], object]:
    return lambda row: row.counts[place] or NONE


def _answer_state(row: UnitTitleRow, *, is_late: bool) -> str:
    if row.reply is not None:
        return "nil" if row.reply.is_nil else "sent"
    return "late" if row.is_asked and is_late else ""


def _answer_words(row: UnitTitleRow, due: date | None, *, is_late: bool) -> str:
    if row.reply is not None:
        if row.reply.is_nil:
            return _("Proposes nobody")
        return _("Sent {day}").format(day=_short_date(row.reply.replied_on))
    if not row.is_asked:
        return ""
    return _("Overdue {day}").format(day=_short_date(due)) if due and is_late else _("Not yet")


def _short_date(day: date) -> str:
    return show_date(day)[:5]


def _feet(table: UnitTitleTable, campaign: Campaign) -> list[Foot]:
    """The total; last year's and the difference where there was such a campaign."""
    if not table.rows:
        return []
    is_block = campaign.body.kind == UnitKind.BLOCK
    total = _("Total of {count} units") if is_block else _("Total of {count} divisions")
    answers = _("{sent} sent · {nil} none · {missing} not yet").format(
        sent=table.replied - table.nil, nil=table.nil, missing=table.missing
    )
    feet = [Foot((total.format(count=len(table.rows)), *map(_figure, table.totals), answers))]
    if table.last_year is not None and table.columns:
        last = map(_figure, table.last_year)
        feet.append(Foot((_("Year {year}").format(year=campaign.year - 1), *last, ""), "muted"))
        pairs = zip(table.totals, table.last_year, strict=True)
        more = (_signed(now - before) for now, before in pairs)
        feet.append(Foot((_("More or fewer than last year"), *more, ""), "muted"))
    return feet


def _figure(count: int) -> str:
    return str(count) if count else NONE


def _signed(number: int) -> str:
    """+2, −1 with a true minus, 0."""
    return f"+{number}" if number > 0 else str(number).replace("-", "−")
