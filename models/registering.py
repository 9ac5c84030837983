"""Writing down who registers for what, and what the units answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.campaign import Campaign
from models.database import first
from models.initiative import Initiative, InitiativeAuthor
from models.refusal import Faulty
from models.registration import CaseState, Registration, UnitReply
from models.registration_table import units_asked
from models.settings import ministry
from models.staff import Person, post_on
from models.subject import Subject, about, of_subject, subject_name
from models.title import title
from models.unit import Unit
from translations import _, ngettext

NOT_SENT = frozenset({CaseState.DRAFT, CaseState.WITHDRAWN, CaseState.NOT_PROPOSED})
_DROPPED = (CaseState.WITHDRAWN, CaseState.NOT_PROPOSED)


@dataclass(frozen=True)
class Entry:
    """What is said of a registration besides who and what for."""

    sent_by: Unit
    registered_on: date | None = None
    state: CaseState = CaseState.RECEIVED
    reason: str = ""
    commitment: str = ""
    initiative: Initiative | None = None


def register(campaign: Campaign, subject: Subject, codes: Iterable[str], entry: Entry) -> list[Registration]:
    """Register `subject` for each title or form of `codes`; what is sent counts as the sender's answer.

    Raises `Faulty`: field "titles" if none is chosen or one is registered already.
    """
    wanted = tuple(codes)
    if not wanted:
        raise Faulty({"titles": _("Titles and forms: tick at least one.")})
    written = []
    for code in wanted:
        made = Registration(campaign=campaign, title=code, **about(subject))
        for name in ("sent_by", "registered_on", "state", "reason", "commitment", "initiative"):
            setattr(made, name, getattr(entry, name))
        _refuse_twin(made, "titles")
        made.save()
        written.append(made)
    _count_as_answer(written[0])
    return written


def amend(registration: Registration) -> None:
    """Write what was changed on `registration`. Raises `Faulty`: field "title" if it stands there already."""
    _refuse_twin(registration, "title")
    registration.save()
    _count_as_answer(registration)


def set_state(registrations: Iterable[Registration], state: CaseState, reason: str) -> None:
    """Bring several registrations to one state. Raises `Faulty` where the state asks for a reason."""
    for registration in registrations:
        registration.state, registration.reason = state, reason
        amend(registration)


def answer(
    campaign: Campaign, unit: Unit, on: date, *, is_nil: bool = False, note: str | None = None
) -> UnitReply:
    """Write down what `unit` answered, in place of what it answered before; without a `note` that one stays.

    Raises `Faulty`: field "is_nil" if it proposes nobody although registrations of it stand.
    """
    if is_nil and (standing := _standing(campaign, unit)):
        text = ngettext(
            "Proposes nobody: {count} registration of this unit stands. Withdraw or delete it first.",
            "Proposes nobody: {count} registrations of this unit stand. Withdraw or delete them first.",
            standing,
        )
        raise Faulty({"is_nil": text.format(count=standing)})
    reply = answer_of(campaign, unit) or UnitReply(campaign=campaign, unit=unit)
    reply.replied_on, reply.is_nil = on, is_nil
    if note is not None:
        reply.note = note
    reply.save()
    return reply


def answer_of(campaign: Campaign, unit: Unit) -> UnitReply | None:
    """What `unit` answered, if it did."""
    found: UnitReply | None = UnitReply.get_or_none(
        (UnitReply.campaign == campaign) & (UnitReply.unit == unit)
    )
    return found


def senders(campaign: Campaign) -> list[Unit]:
    """Who can send registrations: the units asked, then the body itself."""
    asked = units_asked(campaign)
    return [*asked, *(unit for unit in (campaign.body,) if unit not in asked)]


def usual_sender(campaign: Campaign, subject: Subject, on: date) -> Unit | None:
    """Who would send the registration of `subject`: the unit of the post held on `on`, or the nearest above it."""
    known = {unit.id: unit for unit in senders(campaign)}
    unit: Unit | None
    if isinstance(subject, Person):
        post = post_on(subject, on)
        unit = post.unit if post else None
    else:
        unit = subject
    seen: set[int] = set()
    while unit is not None and unit.id not in seen:
        if unit.id in known:
            return known[unit.id]
        seen.add(unit.id)
        unit = unit.parent
    return None


def new_initiative(name: str, person: Person, year: int) -> Initiative:
    """Write down an initiative of which `person` is the only author. Raises `Faulty`: field "initiative_name"."""
    if not name.strip():
        text = _("New initiative: write what it is called.")
        raise Faulty({"initiative_name": text})
    made = Initiative(name=name, year=year)
    made.save()
    InitiativeAuthor(initiative=made, person=person).save()
    return made


def initiatives_to_name(person: Person, year: int) -> list[Initiative]:
    """The initiatives of `person` that a registration for `year` may rest on: of that year or the one before."""
    query = Initiative.select().join(InitiativeAuthor).where(InitiativeAuthor.person == person)
    query = query.where(Initiative.year.between(year - 1, year))
    return list(query.order_by(Initiative.year.desc(), Initiative.name))


def _standing(campaign: Campaign, unit: Unit) -> int:
    query = Registration.select().where((Registration.campaign == campaign) & (Registration.sent_by == unit))
    return int(query.where(Registration.state.not_in(_DROPPED)).count())


def _refuse_twin(registration: Registration, field: str) -> None:
    if (registration.person_id is None) == (registration.unit_id is None):
        raise Faulty({"subject": _("Person or collective: choose one from the list.")})
    same = of_subject(Registration, registration.subject)
    query = Registration.select().where(same & (Registration.title == registration.title))
    query = query.where(Registration.campaign == registration.campaign_id)
    if first(query.where(Registration.id != (registration.id or 0))) is None:
        return
    text = _("Titles and forms: {name} is registered for “{title}” in this campaign already.")
    name = title(registration.title).name(ministry())
    raise Faulty({field: text.format(name=subject_name(registration.subject), title=name)})


def _count_as_answer(registration: Registration) -> None:
    """A registration that a unit sent is its answer, unless it has answered so already."""
    if registration.state in NOT_SENT:
        return
    campaign, unit = registration.campaign, registration.sent_by
    reply = answer_of(campaign, unit)
    if (reply is not None and not reply.is_nil) or unit not in units_asked(campaign):
        return
    answer(campaign, unit, registration.registered_on or date.today())
