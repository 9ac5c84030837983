"""`dump`: the store, or one year of it, as one open file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from commands.answer import Answer
from commands.data_folder import opened
from forms.paper_file import write_whole
from models.exchange.package import dump
from translations import _

NAME = "dump"


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(NAME, help=_("write the whole store as one open JSON file"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the file to write"))
    parser.add_argument("--year", type=int, metavar="YEAR", help=_("only this year and what it refers to"))
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Write the file, whole or not at all."""
    with opened(asked.data):
        data = dump(asked.year)
    write_whole(asked.file, data)
    return Answer(
        (_("The data is in {file}.").format(file=asked.file),), {"file": asked.file, "bytes": len(data)}
    )
