"""`load`: merge an open file into the store."""

import json
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from commands.answer import Answer, Status
from commands.data_folder import begun, opened
from models.exchange.merging import Difference, Prefer
from models.exchange.package import Differing, Outcome, load
from models.refusal import Refusal
from models.store import Store, exists
from translations import _

NAME = "load"


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(NAME, help=_("merge such a file into the store"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the file to read"))
    parser.add_argument("--dry-run", action="store_true", help=_("only show what would happen"))
    parser.add_argument(
        "--prefer", choices=[str(each) for each in Prefer], help=_("whose values stay where the two differ")
    )
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Load the file as one change, or say why not; into a new store where there is none."""
    data = _read(asked.file)
    prefer = Prefer(asked.prefer) if asked.prefer else None
    with _store_of(asked):
        try:
            outcome = load(data, asked.dry_run, prefer)
        except Differing as differing:
            lines = (*map(_line, differing.differences), str(differing))
            facts = {"error": str(differing), "differences": [asdict(each) for each in differing.differences]}
            return Answer(lines, facts, Status.REFUSED)
    undecided = bool(outcome.differences) and prefer is None
    lines = (*map(_line, outcome.differences), _summary(outcome, asked.dry_run))
    return Answer(lines, asdict(outcome), Status.REFUSED if undecided else Status.DONE)


def _store_of(asked: Namespace) -> AbstractContextManager[Store]:
    """The store that is there; else a new one, which stays only if the file could be loaded."""
    return opened(asked.data) if exists(asked.data) or asked.dry_run else begun(asked.data)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        text = _("“{file}” cannot be read: {reason}.")
        raise Refusal(text.format(file=file, reason=error.strerror or error)) from error


def _summary(outcome: Outcome, is_dry_run: bool) -> str:
    text = (
        _(
            "Would add {added}, replace {replaced}; {same} the same, {fields} fields differ. Nothing was changed."
        )
        if is_dry_run
        else _("Added {added}, replaced {replaced}; {same} the same, {fields} fields differed.")
    )
    return text.format(
        added=outcome.added, replaced=outcome.replaced, same=outcome.same, fields=len(outcome.differences)
    )


def _line(each: Difference) -> str:
    here, there = (json.dumps(value, ensure_ascii=False) for value in (each.here, each.there))
    text = _("{table} “{uid}”, {field}: here {here}, in the file {there}")
    return text.format(table=each.table, uid=each.uid, field=each.field, here=here, there=there)
