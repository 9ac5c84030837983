"""Words for the screen, in the language in use.

Source texts are English; Vietnamese is the default and is kept complete. The words of a prescribed paper are
not here: they belong to the decree and stand literally in `forms`.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = ("vi", "en")
DEFAULT = "vi"

_FOLDER = Path(__file__).parent
_in_use: gettext.NullTranslations = gettext.NullTranslations()
_code = "en"


def use(language: str) -> None:
    """Speak `language` from now on; English needs no catalogue."""
    global _in_use, _code  # noqa: PLW0603 - one screen speaks one language at a time
    _in_use = gettext.translation("bangvang", _FOLDER, [language], fallback=language == "en")
    _code = language


def spoken() -> str:
    """The code of the language in use."""
    return _code


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` inside the block."""
    before = _code
    use(language)
    try:
        yield
    finally:
        use(before)


def _(text: str) -> str:
    """`text` in the language in use."""
    return _in_use.gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many` in the language in use, by `count`."""
    return _in_use.ngettext(one, many, count)


def N_(text: str) -> str:
    """Mark `text` for translation where it is written; `_` translates it where it is shown."""
    return text


use(DEFAULT) if (_FOLDER / DEFAULT / "LC_MESSAGES" / "bangvang.mo").exists() else None
