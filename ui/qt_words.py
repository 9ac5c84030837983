"""Qt's own words (standard buttons, context menus, file and print dialogs, the calendar) from our catalogue.

Qt ships no Vietnamese. Words that are not listed here stay as Qt has them.
"""

import re

from PySide6.QtCore import QObject, QTranslator

from translations import N_, _

WORDS = {
    N_("OK"), N_("Save"), N_("Save All"), N_("Open"), N_("Yes"), N_("Yes to All"), N_("No"), N_("No to All"),
    N_("Abort"), N_("Retry"), N_("Ignore"), N_("Close"), N_("Cancel"), N_("Discard"), N_("Help"), N_("Apply"),
    N_("Reset"), N_("Restore Defaults"), N_("Don't Save"), N_("Close without Saving"),
    N_("Undo"), N_("Redo"), N_("Cut"), N_("Copy"), N_("Paste"), N_("Delete"), N_("Select All"), N_("Clear"),
    N_("Copy Link Location"), N_("Step up"), N_("Step down"),
    N_("Look in:"), N_("File name:"), N_("Files of type:"), N_("Directory:"), N_("Name"), N_("Size"), N_("Type"),
    N_("Kind"), N_("Date Modified"), N_("File"), N_("Folder"), N_("File Folder"), N_("Drive"), N_("Choose"),
    N_("Create New Folder"), N_("New Folder"), N_("Parent Directory"), N_("Back"), N_("Forward"),
    N_("List View"), N_("Detail View"), N_("All Files (*)"), N_("Rename"), N_("Show hidden files"),
    N_("Find Directory"), N_("Save As"), N_("Recent Places"), N_("Sidebar"), N_("Files"), N_("My Computer"),
    N_("Go back"), N_("Go forward"), N_("Go to the parent directory"), N_("Create a New Folder"),
    N_("Change to list view mode"), N_("Change to detail view mode"),
    N_("Print"), N_("Printer"), N_("Properties"), N_("Location:"), N_("Preview"), N_("Output file:"),
    N_("Print range"), N_("Print all"), N_("Pages from"), N_("to"), N_("Current Page"), N_("Selection"),
    N_("Output Settings"), N_("Copies:"), N_("Collate"), N_("Reverse"), N_("Options"), N_("Options >>"),
    N_("Options <<"), N_("Local file"), N_("Write PDF file"), N_("Computer"), N_("My Computer"), N_("Color Mode"),
    N_("Color"), N_("Grayscale"), N_("Duplex Printing"), N_("None"), N_("Long side"), N_("Short side"),
    N_("Paper"), N_("Page size:"), N_("Paper source:"), N_("Orientation"), N_("Portrait"), N_("Landscape"),
    N_("Margins"), N_("top margin"), N_("left margin"), N_("right margin"), N_("bottom margin"),
    N_("Width:"), N_("Height:"), N_("Page"), N_("Advanced"), N_("Copies"), N_("Name:"), N_("Type:"),
    N_("Print to File (PDF)"), N_("Scroll here"), N_("Top"), N_("Bottom"), N_("Page up"), N_("Page down"),
    N_("Left edge"), N_("Right edge"), N_("Page left"), N_("Page right"), N_("Scroll up"), N_("Scroll down"),
    N_("Scroll left"), N_("Scroll right"), N_("Previous Month"), N_("Next Month"), N_("Show Details..."),
    N_("Hide Details..."), N_("The file already exists."), N_("&Find"), N_("More"), N_("Restore"),
    N_("Minimize"), N_("Maximize"), N_("Move"), N_("Press"), N_("Toggle"), N_("Check"), N_("Uncheck"),
}  # fmt: skip

_SENTENCES = {
    "%1 already exists.\nDo you want to replace it?": N_("%1 already exists.\nDo you want to replace it?"),
    "%1\nFile not found.\nPlease verify the correct file name was given.": N_(
        "%1\nFile not found.\nPlease verify the correct file name was given."
    ),
}
_MNEMONIC = re.compile(r"&(?=\S)")


class QtWords(QTranslator):
    """Install with `QCoreApplication.installTranslator` and keep it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if source_text in _SENTENCES:
            return _(source_text)
        plain = _MNEMONIC.sub("", source_text)
        return _(plain) if plain in WORDS else source_text
