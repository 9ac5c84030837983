"""How dossiers and their lines are called on the screen."""

from datetime import date

from models.paper_facts.wording import symbol
from models.proposal import Proposal, ProposalState
from models.proposal_rows import Standing
from models.rules.eligibility import Eligibility
from translations import N_, _, ngettext
from translations.formats import show_date

STATES: dict[str, tuple[str, str]] = {  # the state its pill wears, and its word
    ProposalState.DRAFT: ("draft", N_("Draft")),
    ProposalState.SIGNED: ("signed", N_("Signed")),
    ProposalState.SENT: ("sent", N_("Sent")),
    ProposalState.RETURNED: ("no", N_("Sent back")),
    ProposalState.DECIDED: ("signed", N_("Decided")),
}
STANDINGS: dict[Standing, tuple[str, str]] = {
    Standing.DECIDED: ("signed", N_("Decided")),
    Standing.PASSED: ("ok", N_("Reached")),
    Standing.EXPLAINED: ("maybe", N_("With a reason")),
    Standing.BELOW: ("no", N_("Not reached")),
    Standing.UNCOUNTED: ("maybe", N_("Not counted")),
    Standing.UNVOTED: ("maybe", N_("No vote")),
}
ELIGIBILITIES: dict[Eligibility, str] = {  # the state its pill wears
    Eligibility.ENOUGH: "ok",
    Eligibility.NOT_YET: "no",
    Eligibility.REVIEW: "maybe",
}
SOON = 7  # days before it is due


def letter_name(proposal: Proposal) -> str:
    """Give "Letter 57/TTr-BTT"; without a number yet, that it has none."""
    if not proposal.number:
        return _("Letter without a number")
    mark = symbol("TTr", proposal.body, proposal.issued_on)
    return _("Letter {number}/{symbol}").format(number=proposal.number, symbol=mark)


def option_words(proposal: Proposal) -> str:
    """One line that tells a dossier from the others of its year."""
    return f"{letter_name(proposal)} · {proposal.subject}"


def where_to(proposal: Proposal) -> str:
    """To whom it goes and what day counts next."""
    first, *more = proposal.addressees.splitlines() or [""]
    name = _("{name} and others").format(name=first) if more else first
    parts = [_("To {name}").format(name=name)]
    for day, words in (
        (proposal.issued_on, _("signed {day}")),
        (proposal.sent_on, _("sent {day}")),
        (None if proposal.sent_on else proposal.due_on, _("due {day}")),
    ):
        if day:
            parts.append(words.format(day=show_date(day)))
    return " · ".join(parts)


def due_pill(proposal: Proposal, today: date) -> tuple[str, str] | None:
    """The pill that warns of the due day: late or soon; None while there is time, or once it is sent."""
    if proposal.due_on is None or proposal.sent_on or proposal.state == ProposalState.DECIDED:
        return None
    left = (proposal.due_on - today).days
    if left < 0:
        return "late", ngettext("{n} day late", "{n} days late", -left).format(n=-left)
    if left <= SOON:
        return "soon", ngettext("{n} day left", "{n} days left", left).format(n=left)
    return None
