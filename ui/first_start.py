"""The first start: who keeps this store."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.settings import choose_ministry
from models.title import own_ministry
from models.unit import Unit, UnitKind
from translations import _
from ui.record_dialog import RecordDialog, fill
from ui.widgets.link_button import LinkButton


class FirstStart(RecordDialog):
    """Asks for the own unit and the body above it; or the sample data are opened instead."""

    sample_asked = Signal()

    def __init__(self, *, offers_sample: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Welcome to Bảng Vàng"),
            _("Begin"),
            subtitle=_("Whose emulation and commendation do you keep? All of this can be changed later."),
            draft_key="first-start",
            parent=parent,
        )
        self._add_unit()
        self._add_above()
        self.sample = LinkButton(_("Open the sample data to look around"), self)
        self.sample.clicked.connect(self._on_sample)
        if offers_sample:
            self.form.add_wide(self.sample)
        else:
            self.sample.hide()

    def _add_unit(self) -> None:
        self.unit_name = QLineEdit()
        self.unit_name.setPlaceholderText("Báo Thanh tra")
        self.abbreviation = QLineEdit()
        self.abbreviation.setPlaceholderText("BTT")
        self.place = QLineEdit()
        self.place.setPlaceholderText("Hà Nội")
        self.head_title = QLineEdit()
        self.head_title.setPlaceholderText("Tổng Biên tập")
        self.add("name", _("Name of your unit"), self.unit_name, _("In full, as at the head of its papers."))
        self.add_beside(
            ("abbreviation", _("Abbreviation"), self.abbreviation, 1),
            ("place", _("Place on its papers"), self.place, 2),
            ("head_title", _("Title of its head"), self.head_title, 2),
            help=_("The abbreviation stands in the symbols of its papers, for example BTT in 96/QĐ-BTT."),
        )

    def _add_above(self) -> None:
        self.upper = QLineEdit()
        self.upper.setPlaceholderText("Sở Y tế")
        self.ministry = QLineEdit()
        self.ministry.setPlaceholderText("Bộ Y tế")
        self.add(
            "upper", _("Body above it"), self.upper, _("Stands above your unit's name on its papers."),
            optional=True,
        )  # fmt: skip
        help_text = _(
            "Whose head decides on titles above your unit's own; they and the law cited follow its name."
        )
        self.add("ministry", _("Ministry or province"), self.ministry, help_text, optional=True)
        self.upper.textEdited.connect(self._on_upper)

    @Slot(str)
    def _on_upper(self, name: str) -> None:
        """Where the body above is the ministry itself, it is not asked for twice."""
        usual = own_ministry().name
        if name.strip() == usual or self.ministry.text() == usual:
            self.ministry.setText(usual if name.strip() == usual else "")

    @Slot()
    def _on_sample(self) -> None:
        self.reject()
        self.sample_asked.emit()

    def check(self) -> dict[str, str]:
        return super().check() | missing_of_unit(self.unit_name, self.abbreviation, self.head_title)

    def write(self, values: dict[str, Any]) -> str:
        with change(_("Set up the office")):
            unit = Unit(kind=UnitKind.LARGE, is_own=True)
            fill(unit, values, "name", "abbreviation", "place", "head_title")
            unit.parent = upper_body(values["upper"])
            unit.save()
            choose_ministry(values["ministry"])
        return _("The store of {name} has been set up.").format(name=unit.name)


def missing_of_unit(name: QLineEdit, abbreviation: QLineEdit, head_title: QLineEdit) -> dict[str, str]:
    """What papers cannot do without, by field."""
    faults = {}
    if not name.text().strip():
        faults["name"] = _("Name: write the full name of your unit, for example “Báo Thanh tra”.")
    if not abbreviation.text().strip():
        faults["abbreviation"] = _("Abbreviation: papers need it for their symbols, for example “BTT”.")
    if not head_title.text().strip():
        faults["head_title"] = _("Title of its head: a deputy signs KT. for it, for example “Tổng Biên tập”.")
    return faults


def upper_body(name: str) -> Unit | None:
    """The upper body of this name, written now if it is not on record; None for an empty name."""
    if not name:
        return None
    found = Unit.get_or_none((Unit.name == name) & (Unit.kind == UnitKind.UPPER))
    return found or Unit.create(kind=UnitKind.UPPER, name=name)
