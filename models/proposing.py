"""From a meeting's result to the lines of a dossier: who may be proposed, and what stands in the way."""

from dataclasses import dataclass
from datetime import date

from models.ballot import Ballot, ballots, deciding, has_passed
from models.council import voters
from models.database import first
from models.line_law import law_obstacle, law_obstacles, law_on, laws_of
from models.meeting import Meeting
from models.proposal import Proposal, ProposalLine, lines_of
from models.refusal import Faulty, Refusal
from models.rules.reading import ruleset_on
from models.rules.ruleset import VoteRule
from models.rules.voting import needed
from models.subject import Subject, of_subject, subject_name
from models.title import title
from translations import _


class Stopped(Refusal):
    """A line may not be sent up, and no reason is recorded why it should be all the same."""


class BelowThreshold(Stopped):
    """Somebody would be proposed without the vote the rule asks for."""


class NotEligible(Stopped):
    """Somebody would be proposed whom law that was read in its source plainly does not allow."""


@dataclass(frozen=True)
class VoteResult:
    """What a ballot came to: `passed` is None while it is not counted; `base` is all members with a vote."""

    ballot: Ballot
    rule: VoteRule
    base: int
    agree: int
    passed: bool | None


def vote_rule(code: str, on: date) -> VoteRule:
    """What the rule set of that day asks of a vote on the title `code`."""
    return ruleset_on(on).vote_on(code, on)


def results(meeting: Meeting) -> list[VoteResult]:
    """The result of every ballot of a meeting, in the order of the ballot paper."""
    base = voters(meeting.council)
    return [result(ballot, meeting, base) for ballot in ballots(meeting)]


def result(ballot: Ballot, meeting: Meeting, base: int) -> VoteResult:
    """What one ballot came to under the rule of the meeting's day."""
    rule = vote_rule(ballot.title, meeting.starts_at.date())
    agree = (ballot.agree or 0) + ballot.written_agree
    return VoteResult(ballot, rule, base, agree, has_passed(ballot, rule, base))


def results_by_ballot(proposal: Proposal) -> dict[int, VoteResult]:
    """The results a dossier's lines rest on, by ballot id; a first ballot has the result of the second."""
    if proposal.meeting is None:
        return {}
    found = {each.ballot.id: each for each in results(proposal.meeting)}
    last = deciding(each.ballot for each in found.values())
    return {ballot_id: found[last[ballot_id].id] for ballot_id in found}


def vote_on(proposal: Proposal, subject: Subject, code: str) -> VoteResult | None:
    """What the linked meeting voted on `subject` for the title `code`; None if it did not."""
    if proposal.meeting is None:
        return None
    mine = (Ballot.meeting == proposal.meeting) & (Ballot.title == code) & of_subject(Ballot, subject)
    ballot = first(Ballot.select().where(mine).order_by(Ballot.round.desc()))
    return None if ballot is None else result(ballot, proposal.meeting, voters(proposal.meeting.council))


def waiting(proposal: Proposal) -> int:
    """How many ballots of the linked meeting passed and have no line yet."""
    known = {_key(line) for line in lines_of(proposal)}
    passed = (found.ballot for found in _last_results(proposal) if found.passed)
    return sum((ballot.person_id, ballot.unit_id, ballot.title) not in known for ballot in passed)


def take_over(proposal: Proposal) -> list[ProposalLine]:
    """Add a line for every ballot of the linked meeting that passed and has none yet; gives the new lines.

    Lines that were there before are linked to their ballots.
    """
    known = {_key(line): line for line in lines_of(proposal)}
    added: list[ProposalLine] = []
    for found in _last_results(proposal):
        ballot = found.ballot
        line = known.get((ballot.person_id, ballot.unit_id, ballot.title))
        if line is not None:
            line.ballot = ballot
            line.save()
        elif found.passed:
            added.append(_new_line(proposal, ballot, len(known) + len(added) + 1))
    return added


def _last_results(proposal: Proposal) -> list[VoteResult]:
    """What each vote of the linked meeting came to in the end, in the order of the ballot paper."""
    return list({found.ballot.id: found for found in results_by_ballot(proposal).values()}.values())


