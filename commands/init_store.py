"""`init`: a new store with the own unit and the one above it."""

from argparse import ArgumentParser, Namespace
from typing import Any

from commands.answer import Answer
from models.history import change
from models.settings import choose_ministry
from models.store import begin
from models.unit import Unit, UnitKind
from translations import _
from translations.vietnamese import clean

NAME = "init"


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(NAME, help=_("a new, empty store for a unit"))
    parser.add_argument("--unit", required=True, metavar="NAME", help=_("the full name of the unit"))
    parser.add_argument("--short-name", default="", metavar="NAME", help=_("its short name"))
    parser.add_argument("--abbreviation", default="", metavar="ABC", help=_("as in the symbol of its papers"))
    parser.add_argument(
        "--head-title",
        default="",
        metavar="TITLE",
        help=_("what its head is called, such as “Tổng Biên tập”"),
    )
    parser.add_argument("--place", default="", metavar="PLACE", help=_("the place its papers are written at"))
    parser.add_argument("--parent", default="", metavar="NAME", help=_("the full name of the body above it"))
    parser.add_argument(
        "--ministry",
        default="",
        metavar="NAME",
        help=_("the ministry or province whose head decides, such as “Bộ Y tế”"),
    )
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Make the store; nothing stays of it if the unit cannot stand."""
    with begin(asked.data) as store, change(_("Begin a new store")):
        above = (
            Unit.create(kind=UnitKind.UPPER, name=asked.parent, place=asked.place) if asked.parent else None
        )
        unit = Unit.create(
            kind=UnitKind.LARGE, name=asked.unit, short_name=asked.short_name, abbreviation=asked.abbreviation,
            head_title=asked.head_title, place=asked.place, parent=above, is_own=True,
        )  # fmt: skip
        if ministry := clean(asked.ministry):
            choose_ministry(ministry)
    store.close()
    text = _("A new store for {unit} is in {folder}.").format(unit=unit.name, folder=store.folder)
    return Answer((text,), {"folder": store.folder, "unit": unit.uid})
