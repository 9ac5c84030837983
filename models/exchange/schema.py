"""The JSON Schema of the open format, made from the records so that the two cannot drift apart."""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from peewee import BooleanField, DateField, DateTimeField, Field, ForeignKeyField, IntegerField

from models.award import Award, Movement
from models.campaign import Campaign, CampaignKind
from models.council import CouncilMember, CouncilRole
from models.database import Record
from models.election import Election, Office
from models.exchange.rows import carried, target
from models.initiative import Initiative, Scope
from models.meeting import Attendance, Meeting, MeetingKind, Presence
from models.proposal import Proposal, ProposalState
from models.records import RECORDS, table
from models.registration import CaseState, Registration
from models.rubric import Criterion, CriterionKind
from models.staff import Person, Post, PostRank, Sex
from models.title import titles
from models.unit import BlockMember, BlockRole, Unit, UnitKind
from models.yearly_record import Discipline, DisciplineForm, Grade, YearlyRecord

FORMAT = "bangvang"
VERSION = 1
FILE = Path(__file__).parents[2] / "resources" / "dump.schema.json"
MOMENT = "local-date-time"  # "2022-12-20T08:30:00": the office's own hour, so without the zone of "date-time"
LARGEST = 2**53 - 1  # what every reader of JSON keeps exactly

Schema = dict[str, Any]

CHOICES: dict[tuple[type[Record], str], type[StrEnum]] = {
    (Unit, "kind"): UnitKind,
    (BlockMember, "role"): BlockRole,
    (Person, "sex"): Sex,
    (Post, "rank"): PostRank,
    (YearlyRecord, "grade"): Grade,
    (Discipline, "form"): DisciplineForm,
    (Initiative, "scope"): Scope,
    (Campaign, "kind"): CampaignKind,
    (Registration, "state"): CaseState,
    (Criterion, "kind"): CriterionKind,
    (CouncilMember, "role"): CouncilRole,
    (Meeting, "kind"): MeetingKind,
    (Attendance, "presence"): Presence,
    (Election, "office"): Office,
    (Proposal, "state"): ProposalState,
    (Award, "movement"): Movement,
}


def schema() -> Schema:
    """The schema of version 1 (JSON Schema draft-07)."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Bảng Vàng: dump",
        "description": "What “dump” writes and “load” reads. A record is known by its uid, in every store.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {
                "type": "object",
                "additionalProperties": False,
                "properties": {table(record): _table_schema(record) for record in RECORDS},
            },
        },
    }


def as_text() -> str:
    """The schema as the shipped file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


@cache
def shipped() -> Schema:
    """The schema as shipped with the program."""
    found: Schema = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def _table_schema(record: type[Record]) -> Schema:
    fields = carried(record)
    return {
        "description": (record.__doc__ or "").splitlines()[0],
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": [field.name for field in fields if field.name == "uid" or _must_be_given(field)],
            "properties": {field.name: _field_schema(record, field) for field in fields},
        },
    }


def _must_be_given(field: "Field[Any]") -> bool:
    return not field.null and field.default is None


def _field_schema(record: type[Record], field: "Field[Any]") -> Schema:
    if field.name == "uid":
        return {"type": "string", "pattern": r"^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$"}
    match field:
        case ForeignKeyField():
            found = {"description": f"uid of a {table(target(field))}"} | _typed("string", field)
        case DateTimeField():
            found = _typed("string", field) | {"format": MOMENT}
        case DateField():
            found = _typed("string", field) | {"format": "date"}
        case BooleanField():
            found = _typed("boolean", field)
        case IntegerField():
            found = _typed("integer", field) | {"minimum": -LARGEST, "maximum": LARGEST}
        case _:
            found = _typed("string", field) | _choices(record, field)
    return found


def _typed(kind: str, field: "Field[Any]") -> Schema:
    return {"type": [kind, "null"] if field.null else kind}


def _choices(record: type[Record], field: "Field[Any]") -> Schema:
    if field.name == "title" and record is not Post:
        return {"enum": [found.code for found in titles()]}
    if (record, field.name) not in CHOICES:
        return {}
    known = [str(choice) for choice in CHOICES[record, field.name]]
    return {"enum": [*known, ""] if field.default == "" else known}
