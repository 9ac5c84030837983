"""From the words of the command line to the sub-command that does the work."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from commands import (
    check_year,
    demo_store,
    doctor,
    dump_file,
    init_store,
    list_forms,
    load_file,
    print_papers,
)
from commands.answer import Answer, Status, refused, say
from commands.argparse_words import spoken_by_argparse
from commands.data_folder import default_folder, sample_folder
from models.refusal import Refusal
from translations import _

COMMANDS = (init_store, demo_store, list_forms, print_papers, check_year, dump_file, load_file, doctor)


def run(words: Sequence[str], open_window: Callable[[Path, bool], int] | None = None) -> int:
    """Do what `words` ask for and give the exit status; without a sub-command, `open_window(folder, is_sample)`."""
    with spoken_by_argparse():
        parser = _parser()
        try:
            asked = parser.parse_args(words)
            if not hasattr(asked, "work") and (open_window is None or asked.json):
                parser.error(_("say which command: {names}").format(names=", ".join(_names())))
        except SystemExit as end:
            return int(end.code or Status.DONE)
    if not hasattr(asked, "work"):
        return _window(asked, open_window)
    return say(_answer(asked), asked.json)


def _window(asked: Namespace, open_window: Callable[[Path, bool], int] | None) -> int:
    if open_window is None:
        return Status.WRONG_USE
    folder = sample_folder(default_folder()) if asked.sample and asked.data is None else asked.data
    return open_window(folder or default_folder(), asked.sample)


def _answer(asked: Namespace) -> Answer:
    try:
        asked.data = asked.data or default_folder()
        found: Answer = asked.work(asked)
    except Refusal as refusal:
        return refused(str(refusal))
    return found


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="main.py",
        description=_(
            "Bảng Vàng. Without a command it opens the window; with one it does its work and ends."
        ),
    )
    parser.add_argument("--sample", action="store_true", help=_("open the window with the sample data"))
    _add_common(parser, data=None, json=False)
    commands = parser.add_subparsers(metavar=_("COMMAND"), title=_("commands"))
    for command in COMMANDS:
        _add_common(command.add_to(commands), data=SUPPRESS, json=SUPPRESS)
    return parser


def _names() -> list[str]:
    return [command.NAME for command in COMMANDS]


def _add_common(parser: ArgumentParser, data: str | None, json: bool | str) -> None:
    """The options every command takes, before its name or after."""
    parser.add_argument(
        "--data",
        metavar="DIR",
        type=Path,
        default=data,
        help=_("the folder of the data; else the user's own"),
    )
    parser.add_argument(
        "--json", action="store_true", default=json, help=_("answer with one JSON object on standard output")
    )
