"""`demo`: a store with the sample unit and block."""

from argparse import ArgumentParser, Namespace
from typing import Any

from commands.answer import Answer
from models.exchange.sample import fill_sample
from translations import _

NAME = "demo"


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(NAME, help=_("a store with sample data of invented persons"))
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Make the store; refuses to touch one that is there."""
    store = fill_sample(asked.data)
    store.close()
    text = _("The sample data is in {folder}.").format(folder=store.folder)
    return Answer((text,), {"folder": store.folder})
