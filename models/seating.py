"""Who sits in a council: writing its members, and its reconstitution."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from models.ballot import Ballot
from models.council import Council, CouncilMember, CouncilRole
from models.database import first
from models.meeting import Attendance, Meeting
from models.refusal import Faulty
from translations import _

_CARRIED = ("person_id", "unit_id", "name", "post", "honorific", "role", "may_vote", "sequence")


def seat(council: Council, members: Sequence[CouncilMember]) -> None:
    """Write `members`, in this order, as all who sit in `council`.

    Meetings without votes follow: who is new is called, who left is not. Raises `Faulty` (field "members") if the
    members cannot stand, or if votes were counted on another number of them.
    """
    _check(members)
    before = {member.id: member for member in CouncilMember.of(council)}
    _check_base(council, before.values(), members)
    newcomers = [member for member in members if member.id not in before]
    for gone in before.keys() - {member.id for member in members}:
        _unseat(before[gone])
    for place, member in enumerate(members, 1):
        member.council, member.sequence = council, place
        member.save()
    _call_newcomers(council, newcomers)


def reconstitute(old: Council, new: Council) -> Council:
    """Write `new` with the members of `old`, and end `old` the day before. Raises `Faulty` if it began later."""
    if new.valid_from <= old.valid_from:
        text = _("From: the new council must begin after {day}, when the present one began.")
        raise Faulty({"valid_from": text.format(day=f"{old.valid_from:%d/%m/%Y}")})
    new.save()
    for member in CouncilMember.of(old):
        values = {name: getattr(member, name) for name in _CARRIED}
        CouncilMember(council=new, **values).save()
    old.valid_to = new.valid_from - timedelta(days=1)
    old.save()
    return new


def holder(members: Iterable[CouncilMember], *roles: CouncilRole) -> CouncilMember | None:
    """The first member with one of `roles`, the earlier role first."""
    found = sorted((each for each in members if each.role in roles), key=lambda each: roles.index(each.role))
    return found[0] if found else None


def _check(members: Sequence[CouncilMember]) -> None:
    seen: set[int] = set()
    for member in members:
        if member.person_id is None:
            continue
        if member.person_id not in seen:
            seen.add(member.person_id)
            continue
        text = _("Members: {name} is on the list twice.")
        raise Faulty({"members": text.format(name=member.person.full_name if member.person else member.name)})
    if sum(member.role == CouncilRole.CHAIR for member in members) > 1:
        raise Faulty({"members": _("Members: a council has one chair.")})


def _check_base(council: Council, before: Iterable[CouncilMember], after: Sequence[CouncilMember]) -> None:
    """The base of votes that are counted does not move under them."""
    votes_before = {member.id for member in before if member.may_vote}
    votes_after = {member.id for member in after if member.may_vote}
    if votes_before == votes_after:
        return
    counted = Ballot.select().join(Meeting).where((Meeting.council == council) & Ballot.agree.is_null(False))
    if first(counted) is not None:
        text = _(
            "Members: votes were counted on {count} members with a vote. Reconstitute the council, or clear the votes."
        )
        raise Faulty({"members": text.format(count=len(votes_before))})


def _unseat(member: CouncilMember) -> None:
    counted = Ballot.select(Ballot.meeting).where(Ballot.agree.is_null(False))
    rows = Attendance.select().where(Attendance.member == member)
    if rows.where(Attendance.meeting.in_(counted)).exists():
        text = _(
            "Members: {name} was at a meeting that voted and stays on its list. Reconstitute the council."
        )
        raise Faulty({"members": text.format(name=member.name)})
    for row in rows:
        row.delete_instance()
    member.delete_instance()


def _call_newcomers(council: Council, newcomers: Sequence[CouncilMember]) -> None:
    counted = Ballot.select(Ballot.meeting).where(Ballot.agree.is_null(False))
    for meeting in Meeting.select().where((Meeting.council == council) & Meeting.id.not_in(counted)):
        for member in newcomers:
            Attendance(meeting=meeting, member=member).save()
