"""The award ledger."""

from datetime import date
from enum import StrEnum

from peewee import CharField, DateField, ForeignKeyField, IntegerField, ModelSelect

from models.database import first
from models.decision import Decision, record_decision
from models.ministry import UNNAMED
from models.proposal import ProposalLine
from models.registration import title_faults
from models.settings import ministry
from models.subject import AboutSubject, Subject, of_subject
from models.title import Decider, title
from models.unit import Unit


class Movement(StrEnum):
    """What an award is given for (loại hình khen thưởng)."""

    MERIT = "merit"  # công trạng
    EXTRAORDINARY = "extraordinary"  # đột xuất
    THEMATIC = "thematic"  # phong trào thi đua, chuyên đề
    TENURE = "tenure"  # quá trình cống hiến
    SENIORITY = "seniority"  # niên hạn
    EXTERNAL = "external"  # đối ngoại


class Award(AboutSubject):
    """One award in the ledger (quá trình khen thưởng), with post and unit as they were."""

    title = CharField(max_length=16)
    year = IntegerField(index=True)  # of the achievement
    decision = ForeignKeyField(Decision, null=True, on_delete="RESTRICT")
    decision_id: int | None
    movement = CharField(max_length=16, default=Movement.MERIT)
    post_then = CharField(max_length=300, default="")
    unit_then = CharField(max_length=400, default="")
    line = ForeignKeyField(ProposalLine, null=True, on_delete="SET NULL")
    line_id: int | None
    revoked_on = DateField(null=True)
    note = CharField(max_length=500, default="")

    def faults(self) -> dict[str, str]:
        """The title suits the subject."""
        return super().faults() | title_faults(self.title, self.is_collective)


def ledger(subject: Subject) -> "ModelSelect[Award]":
    """The awards of a subject, newest first, with their decisions loaded."""
    query = Award.select(Award, Decision).left_outer_join(Decision).where(of_subject(Award, subject))
    return query.order_by(Award.year.desc(), Award.id.desc())


def same_award(award: Award) -> Award | None:
    """Another entry, not revoked, that gives the same subject the same title for the same year."""
    query = Award.select().where(of_subject(Award, award.subject) & (Award.title == award.title))
    query = query.where((Award.year == award.year) & Award.revoked_on.is_null())
    return first(query.where(Award.id != (award.id or 0)))


def give_by_decision(award: Award, number: str, issued_on: date, issued_by: str) -> None:
    """Write `award` as given by this decision, which is written too if it is new, or has its issuer corrected.

    A decision that is left without awards goes. Raises `Faulty`.
    """
    before = award.decision
    decision = record_decision(number, issued_on, issued_by)
    if decision.issued_by != issued_by:
        decision.issued_by = issued_by
        decision.save()
    award.decision = decision
    award.save()
    if before is not None and before != decision:
        _drop_if_empty(before)


def remove_award(award: Award) -> None:
    """Delete `award`, and its decision if no other award rests on it."""
    decision = award.decision
    award.delete_instance()
    if decision is not None:
        _drop_if_empty(decision)


def _drop_if_empty(decision: Decision) -> None:
    if not given_by(decision):
        decision.delete_instance()


def given_by(decision: Decision) -> int:
    """How many awards the ledger holds of one decision."""
    return Award.select().where(Award.decision == decision).count()


def usual_issuer(code: str, body: Unit | None) -> str:
    """Who decides on the title `code` for the staff of `body`, as decisions name them (law, articles 77 to 80)."""
    match title(code).decided_by:
        case Decider.PRESIDENT:
            return "Chủ tịch nước"
        case Decider.PRIME_MINISTER:
            return "Thủ tướng Chính phủ"
        case Decider.MINISTER:
            above = ministry()
            return "" if above == UNNAMED else above.head
        case Decider.UNIT_HEAD:
            return f"{body.head_title} {body.name}".strip() if body else ""
