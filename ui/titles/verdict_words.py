"""How verdicts are shown: the state each wears, and a verdict with the title it is about."""

from models.rules.due import Turn
from models.rules.eligibility import Eligibility, Examined
from models.settings import ministry
from models.title import title
from translations import _
from ui.widgets.pill import word_of

VERDICTS: dict[Eligibility, str] = {
    Eligibility.ENOUGH: "ok",
    Eligibility.NOT_YET: "no",
    Eligibility.REVIEW: "maybe",
}
TURNS: dict[Turn, str] = {Turn.DUE: "ok", Turn.SOON: "soon", Turn.REVIEW: "maybe"}


def about_title(state: str, code: str) -> str:
    """A verdict and its title: "Chưa đủ: CSTĐ cơ sở"."""
    return _("{verdict}: {title}").format(verdict=word_of(state), title=title(code).name(ministry()))


def sure_words(found: Examined) -> str:
    """What is said when all that is known is met: only verified law says that it is enough."""
    if found.is_certain:
        return _("All that it requires is met.")
    return _("Nothing on record speaks against it, but this rule is not verified: a person must look at it.")
