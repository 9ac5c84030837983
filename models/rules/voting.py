"""Counting votes: whole numbers only, and always of all members of the council.

Source: NĐ 98/2023/NĐ-CP, article 30.7: the share is taken of all members; absent ones are asked in writing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from models.rules.ruleset import QuorumRule, VoteRule
from translations import N_, _


@dataclass(frozen=True)
class Tally:
    """The votes on one candidate. Ballots in the box, and opinions in writing of absent members.

    `base` is the number of all members of the council; `abstained` of those present do not vote on the candidate,
    and stay in the base.
    """

    issued: int
    returned: int
    valid: int
    invalid: int
    agree: int
    disagree: int
    no_opinion: int
    base: int
    written_agree: int = 0
    written_disagree: int = 0
    written_no_opinion: int = 0
    abstained: int = 0

    @property
    def agreed(self) -> int:
        """All who agree, at the meeting or in writing."""
        return self.agree + self.written_agree

    @property
    def written(self) -> int:
        """All opinions in writing."""
        return self.written_agree + self.written_disagree + self.written_no_opinion


@dataclass(frozen=True)
class Problem:
    """Something in a tally that cannot be: the field to correct, and why in the language in use."""

    field: str
    sentence: str


def problems(tally: Tally, present: int | None = None) -> tuple[Problem, ...]:
    """What does not add up in `tally`; nothing if it does.

    `present` members took part in the meeting; without it the check of ballots and opinions against those
    present and absent is left out.
    """
    negative = tuple(_negative(tally, present))
    if negative:
        return negative
    return (*_sums(tally), *_against_members(tally, present))


def reached(agree: int, base: int, rule: VoteRule) -> bool:
    """Whether `agree` of `base` members are enough. Nobody can be elected by a council without members."""
    if base <= 0:
        return False
    if rule.threshold_percent is None:
        return agree * 2 > base
    return agree * 100 >= rule.threshold_percent * base


def needed(base: int, rule: VoteRule) -> int:
    """How many of `base` members must agree at least."""
    if rule.threshold_percent is None:
        return base // 2 + 1
    return -(-rule.threshold_percent * base // 100)


def percent_tenths(agree: int, base: int) -> int:
    """The share in tenths of a percent, rounded down, so that nothing shows more than was reached."""
    return agree * 1000 // base if base > 0 else 0


def quorum_met(present: int, total: int, rule: QuorumRule) -> bool:
    """Whether enough of `total` members are present for the meeting to count."""
    return total > 0 and present * rule.denominator >= rule.numerator * total


def quorum_needed(total: int, rule: QuorumRule) -> int:
    """How many of `total` members must be present at least."""
    return -(-rule.numerator * total // rule.denominator)


def attendance_is_low(present: int, total: int, rule: QuorumRule) -> bool:
    """Whether a session on titles should be warned that fewer came than is usual for it."""
    return rule.warn_below_percent is not None and present * 100 < rule.warn_below_percent * total


_NAMES = {
    "issued": N_("ballots issued"),
    "returned": N_("ballots returned"),
    "valid": N_("valid ballots"),
    "invalid": N_("invalid ballots"),
    "agree": N_("votes in favour"),
    "disagree": N_("votes against"),
    "no_opinion": N_("votes without an opinion"),
    "base": N_("members of the council"),
    "written_agree": N_("written opinions in favour"),
    "written_disagree": N_("written opinions against"),
    "written_no_opinion": N_("written answers without an opinion"),
    "abstained": N_("members who do not vote"),
}


def _negative(tally: Tally, present: int | None) -> Iterator[Problem]:
    sentence = _("The number of {what} cannot be less than zero.")
    for field in fields(tally):
        if getattr(tally, field.name) < 0:
            yield Problem(field.name, sentence.format(what=_(_NAMES[field.name])))
    if present is not None and present < 0:
        yield Problem("present", sentence.format(what=_("members present")))


def _sums(tally: Tally) -> Iterator[Problem]:
    if tally.returned > tally.issued:
        more = _("{returned} ballots were returned, but only {issued} were issued.")
        yield Problem("returned", more.format(returned=tally.returned, issued=tally.issued))
    if tally.valid + tally.invalid != tally.returned:
        split = _("{valid} valid and {invalid} invalid ballots do not make the {returned} returned.")
        yield Problem(
            "valid", split.format(valid=tally.valid, invalid=tally.invalid, returned=tally.returned)
        )
    votes = tally.agree + tally.disagree + tally.no_opinion
    if votes != tally.valid:
        counted = _(
            "{agree} for, {disagree} against and {none} without an opinion make {votes}, not {valid}."
        )
        yield Problem(
            "agree",
            counted.format(
                agree=tally.agree,
                disagree=tally.disagree,
                none=tally.no_opinion,
                votes=votes,
                valid=tally.valid,
            ),
        )


def _against_members(tally: Tally, present: int | None) -> Iterator[Problem]:
    votes = tally.issued + tally.written
    if present is None:
        if votes > tally.base:
            total = _("{votes} ballots and written opinions are more than the {base} members of the council.")
            yield Problem("base", total.format(votes=votes, base=tally.base))
    elif present > tally.base:
        crowd = _("{present} members present are more than the {base} members of the council.")
        yield Problem("present", crowd.format(present=present, base=tally.base))
    else:
        yield from _against_attendance(tally, present)


def _against_attendance(tally: Tally, present: int) -> Iterator[Problem]:
    if tally.abstained > present:
        beyond = _("{abstained} members do not vote, but only {present} members are present.")
        yield Problem("abstained", beyond.format(abstained=tally.abstained, present=present))
    elif present >= tally.issued > present - tally.abstained:
        fewer = _("{issued} ballots were issued, but {abstained} of the {present} present do not vote.")
        values = {"issued": tally.issued, "abstained": tally.abstained, "present": present}
        yield Problem("issued", fewer.format(**values))
    if tally.issued > present:
        issued = _("{issued} ballots were issued, but only {present} members are present.")
        yield Problem("issued", issued.format(issued=tally.issued, present=present))
    if tally.written > tally.base - present:
        absent = _("{written} written opinions are more than the members absent ({absent}).")
        yield Problem("written_agree", absent.format(written=tally.written, absent=tally.base - present))
