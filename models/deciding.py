"""From a dossier's lines to the ledger: what a decision recognised."""

from collections.abc import Sequence
from datetime import date

from models.award import Award, Movement, same_award, usual_issuer
from models.decision import Decision
from models.paper_facts.reading import Day, day_of
from models.proposal import Proposal, ProposalLine, ProposalState, lines_of
from models.refusal import Faulty
from models.staff import Person
from models.subject import subject_name
from models.title import title
from translations import _
from translations.formats import show_date
from translations.vietnamese import find_key


def decide(
    proposal: Proposal,
    chosen: Sequence[ProposalLine],
    decision: Decision,
    movement: Movement = Movement.MERIT,
) -> list[Award]:
    """Write an award for each of the `chosen` lines, with post and unit as on the decision's day; gives them.

    The dossier has its decision from now on. Raises `Faulty` if none is chosen, a line was decided before, the
    ledger has the same award, or the decision is older than the letter.
    """
    if faults := _faults(proposal, chosen, decision):
        raise Faulty(faults)
    day = day_of(decision.issued_on)
    awards = [_award(line, proposal.year, decision, day) for line in chosen]
    for award in awards:
        if known := same_award(award):
            raise Faulty({"lines": _known_words(award, known)})
        award.movement = movement
        award.save()
    proposal.state = ProposalState.DECIDED
    proposal.save()
    return awards


def decided(proposal: Proposal) -> dict[int, Award]:
    """The awards that came of the dossier's lines, by line id; revoked ones left out."""
    ids = [line.id for line in lines_of(proposal)]
    query = Award.select(Award, Decision).join(Decision)
    rows = query.where(Award.line.in_(ids) & Award.revoked_on.is_null())
    return {award.line_id: award for award in rows if award.line_id is not None}


def decided_together(lines: Sequence[ProposalLine]) -> list[ProposalLine]:
    """Those of `lines` that one decision can recognise: the titles of the level that decides on most of them."""
    levels = [title(line.title).decided_by for line in lines]
    level = max(levels, key=levels.count, default=None)
    return [line for line, of in zip(lines, levels, strict=True) if of is level]


def likely_issuer(lines: Sequence[ProposalLine], proposal: Proposal) -> str:
    """Who decides on most of these titles, as decisions name them; "" without a line.

    Where the ministry is not named, the post or person the dossier goes to first.
    """
    issuers = [usual_issuer(line.title, proposal.body) for line in lines]
    found = max(issuers, key=issuers.count, default="")
    first = next(iter(proposal.addressees.splitlines()), "").strip()
    return first if lines and not found and first.startswith(_POSTS) else found


def issuer_doubt(number: str, issued_by: str, proposal: Proposal) -> str:
    """Why number and issuer cannot belong together, as a sentence; "" if they can."""
    suffix, own = number.strip().rpartition("-")[2], proposal.body.abbreviation
    names = {"issuer": issued_by, "number": number.strip(), "own": own}
    if "-" not in number or not own or not issued_by.strip():
        return ""
    is_own = find_key(proposal.body.name) in find_key(issued_by)
    if is_own and suffix != own:
        text = _("The number {number} is not one of {issuer}, whose decisions end in “-{own}”: look again.")
        return text.format(**names)
    if not is_own and suffix == own:
        text = _("The number {number} is one of your own unit, but the decision is said to be of {issuer}.")
        return text.format(**names)
    return ""


def level_doubt(lines: Sequence[ProposalLine]) -> str:
    """That these lines are not one level's to decide, as a sentence; "" if they are."""
    if len({title(line.title).decided_by for line in lines}) <= 1:
        return ""
    return _("These titles are not all decided at one level: record one decision for each level.")


_POSTS = (
    "Tổng", "Bộ trưởng", "Chủ tịch", "Giám đốc", "Thủ tướng", "Thủ trưởng", "Trưởng", "Cục trưởng", "Viện trưởng",
    "Vụ trưởng", "Hiệu trưởng", "Chánh", "Ông ", "Bà ", "Đồng chí ",
)  # fmt: skip


def _award(line: ProposalLine, year: int, decision: Decision, day: Day) -> Award:
    subject = line.subject
    award = Award(title=line.title, year=year, decision=decision, line=line)
    if isinstance(subject, Person):
        award.person, award.post_then, award.unit_then = subject, day.post(subject), day.unit(subject)
    else:
        award.unit, award.unit_then = subject, day.names.of(subject)
    return award


def _faults(proposal: Proposal, chosen: Sequence[ProposalLine], decision: Decision) -> dict[str, str]:
    found = {}
    if not chosen:
        found["lines"] = _("Tick at least one line that the decision names.")
    before = decided(proposal)
    if again := [subject_name(line.subject) for line in chosen if line.id in before]:
        text = _("{names}: the decision on this line is recorded already.")
        found["lines"] = text.format(names=", ".join(again))
    if _is_older(decision.issued_on, proposal.issued_on):
        text = _("Date of the decision: not before the letter that asked for it ({day}).")
        found["issued_on"] = text.format(day=show_date(proposal.issued_on))
    return found


def _is_older(day: date, letter: date | None) -> bool:
    return letter is not None and day < letter


def _known_words(award: Award, known: Award) -> str:
    number = known.decision.number if known.decision else "–"
    text = _("{name} has “{title}” of {year} in the ledger already (decision {number}).")
    name = subject_name(award.subject)
    return text.format(name=name, title=title(award.title).name(), year=award.year, number=number)
