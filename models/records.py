"""All records of the store, each after those it refers to."""

from models.award import Award
from models.ballot import Ballot
from models.campaign import Campaign, Target
from models.council import Council, CouncilMember
from models.database import Record
from models.decision import Decision
from models.election import Election
from models.initiative import Initiative, InitiativeAuthor
from models.meeting import AgendaItem, Attendance, Guest, Meeting, Opinion
from models.pact import Pact, PactSignatory
from models.proposal import Proposal, ProposalLine
from models.registration import Registration, UnitReply
from models.rubric import Criterion, Rubric
from models.rules.office_packs import RulePack
from models.score_sheet import Score, ScoreSheet
from models.settings import Setting
from models.staff import Person, Post
from models.unit import BlockMember, FormerName, Unit
from models.yearly_record import Discipline, Hold, YearlyRecord

RECORDS: tuple[type[Record], ...] = (
    Setting, RulePack, Unit, FormerName, BlockMember, Person, Post, YearlyRecord, Discipline, Hold,
    Initiative, InitiativeAuthor,
    Campaign, Target, Pact, PactSignatory, Registration, UnitReply,
    Rubric, Criterion, ScoreSheet, Score,
    Council, CouncilMember, Meeting, Attendance, Guest, AgendaItem, Opinion, Ballot, Election,
    Proposal, ProposalLine, Decision, Award,
)  # fmt: skip


def table(record: type[Record]) -> str:
    """The name of the record's table."""
    return str(record._meta.table_name)


TABLES: tuple[str, ...] = tuple(table(record) for record in RECORDS)
