"""The running program: one store, one window, and what connects them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

import translations
from models import store
from models.refusal import Refusal
from models.search import Hit, HitKind
from models.store import Store
from models.unit import own_unit
from models.years import known_years, latest_year
from translations import _
from ui import drafts, messages
from ui.first_start import FirstStart
from ui.history_window import HistoryWindow
from ui.key_words import keys_that_save_time
from ui.look.dress import Dress
from ui.main_window import MainWindow
from ui.office_dialog import OfficeDialog
from ui.rules.packs_dialog import PacksDialog
from ui.shell import StoreShell
from ui.start_failure import StartFailure
from ui.store_signals import StoreSignals
from ui.tabs import TABS, screen_of
from ui.titles.titles_tab import TitlesTab
from ui.widgets.finder import Found

_SAMPLE = "-mau"  # ends the name of the folder beside the own data that the sample is in
_OTHER_LANGUAGE = {"vi": "English", "en": "Tiếng Việt"}  # each in its own words


class Program(QObject):
    """Opens a store and shows it; what cannot be opened is said, and another folder offered."""

    opened = Signal(object)

    def __init__(self, dress: Dress | None, fill_sample: Callable[[Path], Store]) -> None:
        super().__init__()
        self._dress, self._fill_sample = dress, fill_sample
        self.store: Store | None = None
        self.window: MainWindow | None = None
        self.failure: StartFailure | None = None
        self.first: FirstStart | None = None
        self._signals: StoreSignals | None = None

    def start(self, folder: Path, *, sample: bool = False) -> None:
        """Open the store in `folder`, a new one if there is none, filled with the sample if asked for."""
        self.close()
        try:
            self.store = self._open(folder, sample)
        except Refusal as refusal:
            self._on_failed(folder, refusal)
            return
        if self.failure is not None:
            self.failure.close()
            self.failure = None
        drafts.use_folder(folder / "drafts")
        self._show_window()

    def close(self) -> None:
        """Close window and store; what happens on leaving and before another store is opened."""
        if self._signals is not None:
            self._signals.stop()
            self._signals = None
        if self.window is not None:
            self._remember()
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if self.store is not None:
            drafts.use_folder(None)
            self.store.close()
            self.store = None

    def _open(self, folder: Path, sample: bool) -> Store:
        if store.exists(folder):
            return store.open_store(folder)
        return self._fill_sample(folder) if sample else store.create(folder)

    def _show_window(self) -> None:
        year = _year_to_open(self.store)
        self.shell = StoreShell(year, self._commands())
        window = MainWindow(TABS, self.shell, year, self._dress)
        self._signals = StoreSignals(window)
        self._signals.changed.connect(window.on_changed)
        window.year_changed.connect(self._on_year)
        window.history_asked.connect(self._on_history)
        window.sought.connect(self._on_sought)
        window.help_asked.connect(self._on_help)
        window.standing_asked.connect(self._on_rules)
        self.window = window
        geometry = QSettings().value("window")
        if geometry is None or not window.restoreGeometry(geometry):
            window.resize(1366, 688)
        window.show()
        if own_unit() is None:
            self._on_first_start()
        self.opened.emit(window)

    def _commands(self) -> list[tuple[str, Callable[[], object]]]:
        in_sample = self.store is not None and self.store.folder.name.endswith(_SAMPLE)
        return [
            (_("The office…"), self._on_office),
            (_("Rule sets…"), self._on_rules),
            (_("Open other data…"), self._on_other),
            (_("Back to my data"), self._on_own)
            if in_sample
            else (_("Open the sample data"), self._on_sample),
            (_("Show the folder"), self._on_folder),
            (_OTHER_LANGUAGE[translations.spoken()], self._on_language),
        ]

    def _remember(self) -> None:
        if self.window is not None:
            QSettings().setValue("window", self.window.saveGeometry())
            QSettings().setValue("year", self.window.year)
        if self.store is not None:
            QSettings().setValue("year_of", _name_of(self.store))

    def _on_failed(self, folder: Path, refusal: Refusal) -> None:
        if self.failure is not None:
            self.failure.close()
        self.failure = StartFailure(folder, refusal)
        self.failure.folder_chosen.connect(self.start)
        self.failure.open()

    @Slot()
    def _on_first_start(self) -> None:
        self.first = FirstStart(parent=self.window)
        self.first.sample_asked.connect(self._on_sample)
        self.first.saved.connect(self._on_set_up)
        self.first.take_up_draft()
        self.first.open()

    @Slot()
    def _on_set_up(self) -> None:
        """What comes next is whom the unit consists of."""
        if self.window is not None and self.first is not None:
            self.window.open_tab(TitlesTab)
            self.window.say(self.first.done_sentence)

    @Slot(int)
    def _on_year(self, year: int) -> None:
        self.shell.year = year
        if self.window is not None:
            self.window.refresh_shell()

    @Slot()
    def _on_history(self) -> None:
        dialog = HistoryWindow(self.window)
        if self.window is not None:
            dialog.taken_back.connect(self.window.say)
        dialog.open()

    @Slot()
    def _on_office(self) -> None:
        dialog = OfficeDialog(parent=self.window)
        if self.window is not None:
            say = self.window.say
            dialog.saved.connect(lambda: say(dialog.done_sentence))
        dialog.open()

    @Slot()
    def _on_rules(self) -> None:
        dialog = PacksDialog(self.window)
        if self.window is not None:
            dialog.said.connect(self.window.say)
        dialog.open()

    @Slot()
    def _on_other(self) -> None:
        messages.choose_folder(self.window, _("Choose the folder of the data"), self.start)

    @Slot()
    def _on_sample(self) -> None:
        """The sample beside the own data; from inside the sample, the sample itself."""
        if self.store is not None:
            folder = self.store.folder
            self.start(folder.with_name(folder.name.removesuffix(_SAMPLE) + _SAMPLE), sample=True)

    @Slot()
    def _on_own(self) -> None:
        if self.store is not None:
            folder = self.store.folder
            self.start(folder.with_name(folder.name.removesuffix(_SAMPLE)))

    @Slot()
    def _on_language(self) -> None:
        """The other of the two languages, at once."""
        language = next(code for code in translations.LANGUAGES if code != translations.spoken())
        QSettings().setValue("language", language)
        translations.use(language)
        if self.store is not None:
            self.start(self.store.folder)

    @Slot()
    def _on_folder(self) -> None:
        if self.store is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.store.folder)))

    @Slot()
    def _on_help(self) -> None:
        messages.tell(self.window, _("Keys that save time"), keys_that_save_time(len(TABS)))

    @Slot(object)
    def _on_sought(self, found: Found) -> None:
        hit = self.shell.hit(found.id)
        if hit is not None and self.window is not None:
            _show(self.window, hit)


def _year_to_open(opened: Store | None) -> int:
    """The year that was open last in this very store, if it knows it, else the last in which something was done."""
    last = str(QSettings().value("year", ""))
    same = opened is not None and QSettings().value("year_of") == _name_of(opened)
    return int(last) if same and last.isdecimal() and int(last) in known_years() else latest_year()


def _name_of(opened: Store) -> str:
    return str(opened.folder.absolute())


def _show(window: MainWindow, hit: Hit) -> None:
    if hit.year is not None:
        window.set_year(hit.year)
    if hit.kind is HitKind.YEAR:
        return
    screen = screen_of(hit.kind)
    tab = window.open_tab(screen)
    tab.show_record(hit.kind, hit.id)
    tab.focus_list()
