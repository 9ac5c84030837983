"""The award ledger."""

from enum import StrEnum

from peewee import CharField, DateField, ForeignKeyField, IntegerField, ModelSelect

from models.decision import Decision
from models.proposal import ProposalLine
from models.registration import title_faults
from models.subject import AboutSubject, Subject, of_subject


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
