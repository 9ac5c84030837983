"""The pact of a block: what its members commit themselves to, and who signed."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from models.database import lines
from models.history import change
from models.pact import Pact, PactSignatory, pact_of
from translations import N_, _
from translations.formats import show_date
from ui.look import icons, typeface
from ui.registration.campaign_part import CampaignPart
from ui.registration.pact_dialog import PactDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Words, muted, section
from ui.widgets.link_button import LinkButton
from ui.widgets.pill import Pill
from ui.widgets.sheet import Sheet, row

_COLUMNS = (
    Column(N_("Member unit"), lambda row: row.unit.name, width=30, stretch=True),
    Column(N_("Signatory"), lambda row: row.name or "–", width=26),
    Column(N_("Post"), lambda row: row.post, width=26),
)


class PactPage(CampaignPart):
    """Shows the pact, or how to write one down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pact: Pact | None = None
        self.first = QPushButton(icons.icon("handshake"), _("Record the pact"), self)
        self.first.clicked.connect(self.edit)
        empty = EmptyState(
            "handshake",
            _("This block has no pact for the year yet"),
            _("Record what the members commit themselves to; who signs is filled in from the heads on file."),
            (self.first,),
        )
        self.stack = QStackedWidget(self)
        self.stack.addWidget(empty)
        self.stack.addWidget(self._make_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _make_page(self) -> QWidget:
        self.pill, self.signing = Pill(parent=self), muted(parent=self, wrap=True)
        self.edit_link, self.delete_link = (
            LinkButton(_("Edit the pact…"), self),
            LinkButton(_("Delete"), self),
        )
        self.edit_link.clicked.connect(self.edit)
        self.delete_link.clicked.connect(self.delete)
        self.sheet = Sheet(self)
        self.theme, self.objectives, self.contents = (
            Words(wrap=True, parent=self.sheet) for _each in range(3)
        )
        head = row(self.pill, self.signing, self.edit_link, self.delete_link, spacing=12)
        head.setStretch(1, 1)
        self.sheet.column.addLayout(head)
        self.headings = {}
        for words, part in (
            (_("Theme"), self.theme),
            (_("Objectives"), self.objectives),
            (_("What the members commit themselves to"), self.contents),
        ):
            self.headings[part] = section(words, self.sheet)
            self.sheet.column.addWidget(self.headings[part])
            self.sheet.column.addWidget(part)
        self.records = RowsTable(_COLUMNS, key=lambda each: each.id, parent=self)
        self.table = RecordTable(self.records, self)
        self.table.setAccessibleName(_("Signatories"))
        return self._scrolled()

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        column.addWidget(self.table)
        column.addStretch(1)
        made = QScrollArea(self)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setWidgetResizable(True)
        made.setWidget(inner)
        for ground in (inner, made.viewport()):
            ground.setBackgroundRole(QPalette.ColorRole.Window)
        return made

    def refresh(self) -> None:
        if self.campaign is None:
            return
        pact = self.pact = pact_of(self.campaign.body, self.campaign.year)
        self.stack.setCurrentIndex(0 if pact is None else 1)
        if pact is None:
            return
        signers = PactSignatory.of(pact)
        self._say_signing(pact)
        for part, text in (
            (self.theme, pact.theme), (self.objectives, _bullets(pact.objectives)),
            (self.contents, _bullets(pact.contents)),
        ):  # fmt: skip
            part.setText(text)
            for widget in (part, self.headings[part]):
                widget.setVisible(bool(text))
        self.records.show_rows(signers)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + len(signers) * typeface.row() + 2 * self.table.frameWidth())

    def _say_signing(self, pact: Pact) -> None:
        if pact.signed_on is None:
            self.pill.show_state("draft", _("Not signed yet"))
        else:
            self.pill.show_state("signed", _("Signed {day}").format(day=show_date(pact.signed_on)))
        witness = _("witnessed by {name}").format(name=pact.witness) if pact.witness else ""
        self.signing.setText(" · ".join(filter(None, (pact.place, witness))))

    @Slot()
    def edit(self) -> None:
        """Write the pact down, or correct it."""
        if self.campaign is not None:
            self.open_dialog(PactDialog(self.campaign, parent=self))

    @Slot()
    def delete(self) -> None:
        """Delete the pact with its signatories; it can be undone."""
        if self.pact is None:
            return
        with change(_("Delete pact of {year}").format(year=self.pact.year)):
            self.pact.delete_instance()
        self.said.emit(_("The pact has been deleted."))


def _bullets(text: str) -> str:
    """One line an item, each with a dash, as papers list them."""
    return "\n".join(f"– {line}" for line in lines(text))
