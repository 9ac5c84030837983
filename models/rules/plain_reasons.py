"""Reasons in one breath: what is missing at the bottom of a tree of reasons, and the act that would mend it."""

from collections.abc import Iterator

from models.rules.eligibility import Finding
from models.rules.history_requirements import (
    GradeCount,
    GradeRun,
    GradeThisYear,
    HadBefore,
    InitiativeHeld,
    TitleHeld,
)
from models.rules.requirements import Answer, AnyOf
from models.rules.sentences import Reason


def missing_leaves(reason: Reason) -> Iterator[Reason]:
    """What is not met, or not known to be, below `reason`; itself if it is made of nothing."""
    below = [part for part in reason.parts if part.answer is not Answer.MET]
    if not below:
        yield reason
    for part in below:
        yield from missing_leaves(part)


def main_sentence(finding: Finding) -> str:
    """The one sentence a list has room for."""
    return next(missing_leaves(finding.reason)).sentence


def whole_sentence(finding: Finding) -> str:
    """What is missing, all of it, with the opening words if one of several things is enough."""
    reason = finding.reason
    leaves = dict.fromkeys(leaf.sentence for leaf in missing_leaves(reason))
    choices = [each.sentence for each in _tree(reason) if isinstance(each.requirement, AnyOf)]
    return " ".join((*choices[:1], *leaves) if len(leaves) > 1 else leaves)


def remedy(finding: Finding) -> str:
    """What would have to be recorded: "grade", "initiative" or "award"; "" if no record would mend it.

    A grade only while it is not known: one that was given is not changed to fit.
    """
    for leaf in missing_leaves(finding.reason):
        match leaf.requirement:
            case GradeThisYear() | GradeRun() | GradeCount() if leaf.answer is Answer.UNKNOWN:
                return "grade"
            case InitiativeHeld():
                return "initiative"
            case TitleHeld() | HadBefore():
                return "award"
    return ""


def _tree(reason: Reason) -> Iterator[Reason]:
    yield reason
    for part in reason.parts:
        yield from _tree(part)
