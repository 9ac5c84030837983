"""Opens the window; with a sub-command, hands over to `commands`."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path

from commands.dispatch import run
from translations import _

OUT = Path("out")


def main() -> int:
    """Do what the command line asks for and give the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console of Windows may not speak Vietnamese by itself
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(sys.argv[1:], open_window)


def open_window(folder: Path, is_sample: bool) -> int:
    """The window on the store in `folder`; where there is no display, the sample's papers and pictures instead."""
    from models.exchange.sample import fill_sample

    if has_display():
        from ui import app

        return app.run(folder, fill_sample, sample=is_sample)
    if not is_sample:
        print(
            _("There is no display to open a window on. “--help” lists what works without one."),
            file=sys.stderr,
        )
        return 1
    print(
        _("There is no display: the sample’s papers and pictures of the window go to “{out}”.").format(
            out=OUT
        )
    )
    from ui import app

    app.show_without_display(OUT / "store", OUT, fill_sample)
    return 0


def has_display() -> bool:
    """Whether a window can be shown; Windows and macOS always can."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
