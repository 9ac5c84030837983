"""A dossier on its way: numbered, signed, sent."""

from datetime import date

from models.database import first
from models.paper_facts.wording import symbol
from models.proposal import Proposal, ProposalState, lines_of
from models.proposing import refuse_stopped
from models.refusal import Faulty
from translations import _
from translations.formats import show_date


def dispatch(proposal: Proposal, number: str, issued_on: date | None, sent_on: date | None) -> None:
    """Write number, day of signing and day of sending; the state follows from what is known.

    The number may be given alone or with its symbol, "57" or "57/TTr-BTT". Without a day of signing the dossier
    is a draft again. Raises `Faulty`, and `Stopped` if a line may not be sent up.
    """
    proposal.number = _bare(number, proposal, issued_on)
    proposal.issued_on, proposal.sent_on = issued_on, sent_on
    if faults := _faults(proposal):
        raise Faulty(faults)
    if issued_on:
        refuse_stopped(proposal)
    if proposal.state != ProposalState.DECIDED:
        proposal.state = _state(proposal)
    proposal.save()


def _state(proposal: Proposal) -> ProposalState:
    if proposal.sent_on:
        return ProposalState.SENT
    return ProposalState.SIGNED if proposal.issued_on else ProposalState.DRAFT


def _bare(number: str, proposal: Proposal, on: date | None) -> str:
    """The number without the symbol, which the paper adds by itself."""
    bare, slash, rest = number.strip().partition("/")
    expected = symbol("TTr", proposal.body, on)
    if slash and rest.strip().casefold() != expected.casefold():
        text = _(
            "Number: the symbol of this body's letters is “{symbol}”. Write the number alone, such as 57."
        )
        raise Faulty({"number": text.format(symbol=expected)})
    return bare.strip()


def _faults(proposal: Proposal) -> dict[str, str]:
    found = _order_of_days(proposal)
    if proposal.issued_on is None and (proposal.number or proposal.sent_on):
        found["issued_on"] = _("Signed on: enter the day that stands on the letter, such as 05/12/2026.")
    if proposal.number and (other := _same_number(proposal)):
        text = _("Number: {number} was given in {year} to “{subject}” already.")
        values = {"number": proposal.number, "year": proposal.year, "subject": other.subject}
        found["number"] = text.format(**values)
    if proposal.issued_on and not lines_of(proposal):
        found["lines"] = _(
            "Nobody is proposed yet. Add the people and collectives before the letter is signed."
        )
    return found


def _order_of_days(proposal: Proposal) -> dict[str, str]:
    signed, sent, meeting = proposal.issued_on, proposal.sent_on, proposal.meeting
    found = {}
    if signed and meeting and signed < meeting.starts_at.date():
        text = _("Signed on: not before the meeting of {day} on which the letter rests.")
        found["issued_on"] = text.format(day=show_date(meeting.starts_at.date()))
    if signed and sent and sent < signed:
        text = _("Sent on: not before the letter was signed ({day}).")
        found["sent_on"] = text.format(day=show_date(signed))
    return found


def _same_number(proposal: Proposal) -> Proposal | None:
    """Numbers begin anew each year: another letter of the body with this number, signed in the same year."""
    same = Proposal.select().where((Proposal.body == proposal.body) & (Proposal.number == proposal.number))
    same = same.where(Proposal.id != proposal.id)
    if proposal.issued_on:
        year = proposal.issued_on.year
        same = same.where(Proposal.issued_on.between(date(year, 1, 1), date(year, 12, 31)))
    return first(same)
