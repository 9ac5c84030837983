"""The colours of the window: one table for light, one for dark, and how the program puts them on.

Warm paper, white sheets, near-black ink. One blue for all that can be acted on; gold means honour
and nothing else. Everywhere else only palette roles and the names of these tokens are used.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from translations import N_

# token: light, dark
TOKENS: dict[str, tuple[str, str]] = {
    "window": ("#F4F1EA", "#1F1E1B"),
    "base": ("#FFFFFF", "#272622"),
    "alt": ("#FAF8F3", "#2C2A26"),
    "head": ("#EBE6DB", "#33302B"),
    "text": ("#23211D", "#EDE9E0"),
    "muted": ("#5F594E", "#B5AE9F"),
    "line": ("#DDD7CA", "#403D37"),
    "edge": ("#8C8474", "#878072"),
    "button": ("#FFFFFF", "#34322D"),
    "sel": ("#D5E4F3", "#27405A"),
    "seltext": ("#14202C", "#F3F7FB"),
    "accent": ("#1F5688", "#86B8E8"),
    "onaccent": ("#FFFFFF", "#10202F"),
    "link": ("#1F5688", "#8FC0EE"),
    "gold": ("#B07E12", "#D3A944"),
    "goldtext": ("#7A5600", "#E2BF6A"),
    "tip": ("#FFFBEF", "#3A3730"),
    "disabled": ("#8C867A", "#8C867A"),
    "ok": ("#1B6632", "#93D6A3"),
    "ok_ground": ("#E4F1E6", "#1F3526"),
    "no": ("#9A2C1C", "#F4ABA0"),
    "no_ground": ("#FBE9E4", "#43241F"),
    "maybe": ("#754C00", "#F0CB77"),
    "maybe_ground": ("#FBF0D2", "#3D3117"),
    "signed": ("#1D4F86", "#A3CAF3"),
    "signed_ground": ("#E2ECF7", "#1F334B"),
    "late": ("#FFFFFF", "#2B0B0F"),
    "late_ground": ("#A3242F", "#F2909A"),
    "draft": ("#4C4A45", "#CFC9BD"),
    "draft_ground": ("#ECE8DF", "#3A3731"),
}

_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.Light: "base",
    QPalette.ColorRole.AlternateBase: "alt",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "onaccent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.Highlight: "sel",
    QPalette.ColorRole.HighlightedText: "seltext",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "text",
}
_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


@dataclass(frozen=True)
class State:
    """How one state is said: always a word, an icon (16 filled) and a colour together."""

    word: str
    icon: str
    token: str

    @property
    def ink(self) -> QColor:
        """The colour of its words and icon on its own ground."""
        return ink(self.token)

    @property
    def ground(self) -> QColor:
        """The colour behind it."""
        return ink(f"{self.token}_ground")

    @property
    def bare(self) -> str:
        """The token of its ink where it stands without a ground; a solid state borrows the ink of errors."""
        return {"late": "no"}.get(self.token, self.token)


STATES: dict[str, State] = {
    "ok": State(N_("Met"), "checkmark_circle", "ok"),
    "no": State(N_("Not met"), "dismiss_circle", "no"),
    "maybe": State(N_("To consider"), "question_circle", "maybe"),
    "signed": State(N_("Signed"), "signature", "signed"),
    "late": State(N_("Overdue"), "clock", "late"),
    "draft": State(N_("Draft"), "edit", "draft"),
    "soon": State(N_("Due soon"), "calendar_clock", "maybe"),
    "sent": State(N_("Sent"), "send", "signed"),
    "doing": State(N_("In progress"), "arrow_sync", "draft"),
    "nil": State(N_("No proposal"), "subtract_circle", "draft"),
    "closed": State(N_("Summed up"), "archive", "draft"),
    "final": State(N_("Final"), "lock_closed", "draft"),
}

_worn = {"dark": False}


def is_dark() -> bool:
    """Whether the dark table is in use."""
    return _worn["dark"]


def ink(token: str) -> QColor:
    """The colour of `token` in the scheme in use."""
    return QColor(TOKENS[token][is_dark()])


def palette(*, dark: bool) -> QPalette:
    """The palette of the light or the dark table."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(TOKENS[token][dark]))
    for role in _TEXTS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(TOKENS["disabled"][dark]))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Button, QColor(TOKENS["window"][dark]))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, QColor(TOKENS["window"][dark]))
    return made


def use_table(*, dark: bool) -> None:
    """Read tokens from the dark or the light table from now on."""
    _worn["dark"] = dark
