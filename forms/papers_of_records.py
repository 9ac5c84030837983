"""From a code and a record's number to the paper: what the preview shows and `print` writes."""

from collections.abc import Callable
from typing import TypeVar

from forms.catalogue import form
from forms.document import Document
from models.campaign import Campaign
from models.database import Record
from models.meeting import Meeting
from models.paper_facts.answer import read_answer
from models.paper_facts.dossier import read_dossier
from models.paper_facts.meeting import read_meeting
from models.paper_facts.registration import (
    read_person_registration,
    read_registration_table,
    read_unit_registration,
)
from models.proposal import Proposal
from models.refusal import Refusal
from models.registration import Registration
from models.unit import Unit
from translations import _

AnyRecord = TypeVar("AnyRecord", bound=Record)


class UnknownPaper(Refusal):
    """There is no such form, or nothing it could be made from."""


class NothingCounted(Refusal):
    """The meeting has no counted vote: a record of the count would be empty."""


def document(code: str, record_id: int, extra: int | None = None) -> Document:
    """The paper `code` of a record; `extra` is the unit's id for `dang-ky-tap-the`, whose record is a campaign.

    Raises `UnknownPaper`, `NothingCounted`, or the refusal of the record's own facts (such as `BelowThreshold`).
    """
    read = _READERS.get(code)
    if read is None:
        raise UnknownPaper(
            _("There is no paper with the code “{code}”. `forms` lists them.").format(code=code)
        )
    return form(code).build(read(record_id, extra))


def _dossier(record_id: int, _extra: int | None) -> object:
    return read_dossier(_found(Proposal, record_id, _("There is no dossier number {id}.")))


def _meeting(record_id: int, _extra: int | None) -> object:
    return read_meeting(_found(Meeting, record_id, _("There is no meeting number {id}.")))


def _count(record_id: int, _extra: int | None) -> object:
    facts = read_meeting(_found(Meeting, record_id, _("There is no meeting number {id}.")))
    if not facts.candidates:
        text = _("No vote of the meeting “{subject}” is counted yet, so there is no record of the count.")
        raise NothingCounted(text.format(subject=facts.subject))
    return facts


def _person_registration(record_id: int, _extra: int | None) -> object:
    missing = _("There is no registration number {id}.")
    registration = _found(Registration, record_id, missing)
    if registration.person is None:
        text = _("Registration number {id} is that of a collective; print the sheet of its unit.")
        raise UnknownPaper(text.format(id=record_id))
    return read_person_registration(registration.campaign, registration.person)


def _unit_registration(record_id: int, extra: int | None) -> object:
    campaign = _found(Campaign, record_id, _("There is no campaign number {id}."))
    if extra is None:
        raise UnknownPaper(_("Say which unit's sheet of this campaign is meant."))
    return read_unit_registration(campaign, _found(Unit, extra, _("There is no unit number {id}.")))


def _registration_table(record_id: int, _extra: int | None) -> object:
    return read_registration_table(_found(Campaign, record_id, _("There is no campaign number {id}.")))


def _answer(record_id: int, _extra: int | None) -> object:
    return read_answer(_found(Registration, record_id, _("There is no registration number {id}.")))


_READERS: dict[str, Callable[[int, int | None], object]] = {
    "to-trinh": _dossier,
    "danh-sach": _dossier,
    "bien-ban-hop": _meeting,
    "bien-ban-kiem-phieu": _count,
    "dang-ky-ca-nhan": _person_registration,
    "dang-ky-tap-the": _unit_registration,
    "tong-hop-dang-ky": _registration_table,
    "phieu-tra-loi": _answer,
}


def _found(record: type[AnyRecord], record_id: int, missing: str) -> AnyRecord:
    found = record.get_or_none(record.id == record_id)
    if not isinstance(found, record):
        raise UnknownPaper(missing.format(id=record_id))
    return found
