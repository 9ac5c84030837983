"""The words of the trade for what records keep as codes; `_` translates them where they are shown."""

from models.award import Movement
from models.initiative import Scope
from models.roster import Stage
from models.staff import PostRank, Sex
from models.unit import UnitKind
from models.yearly_record import DisciplineForm, Grade
from translations import N_, _

GRADES: dict[str, str] = {
    Grade.EXCELLENT: N_("Tasks completed excellently"),
    Grade.GOOD: N_("Tasks completed well"),
    Grade.COMPLETED: N_("Tasks completed"),
    Grade.NOT_COMPLETED: N_("Tasks not completed"),
}
SHORT_GRADES: dict[str, str] = {
    Grade.EXCELLENT: N_("EXC"),
    Grade.GOOD: N_("GOOD"),
    Grade.COMPLETED: N_("DONE"),
    Grade.NOT_COMPLETED: N_("NOT DONE"),
}
STAGES: dict[Stage, tuple[str, str]] = {  # the state its pill wears, and its word
    Stage.WITHDRAWN: ("nil", N_("Withdrawn")),
    Stage.NOT_PROPOSED: ("nil", N_("Not proposed")),
    Stage.REGISTERED: ("doing", N_("Has registered")),
    Stage.VOTED: ("doing", N_("Voted on")),
    Stage.PROPOSED: ("sent", N_("Proposed")),
    Stage.DECIDED: ("signed", N_("Decided")),
}
UNIT_KINDS: dict[str, str] = {
    UnitKind.SMALL: N_("Small collective (division, section)"),
    UnitKind.LARGE: N_("Large collective (a unit as a whole)"),
    UnitKind.UPPER: N_("Upper body"),
    UnitKind.BLOCK: N_("Emulation block or cluster"),
}
SHORT_UNIT_KINDS: dict[str, str] = {
    UnitKind.SMALL: N_("Small collective"),
    UnitKind.LARGE: N_("Large collective"),
    UnitKind.UPPER: N_("Upper body"),
    UnitKind.BLOCK: N_("Block"),
}
RANKS: dict[str, str] = {
    PostRank.STAFF: N_("Staff, no leading post"),
    PostRank.DIVISION_DEPUTY: N_("Deputy head of a division"),
    PostRank.DIVISION_HEAD: N_("Head of a division"),
    PostRank.DEPUTY: N_("Deputy head of the unit"),
    PostRank.HEAD: N_("Head of the unit"),
}
SEXES: dict[str, str] = {"": N_("Not recorded"), Sex.FEMALE: N_("Female"), Sex.MALE: N_("Male")}
MOVEMENTS: dict[str, str] = {
    Movement.MERIT: N_("Merit (yearly)"),
    Movement.EXTRAORDINARY: N_("Extraordinary achievement"),
    Movement.THEMATIC: N_("Campaign or special subject"),
    Movement.TENURE: N_("Course of service"),
    Movement.SENIORITY: N_("Length of service"),
    Movement.EXTERNAL: N_("External relations"),
}
DISCIPLINES: dict[str, str] = {
    DisciplineForm.REPRIMAND: N_("Reprimand"),
    DisciplineForm.WARNING: N_("Warning"),
    DisciplineForm.DEMOTION: N_("Demotion"),
    DisciplineForm.DISMISSAL: N_("Dismissal from post"),
    DisciplineForm.REMOVAL: N_("Removal from service"),
}
SCOPES: dict[str, str] = {
    Scope.BASE: N_("Grassroots"),
    Scope.MINISTRY: N_("Ministry, sector or province"),
    Scope.NATIONAL: N_("Nationwide"),
}


def offered(words: dict[str, str]) -> list[tuple[str, str]]:
    """The (code, words) pairs a choice offers, in the language in use."""
    return [(code, _(text)) for code, text in words.items()]
