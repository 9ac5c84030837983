"""Breaking a signer's posts and name into lines, alike in every kind of file."""

from forms.styles import BODY, SIGNER_NAME
from forms.text_lines import NBSP, Line, balanced_text


def post_lines(text: str, room: float) -> list[Line]:
    """Authority or post in capitals, as even as can be; no line ends with a comma, as if something were missing."""
    return balanced_text(text.replace(", ", f",{NBSP}"), BODY, room, bold=True)


def name_lines(text: str, room: float) -> list[Line]:
    """The name on one line, or on several short ones, so that it is not taken for running text."""
    lines = balanced_text(text, BODY, room, bold=True)
    return lines if len(lines) == 1 else balanced_text(text, BODY, min(room, SIGNER_NAME), bold=True)