def _new_line(proposal: Proposal, ballot: Ballot, sequence: int) -> ProposalLine:
    line = ProposalLine(proposal=proposal, title=ballot.title, ballot=ballot, sequence=sequence)
    line.person_id, line.unit_id = ballot.person_id, ballot.unit_id
    line.save()
    return line


def propose(line: ProposalLine) -> None:
    """Write a line, linked to its vote if the meeting held one; a new line comes last.

    Raises `Faulty` if the dossier has that line already, and, if no reason is recorded, `BelowThreshold` if its
    vote was not reached and `NotEligible` if the law plainly speaks against it.
    """
    same = [other for other in lines_of(line.proposal) if _key(other) == _key(line) and other.id != line.id]
    if same:
        text = _("Person or collective: {name} is in this dossier for “{title}” already.")
        who = {"name": subject_name(line.subject), "title": title(line.title).name()}
        raise Faulty({"subject": text.format(**who)})
    if faults := line.faults():
        raise Faulty(faults)
    vote = vote_on(line.proposal, line.subject, line.title)
    line.ballot = vote.ballot if vote else None
    if reason := obstacle(line, results_by_ballot(line.proposal)):
        raise BelowThreshold(reason)
    if reason := law_obstacle(line, law_on(line.proposal, line.subject, line.title)):
        raise NotEligible(reason)
    if not line.sequence:
        line.sequence = max((other.sequence for other in lines_of(line.proposal)), default=0) + 1
    line.save()


def relink(proposal: Proposal) -> None:
    """Link every line to its vote in the meeting the dossier rests on now."""
    for line in lines_of(proposal):
        vote = vote_on(proposal, line.subject, line.title)
        ballot_id = vote.ballot.id if vote else None
        if line.ballot_id != ballot_id:
            line.ballot_id = ballot_id
            line.save()


def refuse_stopped(proposal: Proposal) -> None:
    """Raise `BelowThreshold` or `NotEligible`, with every sentence, if a line may not be sent up."""
    votes, laws = _vote_obstacles(proposal), law_obstacles(proposal, laws_of(proposal))
    sentences = " ".join((*votes.values(), *laws.values()))
    if votes:
        raise BelowThreshold(sentences)
    if laws:
        raise NotEligible(sentences)


def obstacles(proposal: Proposal) -> dict[int, str]:
    """Line id → why it cannot be sent up, for every line that its vote or the law stops."""
    votes, laws = _vote_obstacles(proposal), law_obstacles(proposal, laws_of(proposal))
    return laws | votes


def obstacle(line: ProposalLine, by_ballot: dict[int, VoteResult]) -> str:
    """Why its vote stops the line; "" if it does not, or a reason is recorded for it or for having no meeting."""
    dossier = line.proposal
    excused = dossier.meeting_id is None and dossier.no_meeting_reason.strip()
    if line.override_reason.strip() or excused:
        return ""
    return _lack(line, by_ballot)


def _vote_obstacles(proposal: Proposal) -> dict[int, str]:
    by_ballot = results_by_ballot(proposal)
    found = {line.id: obstacle(line, by_ballot) for line in lines_of(proposal)}
    return {line_id: reason for line_id, reason in found.items() if reason}


def _key(line: ProposalLine) -> tuple[int | None, int | None, str]:
    return line.person_id, line.unit_id, line.title


def _lack(line: ProposalLine, by_ballot: dict[int, VoteResult]) -> str:
    who = {"name": subject_name(line.subject), "title": title(line.title).name()}
    vote = by_ballot.get(line.ballot_id) if line.ballot_id else None
    if vote is None:
        return _(
            "{name}, “{title}”: no vote is recorded. Link the ballot, or record why it is proposed."
        ).format(**who)
    if vote.passed is None:
        return _("{name}, “{title}”: the votes are not counted yet.").format(**who)
    if not vote.passed:
        text = _(
            "{name}, “{title}”: {agree} of {base} votes, {needed} needed. Record why it is proposed all the same."
        )
        return text.format(**who, agree=vote.agree, base=vote.base, needed=needed(vote.base, vote.rule))
    return ""
