"""A place in the file of a rule set in the words of the screen: "CSTĐCS › Vote 2 › Percent of the votes"."""

import re

from models.title import UnknownTitle, title
from translations import N_, _

_STEPS = {
    "article": N_("Article"),
    "at_least": N_("Grade at least"),
    "amount": N_("Base salary of a month"),
    "base_salary": N_("Base salary"),
    "collective": N_("Collective"),
    "constraints": N_("Rules across titles"),
    "council": N_("Whose vote"),
    "count": N_("How many"),
    "deadlines": N_("Deadlines"),
    "eligibility": N_("Requirements"),
    "enforcement": N_("What the program does"),
    "general": N_("Asked for every title"),
    "household": N_("Household"),
    "id": N_("Id"),
    "inside": N_("Part"),
    "is_on": N_("This quota counts"),
    "kind": N_("Kind"),
    "label": N_("Label"),
    "legal_basis": N_("Legal basis"),
    "money": N_("Award money"),
    "month_day": N_("Day of the year"),
    "name": N_("Name"),
    "note": N_("Note"),
    "parts": N_("Part"),
    "percent": N_("Percent"),
    "person": N_("Person"),
    "question": N_("Question a person answers"),
    "quorum": N_("Members who must be present"),
    "quotas": N_("Quotas"),
    "requires": N_("Requirement"),
    "retention": N_("How long papers are kept"),
    "secret": N_("Secret ballot"),
    "source": N_("Source"),
    "subject": N_("Given to"),
    "text": N_("What it is about"),
    "threshold_percent": N_("Percent of the votes"),
    "valid_from": N_("Holds from"),
    "valid_to": N_("Holds until"),
    "verified_by": N_("Verified by"),
    "verified_on": N_("Verified on"),
    "votes": N_("Rule of voting"),
    "warn_below_percent": N_("Warn below so many percent present"),
    "years": N_("Years"),
}


def place_words(path: str) -> str:
    """The place `path` ("titles.CSTDCS.votes[1].threshold_percent"); steps without words stay as the file has them."""
    return " › ".join(_step(each) for each in path.removeprefix("titles.").split("."))


def _step(step: str) -> str:
    found = re.fullmatch(r"(\w+)\[(\d+)\]", step)
    name = found[1] if found else step
    words = _(_STEPS[name]) if name in _STEPS else _title_or(name)
    return f"{words} {int(found[2]) + 1}" if found else words


def _title_or(name: str) -> str:
    try:
        return title(name).short()
    except UnknownTitle:
        return name
