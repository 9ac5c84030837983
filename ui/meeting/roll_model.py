"""The roll of a meeting as a table: a tick is somebody who is there."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt

from models.meeting import Attendance, Presence
from translations import N_, _
from ui.meeting.meeting_words import ROLES
from ui.tables.column import Column, Index
from ui.tables.rows_table import RowsTable


class RollModel(RowsTable):
    """Lists `Attendance`; a tick is not kept here but handed to `on_tick`, which writes it."""

    def __init__(
        self, columns: Iterable[Column], on_tick: Callable[[Attendance, bool], None], parent: QObject
    ) -> None:
        super().__init__(tuple(columns), key=lambda row: row.id, tickable=True, parent=parent)
        self._on_tick = on_tick

    def tick(self, row: int, *, on: bool) -> None:
        self._on_tick(self.record(row), on)

    def _tick_state(self, index: Index) -> Qt.CheckState | None:
        if index.column() != 0:
            return None
        there = self.record(index.row()).presence == Presence.PRESENT
        return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked


def absence(row: Attendance) -> str:
    """Why somebody is absent, in words; empty for who is there."""
    if row.presence == Presence.PRESENT:
        return ""
    known = _("Absent · {reason}").format(reason=row.reason) if row.reason else _("Absent")
    if row.presence == Presence.WRITTEN:
        return _("{absent} · opinion in writing").format(absent=known)
    return known if row.reason else _("Absent · reason not recorded")


def role(row: Attendance) -> str:
    """What somebody is in the council and for which unit, and that there is no vote if so."""
    unit = row.member.unit
    words = " · ".join(filter(None, (_(ROLES[row.member.role]), unit.name if unit else "")))
    return words if row.member.may_vote else _("{role} · without a vote").format(role=words)


def board(row: Attendance) -> str:
    """The part somebody has on the counting board."""
    if row.is_head_teller:
        return _("Head of the board")
    return _("Teller") if row.is_teller else ""


def _absence_ink(row: Any) -> str:
    return "no" if row.presence == Presence.ABSENT else "muted"


ROLL_COLUMNS = (
    Column(N_("Who is there"), lambda row: row.member.name, stretch=True),
    Column(N_("Role"), role, width=28, ink="muted", yields=1),
    Column(N_("Absence"), absence, width=26, ink=_absence_ink),
    Column(N_("Counting board"), board, width=12, yields=2),
)
