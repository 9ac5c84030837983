"""A council with its members; and its reconstitution."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.council import Council, CouncilMember, CouncilRole
from models.history import change
from models.refusal import Refusal
from models.seating import reconstitute, seat
from models.staff import PostRank, posts_on
from models.unit import Unit, UnitKind, block_members, find_units, own_unit
from translations import _
from ui.dialog import PREVIEW
from ui.meeting.meeting_page import command
from ui.meeting.seats_editor import SeatsEditor
from ui.record_dialog import RecordDialog, fill
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField


class CouncilDialog(RecordDialog):
    """Writes a council with its members. With `renews` it is the reconstitution of that council."""

    def __init__(
        self, council: Council, year: int, *, renews: Council | None = None, parent: QWidget | None = None
    ) -> None:
        self.council, self.renews, self._year = council, renews, year
        super().__init__(
            _heading(council, renews),
            _("Record council") if renews is None else _("Reconstitute"),
            subtitle=""
            if renews is None
            else _("The members are taken over; the present council ends the day before."),
            width=PREVIEW,
            parent=parent,
        )
        source = renews or council
        self.body = Choice((unit.id, unit.name) for unit in _bodies())
        own = own_unit()
        self.body.choose(source.body_id if source.id else own.id if own else None)
        is_new = not council.id
        self.valid_from = DateField(date.today() if is_new else council.valid_from)
        self.valid_to = DateField(None if is_new else council.valid_to, optional=True)
        self.decided_on = DateField(None if is_new else council.decided_on, optional=True)
        self.seats = SeatsEditor(_seats(source, copied=renews is not None))
        self.from_block = command(
            _("Add a delegate of each unit of the block"), "people_team", self._on_delegates
        )
        self._add_rows(source)
        self.body.currentIndexChanged.connect(self._show_block_button)
        self._show_block_button()

    def check(self) -> dict[str, str]:
        faults = super().check()
        if self.body.chosen is None:
            text = _(
                "Of the unit, block or cluster: record your own unit first, in the settings under “{command}”."
            )
            faults["body"] = text.format(command=_("The office…"))
        return faults

    def write(self, values: dict[str, Any]) -> str:
        council = self.council
        fill(
            council, values, "name", "abbreviation", "decision_number", "decided_on", "valid_from", "valid_to"
        )
        council.body_id = values["body"]
        members = self.seats.members
        fresh = [each for each in (council, *members) if not each.id]
        try:
            with change(_("Reconstitute council") if self.renews else _("Record council")):
                self._write_council()
                seat(council, members)
        except Refusal:
            for record in fresh:
                record.__data__.pop(
                    "id", None
                )  # what was written is rolled back; the next try writes it anew
            raise
        return _("Council “{name}” recorded: {count} members.").format(name=council.name, count=len(members))

    def _write_council(self) -> None:
        if self.renews is None:
            self.council.save()
            return
        reconstitute(Council.get_by_id(self.renews.id), self.council)
        for member in CouncilMember.of(self.council):  # those in the dialog take their seats
            member.delete_instance()

    def _add_rows(self, source: Council) -> None:
        self.add_beside(
            ("name", _("Name"), QLineEdit(source.name or ""), 3),
            ("abbreviation", _("Abbreviation"), QLineEdit(source.abbreviation or ""), 1),
            help=_(
                "The abbreviation, where there is one, stands in the symbols of its minutes: 03/BB-HĐTĐKT."
            ),
        )
        self.add("body", _("Of the unit, block or cluster"), self.body)
        number = QLineEdit("" if self.renews else source.decision_number)
        self.add_beside(
            ("decision_number", _("Decision number"), number, 2),
            ("decided_on", _("Decided on"), self.decided_on, 2),
            ("valid_from", _("In office from"), self.valid_from, 2),
            ("valid_to", _("Until"), self.valid_to, 2),
            help=_("A block's delegates have no decision; “until” stays empty while they are in office."),
        )
        self.add("members", _("Members, in the order of the minutes"), self.seats)
        self.form.add_wide(self.from_block)

    def _show_block_button(self) -> None:
        unit = Unit.get_or_none(Unit.id == self.body.chosen)
        self.from_block.setVisible(unit is not None and unit.kind == UnitKind.BLOCK)

    def _on_delegates(self) -> None:
        block = Unit.get_by_id(self.body.chosen)
        known = {member.unit_id for member in self.seats.members}
        heads = {
            post.unit_id: post for post in posts_on(self.valid_from.day() or date.today()).values()
            if post.rank == PostRank.HEAD
        }  # fmt: skip
        fresh = []
        for place in block_members(block, self._year):
            if place.unit_id in known:
                continue
            head = heads.get(place.unit_id)
            member = CouncilMember(unit=place.unit, name=place.unit.name, role=CouncilRole.DELEGATE)
            if head is not None:
                member.person, member.post = head.person, head.title
            fresh.append(member)
        self.seats.add(fresh)


def _heading(council: Council, renews: Council | None) -> str:
    if renews is not None:
        return _("Reconstitution of the council")
    return _("Change council") if council.id else _("Add council")


def _bodies() -> list[Unit]:
    own = own_unit()
    return [*([own] if own else []), *find_units("", UnitKind.BLOCK)]


def _seats(council: Council, *, copied: bool) -> list[CouncilMember]:
    members = CouncilMember.of(council) if council.id else []
    if not copied:
        return members
    names = ("person_id", "unit_id", "name", "post", "honorific", "role", "may_vote")
    return [CouncilMember(**{name: getattr(member, name) for name in names}) for member in members]
