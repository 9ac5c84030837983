"""What the trail says for the values it shows: words for codes, days and hours as the screen has them."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from models.changed_fields import ChangedField
from models.rubric import CriterionKind
from models.settings import ministry
from models.title import UnknownTitle, title
from translations import N_, _
from translations.formats import show_date, show_moment, show_points
from ui.meeting.meeting_words import MEETING_KINDS, OFFICES, PRESENCES
from ui.meeting.meeting_words import ROLES as COUNCIL_ROLES
from ui.proposals.proposal_words import STATES
from ui.registration.case_words import CAMPAIGN_KINDS, CASE_STATES
from ui.shell import ROLES as BLOCK_ROLES
from ui.trade_words import DISCIPLINES, GRADES, MOVEMENTS, RANKS, SCOPES, SEXES, UNIT_KINDS

_SETTINGS = {
    "ministry_name": N_("Ministry or body"),
    "ministry_head": N_("Its head"),
    "ministry_sector": N_("Sector"),
    "ministry_short": N_("Short form"),
    "ministry_medal": N_("Name of its medal"),
    "last_year": N_("Year"),
    "officer": N_("Drawn up by"),
}
_CRITERION_KINDS: dict[str, str] = {
    CriterionKind.GROUP: N_("Group"),
    CriterionKind.CRITERION: N_("Criterion"),
    CriterionKind.BONUS: N_("Bonus"),
    CriterionKind.DEDUCTION: N_("Deduction"),
}
_CODES: dict[tuple[str, str], dict[str, str]] = {
    ("award", "movement"): MOVEMENTS,
    ("attendance", "presence"): PRESENCES,
    ("block_member", "role"): {str(role): words for role, words in BLOCK_ROLES.items()},
    ("campaign", "kind"): CAMPAIGN_KINDS,
    ("council_member", "role"): COUNCIL_ROLES,
    ("criterion", "kind"): _CRITERION_KINDS,
    ("discipline", "form"): DISCIPLINES,
    ("election", "office"): OFFICES,
    ("initiative", "scope"): SCOPES,
    ("meeting", "kind"): MEETING_KINDS,
    ("person", "sex"): SEXES,
    ("post", "rank"): RANKS,
    ("proposal", "state"): {code: words for code, (_pill, words) in STATES.items()},
    ("registration", "state"): CASE_STATES,
    ("unit", "kind"): UNIT_KINDS,
    ("yearly_record", "grade"): GRADES,
}
_TITLED = frozenset({"award", "ballot", "proposal_line", "registration"})
_POINTS = frozenset({"self_points", "cross_points", "council_points", "maximum", "bonus_cap"})
_TECHNICAL = frozenset({("setting", "name"), ("rule_pack", "code"), ("rule_pack", "text")})
_YES_NO = {"True": N_("Yes"), "False": N_("No")}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d.*")


def in_words(table: str, fields: Iterable[ChangedField]) -> list[ChangedField]:
    """The changed fields of a row of `table` with their values in words, without what says nothing to a reader."""
    found = []
    for each in fields:
        before, after = (value_word(table, each.field, value) for value in (each.before, each.after))
        if (table, each.field) not in _TECHNICAL and before != after:
            found.append(replace(each, before=before, after=after))
    return found


def value_word(table: str, field: str, value: str) -> str:
    """What the screen calls `value`, as the trail keeps it, of this field; the value itself if it is plain."""
    if not value:
        return ""
    if table == "setting":
        return _setting(value)
    if words := _CODES.get((table, field)):
        return _(words[value]) if value in words else value
    if table in _TITLED and field == "title":
        return _title(value)
    if field in _POINTS and value.isdecimal():
        return show_points(int(value))
    return _(_YES_NO[value]) if value in _YES_NO else _moment(value)


def setting_word(name: str) -> str:
    """What a choice of the office is called."""
    return _(_SETTINGS[name]) if name in _SETTINGS else name


def _setting(value: str) -> str:
    try:
        return str(json.loads(value) or "")
    except ValueError:
        return value


def _title(code: str) -> str:
    try:
        return title(code).name(ministry())
    except UnknownTitle:
        return code


def _moment(value: str) -> str:
    """A day or an hour as the screen writes it; any other text as it is."""
    try:
        if _DAY.fullmatch(value):
            return show_date(date.fromisoformat(value))
        return show_moment(datetime.fromisoformat(value)) if _MOMENT.fullmatch(value) else value
    except ValueError:
        return value
