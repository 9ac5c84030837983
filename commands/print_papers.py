"""`print`: one paper, or all of a kind of one year, as PDF or Word."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import Any

from commands.answer import Answer
from commands.data_folder import opened
from forms.catalogue import FORMS, form
from forms.paper_file import ENDINGS, paper_bytes, write_whole
from forms.papers_of_records import document
from models.paper_facts.sources import Source, source_named, sources_of
from models.refusal import Refusal
from translations import _

NAME = "print"
OF_VOTES = ("bien-ban-kiem-phieu",)  # a meeting without a vote has no such record


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(NAME, help=_("write a paper as PDF or Word"))
    parser.add_argument(
        "code",
        metavar="CODE",
        choices=[each.code for each in FORMS],
        help=_("which paper; “forms” lists them"),
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--id", metavar="N", help=_("the number, or the uid, of the record it is made from"))
    which.add_argument("--year", type=int, metavar="YEAR", help=_("all of this year, in numbered files"))
    parser.add_argument("--unit", metavar="N", help=_("whose sheet of a campaign, by number or uid"))
    parser.add_argument(
        "--out", type=_paper_file, required=True, metavar="FILE", help=_("a name that ends in .pdf or .docx")
    )
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Make every paper, then write the files: a paper that cannot be made leaves no file behind."""
    kind = form(asked.code).record
    with opened(asked.data):
        if asked.year is None:
            made = {asked.out: _paper(asked, source_named(kind, asked.id, asked.unit))}
        else:
            made = _papers_of_year(asked, sources_of(kind, asked.year, with_votes=asked.code in OF_VOTES))
    for file, data in made.items():
        write_whole(file, data)
    lines = tuple(_("Wrote {file}.").format(file=file) for file in made)
    return Answer(lines, {"files": list(made)})


def _papers_of_year(asked: Namespace, sources: list[Source]) -> dict[Path, bytes]:
    if not sources:
        text = _("In {year} there is nothing to print as “{code}”.")
        raise Refusal(text.format(year=asked.year, code=asked.code))
    digits = max(2, len(str(len(sources))))
    out: Path = asked.out
    return {
        out.with_stem(f"{out.stem}-{number:0{digits}}"): _paper(asked, source)
        for number, source in enumerate(sources, start=1)
    }


def _paper(asked: Namespace, source: Source) -> bytes:
    return paper_bytes(document(asked.code, *source), asked.out.suffix)


def _paper_file(name: str) -> Path:
    if Path(name).suffix.lower() not in ENDINGS:
        raise ArgumentTypeError(_("the name must end in .pdf or .docx"))
    return Path(name)
