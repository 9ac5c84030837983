"""The course of one subject over the years: what it was given, what is under review, what speaks against it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.award import ledger
from models.ballot import Ballot
from models.campaign import Campaign
from models.council import voters
from models.database import Record
from models.initiative import Initiative, InitiativeAuthor
from models.meeting import Meeting
from models.proposal import Proposal, ProposalLine
from models.proposing import VoteResult, result
from models.registration import CaseState, Registration, UnitReply
from models.rules.ruleset import NoRule
from models.staff import Person
from models.subject import Subject, of_subject
from models.title import title
from models.yearly_record import Discipline, Hold


class MomentKind(StrEnum):
    """What happened."""

    AWARD = "award"
    REVOKED = "revoked"  # an award that was taken back
    PROPOSED = "proposed"
    REGISTERED = "registered"
    NOT_PROPOSED = "not_proposed"
    DISCIPLINE = "discipline"


@dataclass(frozen=True)
class Moment:
    """One line of the ledger (quá trình khen thưởng) and the record it comes from.

    `title` is a code of the catalogue; "" for a discipline or a unit's nil answer.
    """

    year: int
    kind: MomentKind
    record: Record
    title: str = ""
    number: str = ""  # of the decision
    on: date | None = None
    reason: str = ""


def course(subject: Subject) -> list[Moment]:
    """All that the store knows of `subject`'s honours, newest first; in one year what was given comes first."""
    moments = [*_awards(subject), *_disciplines(subject)]
    if not isinstance(subject, Person):
        moments.extend(_nil_replies(subject))
    told = {(each.year, each.title) for each in moments}
    for each in (*_proposals(subject), *_registrations(subject)):  # the later step tells more
        if (each.year, each.title) not in told:
            told.add((each.year, each.title))
            moments.append(each)
    order = list(MomentKind)
    return sorted(moments, key=lambda each: (-each.year, order.index(each.kind), _rank(each.title)))


def votes_of(subject: Subject, year: int) -> list[VoteResult]:
    """What the councils voted on `subject` in `year`, in the order of the meetings.

    Votes of a day for which there is no rule set are left out: nobody can say whether they were enough.
    """
    query = Ballot.select(Ballot, Meeting).join(Meeting)
    query = query.where(of_subject(Ballot, subject) & (Meeting.year == year))
    rows = query.order_by(Meeting.starts_at, Ballot.round, Ballot.sequence, Ballot.id)
    found: list[VoteResult] = []
    for ballot in rows:
        with suppress(NoRule):  # a meeting of a time no rule set is known for
            found.append(result(ballot, ballot.meeting, voters(ballot.meeting.council)))
    return found


def disciplines_of(subject: Subject) -> list[Discipline]:
    """The disciplinary decisions on `subject`, newest first."""
    query = Discipline.select().where(of_subject(Discipline, subject))
    return list(query.order_by(Discipline.decided_on.desc(), Discipline.id.desc()))


def holds_of(subject: Subject) -> list[Hold]:
    """What holds or held back awards of `subject`, newest first."""
    query = Hold.select().where(of_subject(Hold, subject))
    return list(query.order_by(Hold.begins_on.desc(), Hold.id.desc()))


def works_of(person: Person) -> list[tuple[Initiative, int]]:
    """Every initiative `person` has a part in, newest first, with the share in percent."""
    query = InitiativeAuthor.select(InitiativeAuthor, Initiative).join(Initiative)
    query = query.where(InitiativeAuthor.person == person)
    rows = query.order_by(Initiative.year.desc(), Initiative.name)
    return [(row.initiative, row.share) for row in rows]


def _rank(code: str) -> int:
    return title(code).rank if code else 0


def _awards(subject: Subject) -> Iterator[Moment]:
    for award in ledger(subject):
        decision = award.decision
        yield Moment(
            award.year,
            MomentKind.REVOKED if award.revoked_on else MomentKind.AWARD,
            award,
            award.title,
            decision.number if decision else "",
            decision.issued_on if decision else None,
            award.note,
        )


def _registrations(subject: Subject) -> Iterator[Moment]:
    query = Registration.select(Registration, Campaign).join(Campaign)
    for row in query.where(of_subject(Registration, subject)):
        over = row.state in {CaseState.NOT_PROPOSED, CaseState.WITHDRAWN}
        kind = MomentKind.NOT_PROPOSED if over else MomentKind.REGISTERED
        yield Moment(row.campaign.year, kind, row, row.title, on=row.registered_on, reason=row.reason)


def _proposals(subject: Subject) -> Iterator[Moment]:
    query = ProposalLine.select(ProposalLine, Proposal).join(Proposal)
    for row in query.where(of_subject(ProposalLine, subject)):
        dossier = row.proposal
        yield Moment(dossier.year, MomentKind.PROPOSED, row, row.title, dossier.number, dossier.issued_on)


def _nil_replies(subject: Subject) -> Iterator[Moment]:
    query = UnitReply.select(UnitReply, Campaign).join(Campaign)
    for row in query.where((UnitReply.unit == subject) & UnitReply.is_nil):
        yield Moment(row.campaign.year, MomentKind.NOT_PROPOSED, row, on=row.replied_on, reason=row.note)


def _disciplines(subject: Subject) -> Iterator[Moment]:
    for row in disciplines_of(subject):
        yield Moment(
            row.decided_on.year,
            MomentKind.DISCIPLINE,
            row,
            number=row.decision_number,
            on=row.decided_on,
            reason=row.form,
        )
