"""`check`: eligibility, quotas, repeats and contradictions, each with its reason and source."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from commands.answer import Answer, Status
from commands.data_folder import opened
from models.proposal import Proposal
from models.refusal import Refusal
from models.rules.checking import Checked, check_proposal, check_year, line_of
from models.years import latest_year
from translations import _

NAME = "check"


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(
        NAME, help=_("check who is proposed for what: eligibility, quotas, repeats, contradictions")
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--year", type=int, metavar="YEAR", help=_("all dossiers of this year; else the latest")
    )
    which.add_argument("--proposal", metavar="N", help=_("one dossier, by number or uid"))
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Say every finding; status 1 if there is one, whether it blocks or is to be looked at."""
    with opened(asked.data):
        found = _found(asked)
    blocking = sum(each.blocks for each in found)
    facts = {"findings": [asdict(each) for each in found], "blocking": blocking}
    lines = [_line(each) for each in found] or [_("Nothing speaks against it.")]
    if found:
        lines.append(
            _("{count} findings, {blocking} of them block.").format(count=len(found), blocking=blocking)
        )
    return Answer(tuple(lines), facts, Status.REFUSED if found else Status.DONE)


def _found(asked: Namespace) -> list[Checked]:
    if asked.proposal is None:
        return check_year(asked.year if asked.year is not None else latest_year())
    wanted = Proposal.uid == asked.proposal
    if asked.proposal.isdecimal():
        wanted |= Proposal.id == int(asked.proposal)
    proposal = Proposal.get_or_none(wanted)
    if proposal is None:
        raise Refusal(_("There is no dossier “{id}”.").format(id=asked.proposal))
    return check_proposal(proposal)


def _line(each: Checked) -> str:
    weight = _("Blocks") if each.blocks else _("Look at it")
    return f"{weight}: {line_of(each)}"
