"""`forms`: the papers that `print` knows."""

from argparse import ArgumentParser, Namespace
from typing import Any

from commands.answer import Answer
from forms.catalogue import FORMS
from translations import _

NAME = "forms"


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(NAME, help=_("the papers and their codes"))
    parser.set_defaults(work=work)
    return parser


def work(_asked: Namespace) -> Answer:
    """List code, name and the record each paper is made from."""
    width = max(len(form.code) for form in FORMS)
    facts = [{"code": form.code, "title": form.title, "record": form.record} for form in FORMS]
    return Answer(tuple(f"{form.code:{width}}  {form.title}" for form in FORMS), {"forms": facts})
