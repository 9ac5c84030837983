"""The money of decisions in the ledger, and what the dossiers of a year will ask of the fund."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peewee import JOIN

from models.award import Award
from models.decision import Decision
from models.proposal import Proposal, ProposalLine
from models.rules.gathering import key_of
from models.rules.money import Given, Payment, PaymentList, Recipient, forecast, payments
from models.staff import Person
from models.subject import subject_name
from models.title import title
from models.unit import Unit


@dataclass(frozen=True)
class PaymentRow:
    """One line of the payment list (danh sách chi thưởng), with post and unit as the decision had them."""

    award: Award
    name: str
    payment: Payment


def payment_rows(decisions: Sequence[Decision]) -> tuple[list[PaymentRow], PaymentList]:
    """The awards of these decisions with their money, the highest title first; revoked ones left out."""
    awards = _awards(decisions)
    paid = payments(_given(award) for award in awards)
    rows = [PaymentRow(a, subject_name(a.subject), p) for a, p in zip(awards, paid.payments, strict=True)]
    return rows, paid


def fund_forecast(year: int, decided_on: date) -> int:
    """What the fund needs if everything proposed for `year` is decided on that day; each line counts by itself."""
    query = ProposalLine.select().join(Proposal).where(Proposal.year == year)
    return forecast(Counter((line.title, _recipient(line)) for line in query), decided_on)


def _awards(decisions: Sequence[Decision]) -> list[Award]:
    query = Award.select(Award, Decision, Person, Unit).join(Decision).switch(Award)
    query = query.join(Person, JOIN.LEFT_OUTER, on=Award.person).switch(Award)
    query = query.join(Unit, JOIN.LEFT_OUTER, on=Award.unit)
    chosen = Award.decision.in_([each.id for each in decisions]) & Award.revoked_on.is_null()
    return sorted(
        query.where(chosen), key=lambda each: (title(each.title).rank, each.subject.sort_key, each.id)
    )


def _given(award: Award) -> Given:
    decision = award.decision
    if decision is None:
        raise ValueError(award)
    return Given(key_of(award.subject), _recipient(award), award.title, award.year, decision.issued_on)


def _recipient(about: Award | ProposalLine) -> Recipient:
    return Recipient.COLLECTIVE if about.is_collective else Recipient.PERSON
