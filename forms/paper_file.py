"""A paper as a file: PDF or Word by its ending, written whole or not at all."""

import os
import tempfile
from pathlib import Path

from forms.document import Document
from models.refusal import Refusal
from translations import _

ENDINGS = (".pdf", ".docx")


class Unsaved(Refusal):
    """The file could not be written; what was there before is as it was."""


def paper_bytes(document: Document, ending: str) -> bytes:
    """The paper as a file of the kind `ending` names, ".pdf" or ".docx". Raises `Unsaved` for any other."""
    match ending.lower():
        case ".pdf":
            from forms.pdf import to_pdf

            return to_pdf(document)
        case ".docx":
            from forms.docx import to_docx

            return to_docx(document)
    text = _("The name of the file must end in .pdf or .docx, not “{ending}”.")
    raise Unsaved(text.format(ending=ending))


def write_paper(document: Document, path: Path) -> None:
    """Write the paper to `path`, in the kind its ending names. Raises `Unsaved`."""
    write_whole(path, paper_bytes(document, path.suffix))


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of `path` at once; after a failure the old file is as it was. Raises `Unsaved`."""
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    except OSError as error:
        raise Unsaved(_in_words(path, error)) from error
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(0o644)
        written.replace(path)
    except OSError as error:
        written.unlink(missing_ok=True)
        raise Unsaved(_in_words(path, error)) from error


def _in_words(path: Path, error: OSError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            text = _("There is no folder “{folder}”, so “{name}” was not saved. Choose another folder.")
        case PermissionError() | IsADirectoryError():
            text = _(
                "“{name}” could not be written in “{folder}”. "
                "It may be open in another program, or the folder is protected; close it or choose another place."
            )
        case _:
            text = _("“{name}” could not be saved in “{folder}”: {reason}. Nothing was changed there.")
    return text.format(name=path.name, folder=path.parent, reason=error.strerror or error)
