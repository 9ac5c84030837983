"""The votes on each candidate, and what they come to."""

from collections.abc import Iterable

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from models.council import voters
from models.database import lines
from models.meeting import Attendance, Meeting, Presence
from models.registration import Registration, title_faults
from models.rules.ruleset import VoteRule
from models.rules.voting import Tally, problems, reached
from models.subject import AboutSubject

COUNTS = ("issued", "returned", "valid", "invalid", "agree", "disagree", "no_opinion")
WRITTEN = ("written_agree", "written_disagree", "written_no_opinion")


class Ballot(AboutSubject):
    """The vote of one meeting on one subject for one title (kết quả bỏ phiếu, biểu quyết).

    Counts are None until counted. By show of hands, `issued`, `returned` and `valid` are the hands asked for.
    `round` 2 is a second ballot on the same title, and counts instead of the first. `follows`: the vote after
    whose failing this one was held, on the same title or on a lower one. `abstained`: members present who do not
    vote on this line, a name a line; they stay in the base.
    """

    meeting = ForeignKeyField(Meeting, on_delete="CASCADE")
    meeting_id: int
    title = CharField(max_length=16)
    registration = ForeignKeyField(Registration, null=True, on_delete="SET NULL")
    registration_id: int | None
    issued = IntegerField(null=True)
    returned = IntegerField(null=True)
    valid = IntegerField(null=True)
    invalid = IntegerField(null=True)
    agree = IntegerField(null=True)
    disagree = IntegerField(null=True)
    no_opinion = IntegerField(null=True)
    written_agree = IntegerField(default=0)
    written_disagree = IntegerField(default=0)
    written_no_opinion = IntegerField(default=0)
    sequence = IntegerField(default=0)
    round = IntegerField(default=1)
    follows: "ForeignKeyField[Ballot]" = ForeignKeyField("self", null=True, on_delete="SET NULL")
    follows_id: int | None
    abstained = TextField(default="")

    class Meta:
        indexes = (
            (("meeting", "person", "title", "round"), True),
            (("meeting", "unit", "title", "round"), True),
        )

    def faults(self) -> dict[str, str]:
        """The title suits the subject and, once counted, the votes add up for those who were there."""
        found = super().faults() | title_faults(self.title, self.is_collective)
        if self.is_counted:
            present, _written = turnout(self.meeting)
            said = problems(self.tally(voters(self.meeting.council)), present)
            found |= {problem.field: problem.sentence for problem in reversed(said)}
        return found

    @property
    def is_counted(self) -> bool:
        """Whether all figures are in."""
        return all(getattr(self, name) is not None for name in COUNTS)

    def tally(self, base: int) -> Tally:
        """The votes as figures; `base` is the number of all members with a vote."""
        figures = {name: getattr(self, name) or 0 for name in COUNTS + WRITTEN}
        return Tally(**figures, base=base, abstained=len(lines(self.abstained)))


def turnout(meeting: Meeting) -> tuple[int, int]:
    """How many members with a vote are present, and how many of the absent wrote an opinion."""
    query = Attendance.select().join(Attendance.member.rel_model).where(Attendance.meeting == meeting)
    rows = [row for row in query if row.member.may_vote]
    present = sum(row.presence == Presence.PRESENT for row in rows)
    return present, sum(row.presence == Presence.WRITTEN for row in rows)


def ballots(meeting: Meeting) -> list[Ballot]:
    """The candidates of a meeting in the order of the ballot paper."""
    return list(Ballot.select().where(Ballot.meeting == meeting).order_by(Ballot.sequence, Ballot.id))


def deciding(on_paper: Iterable[Ballot]) -> dict[int, Ballot]:
    """Ballot id → the ballot that counts for the same subject and title: that of the last round."""
    known = list(on_paper)
    last: dict[tuple[int | None, int | None, str], Ballot] = {}
    for ballot in sorted(known, key=lambda each: each.round):
        last[_key(ballot)] = ballot
    return {ballot.id: last[_key(ballot)] for ballot in known}


def _key(ballot: Ballot) -> tuple[int | None, int | None, str]:
    return ballot.person_id, ballot.unit_id, ballot.title


def has_passed(ballot: Ballot, rule: VoteRule, base: int) -> bool | None:
    """Whether the vote reached what the rule asks for; None until it is counted."""
    if not ballot.is_counted:
        return None
    tally = ballot.tally(base)
    return reached(tally.agreed, base, rule)
