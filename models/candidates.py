"""Whom a meeting votes on: taken over from the registrations of its campaign, or added by hand."""

from collections import Counter

from peewee import fn

from models.ballot import Ballot, ballots
from models.meeting import Meeting
from models.refusal import Faulty
from models.registration import CaseState, Registration
from models.staff import Person
from models.subject import Subject
from models.title import title
from models.unit import Unit
from translations import _

_OUT = (CaseState.WITHDRAWN, CaseState.NOT_PROPOSED)


def registered_titles(meeting: Meeting) -> dict[str, int]:
    """Code → how many registered for it in the meeting's campaign and are not on the ballot yet; highest first."""
    counts = Counter(registration.title for registration in _waiting(meeting))
    return {code: counts[code] for code in sorted(counts, key=lambda code: title(code).rank)}


def take_registrations(meeting: Meeting, codes: set[str] | None = None) -> list[Ballot]:
    """Put everybody who registered, for one of `codes` if given, on the ballot; gives those who were added.

    Titles stand from the highest down, and under each the persons and collectives in their own order.
    """
    waiting = [each for each in _waiting(meeting) if codes is None or each.title in codes]
    place = _last_place(meeting)
    added = []
    for offset, registration in enumerate(sorted(waiting, key=_order), 1):
        ballot = Ballot(
            meeting=meeting, title=registration.title, registration=registration, sequence=place + offset
        )
        ballot.person_id, ballot.unit_id = registration.person_id, registration.unit_id
        ballot.save()
        added.append(ballot)
    return added


def add_candidate(meeting: Meeting, subject: Subject, code: str) -> Ballot:
    """Put one person or collective on the ballot. Raises `Faulty` if that vote is on it already."""
    ballot = Ballot(meeting=meeting, title=code, sequence=_last_place(meeting) + 1)
    if isinstance(subject, Person):
        ballot.person = subject
    else:
        ballot.unit = subject
    key = _key(ballot)
    if any(_key(other) == key for other in ballots(meeting)):
        raise Faulty({"subject": _("Person or collective: this vote is on the ballot already.")})
    ballot.save()
    return ballot


def put_on_ballot(again: Ballot, before: Ballot) -> Ballot:
    """Write a further vote on the subject of `before`, last on the ballot paper."""
    again.meeting, again.registration_id = before.meeting, before.registration_id
    again.person_id, again.unit_id = before.person_id, before.unit_id
    again.sequence = _last_place(before.meeting) + 1
    again.save()
    return again


def strike(ballot: Ballot) -> None:
    """Take somebody off the ballot, with the votes. Raises `Faulty` while they are counted, or voted on again."""
    if ballot.is_counted:
        text = _("The votes on it are counted. Clear them first if it is to come off the ballot.")
        raise Faulty({"subject": text})
    if Ballot.select().where(Ballot.follows == ballot).exists():
        raise Faulty({"subject": _("A further vote follows this one. Take that off the ballot first.")})
    ballot.delete_instance()


def _waiting(meeting: Meeting) -> list[Registration]:
    if meeting.campaign_id is None:
        return []
    query = Registration.select(Registration, Person, Unit)
    query = query.left_outer_join(Person, on=Registration.person).switch(Registration)
    query = query.left_outer_join(Unit, on=Registration.unit)
    query = query.where((Registration.campaign == meeting.campaign_id) & Registration.state.not_in(_OUT))
    known = {_key(ballot) for ballot in ballots(meeting)}
    return [registration for registration in query if _key(registration) not in known]


def _key(about: Ballot | Registration) -> tuple[int | None, int | None, str]:
    return about.person_id, about.unit_id, about.title


def _order(registration: Registration) -> tuple[int, str, int]:
    return title(registration.title).rank, registration.subject.sort_key, registration.id


def _last_place(meeting: Meeting) -> int:
    query = Ballot.select(fn.MAX(Ballot.sequence)).where(Ballot.meeting == meeting)
    return int(query.scalar() or 0)
