"""A proposal as its papers see it: the letter and the attached list."""

from dataclasses import dataclass
from datetime import date

from models.ballot import turnout
from models.council import voters
from models.database import lines
from models.meeting import Meeting
from models.paper_facts.issuing import Issuer, Numbering, Signature
from models.paper_facts.meeting import minutes_symbol
from models.paper_facts.nominees import Nominee, TitleGroup
from models.paper_facts.reading import Day, day_of, issuer_of, vote_of
from models.paper_facts.wording import count_of, official_date, symbol
from models.proposal import Proposal, ProposalLine, lines_of
from models.proposing import VoteResult, refuse_stopped, results_by_ballot
from models.refusal import Refusal
from models.rules.legal_basis import bases_on
from models.rules.reading import ruleset_on
from models.settings import own_sector
from models.signing import signature
from models.title import title, titles
from models.unit import Unit
from translations import _


class NoLines(Refusal):
    """A letter without a single name would go up."""


@dataclass(frozen=True)
class DossierFacts:
    """All that `to-trinh` and `danh-sach` say of one proposal (hồ sơ trình)."""

    issuer: Issuer
    numbering: Numbering
    year: int
    subject: str  # "đề nghị xét, công nhận danh hiệu thi đua và tặng hình thức khen thưởng năm 2024"
    addressees: tuple[str, ...]
    legal_bases: tuple[str, ...]  # without the leading "Căn cứ" and without the closing mark
    groups: tuple[TitleGroup, ...]
    meeting_statement: str  # one sentence on the meeting and its vote; "" if no meeting is linked
    attachments: tuple[str, ...]
    recipients: tuple[str, ...]  # Nơi nhận, without dashes and end marks; "Như trên" first
    signature: Signature
    meeting_on: date | None = None


def read_dossier(proposal: Proposal) -> DossierFacts:
    """What the papers of `proposal` say, as of the day it was issued (today while it is a draft).

    Raises `NoLines` if nobody is proposed, and `Stopped` if a line was proposed without the vote it needs, or
    plainly against the law, and without a reason.
    """
    if not lines_of(proposal):
        text = _("The dossier “{subject}” proposes nobody yet: add a line before its papers are made.")
        raise NoLines(text.format(subject=proposal.subject))
    refuse_stopped(proposal)
    on = proposal.issued_on or date.today()
    meeting = proposal.meeting
    return DossierFacts(
        issuer=issuer_of(proposal.body, on),
        numbering=Numbering(
            symbol("TTr", proposal.body, on), proposal.number, proposal.issued_on, proposal.year
        ),
        year=proposal.year,
        subject=proposal.subject,
        addressees=lines(proposal.addressees),
        legal_bases=lines(proposal.legal_bases) or automatic_bases(meeting, on),
        groups=_groups(proposal, day_of(on)),
        meeting_statement=_meeting_statement(meeting),
        attachments=lines(proposal.attachments),
        recipients=lines(proposal.recipients) or automatic_recipients(proposal.body, on),
        signature=signature(proposal.body, proposal.signatory, on),
        meeting_on=meeting.starts_at.date() if meeting else None,
    )


def automatic_bases(meeting: Meeting | None, on: date) -> tuple[str, ...]:
    """The căn cứ lines of a letter of that day: the law in force, then the minutes it rests on."""
    law = bases_on(on, *ruleset_on(on).legal_basis, sector=own_sector())
    return tuple(instrument.citation for instrument in law) + _minutes_basis(meeting)


def automatic_recipients(body: Unit, on: date) -> tuple[str, ...]:
    """Nơi nhận where nothing else is written: the addressees, and the copy that is kept."""
    return ("Như trên", f"Lưu: VT, {body.abbreviation_on(on)}")


def _minutes_basis(meeting: Meeting | None) -> tuple[str, ...]:
    if meeting is None:
        return ()
    day = meeting.starts_at.date()
    number = f" số {meeting.number}/{minutes_symbol(meeting)}" if meeting.number else ""
    return (f"Biên bản{number} {official_date(day)} của {meeting.council.name}",)


def _meeting_statement(meeting: Meeting | None) -> str:
    if meeting is None:
        return ""
    present, written = turnout(meeting)
    day = official_date(meeting.starts_at.date())
    how = "bỏ phiếu kín" if meeting.is_secret_ballot else "biểu quyết"
    written_part = f", {count_of(written, 'thành viên')} gửi ý kiến bằng văn bản" if written else ""
    return (
        f"Việc xét, đề nghị đã được {meeting.council.name} họp {day} thông qua bằng hình thức {how}, "
        f"có {present:02}/{voters(meeting.council):02} thành viên tham dự{written_part}."
    )


def _groups(proposal: Proposal, day: Day) -> tuple[TitleGroup, ...]:
    votes = results_by_ballot(proposal)
    by_title: dict[tuple[str, bool], list[Nominee]] = {}
    for line in lines_of(proposal):
        by_title.setdefault((line.title, line.is_collective), []).append(_nominee(line, day, votes))
    order = {found.code: place for place, found in enumerate(titles())}
    keys = sorted(by_title, key=lambda key: (not key[1], order[key[0]]))
    return tuple(_group(code, collective, by_title[code, collective], day) for code, collective in keys)


def _group(code: str, for_collectives: bool, nominees: list[Nominee], day: Day) -> TitleGroup:
    found = title(code)
    return TitleGroup(code, day.title(code), found.verb, found.is_title, for_collectives, tuple(nominees))


def _nominee(line: ProposalLine, day: Day, votes: dict[int, VoteResult]) -> Nominee:
    vote = votes.get(line.ballot_id) if line.ballot_id else None
    shown = vote_of(vote) if vote else None
    subject = line.subject
    if isinstance(subject, Unit):
        return Nominee(
            day.names.of(subject), is_collective=True, merits=line.merits, vote=shown, note=line.note
        )
    return Nominee(
        name=subject.listed_name,
        is_collective=False,
        honorific=subject.honorific,
        post=day.post(subject),
        unit=day.unit(subject),
        birth_year=subject.birth_year,
        merits=line.merits,
        vote=shown,
        note=line.note,
    )
