"""The guard against giving twice: one title and year, one initiative, one achievement worded alike.

Source: the law, article 5.2; CV 5007/BNV-TĐKT, III.5.c on initiatives. All of it warns, none of it blocks.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from peewee import JOIN

from models.award import Award
from models.campaign import Campaign
from models.initiative import Initiative
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState, Registration
from models.rules.facts import Key
from models.rules.gathering import key_of
from models.staff import Person
from models.subject import AboutSubject, Subject, of_subject, subject_name
from models.title import title
from models.unit import Unit
from translations import _
from translations.vietnamese import find_key

Row = TypeVar("Row", Award, ProposalLine)

ALIKE = 0.9  # of the letters of two texts
SHORTEST = 60  # letters: shorter merits are alike by chance


@dataclass(frozen=True)
class Repeat:
    """Something that looks given, or used, twice: of whom, for which title, and why."""

    key: Key
    name: str
    title: str
    sentence: str


def repeats(year: int) -> list[Repeat]:
    """All of a year, in a constant number of queries."""
    lines = _lines(year)
    return [*_in_the_ledger(year), *_in_two_dossiers(lines), *_initiatives(year), *similar_merits(lines)]


def would_repeat(
    subject: Subject,
    codes: Collection[str],
    year: int,
    initiative: Initiative | None = None,
    but: Award | Registration | None = None,
) -> list[str]:
    """What `subject` would have, or use, twice with these titles of `year`, in sentences.

    `initiative` is what backs them; without one, that registered for them. `but` is the record being corrected.
    """
    stands = Award.revoked_on.is_null() & (Award.year == year) & Award.title.in_(codes)
    given = [
        award.title for award in Award.select().where(of_subject(Award, subject) & stands) if award != but
    ]
    found = [
        _("The ledger has “{title}” for {year} already.").format(title=title(c).short(), year=year)
        for c in given
    ]
    rows = Registration.select(Registration, Campaign).join(Campaign)
    alive = Registration.state.not_in((CaseState.WITHDRAWN, CaseState.NOT_PROPOSED))
    registered = [row for row in rows.where(of_subject(Registration, subject) & alive) if row != but]
    if not isinstance(but, Award):
        found += list(_registered_twice(registered, codes, year))
    return [*found, *_used_twice(registered, codes, year, initiative)]


def _registered_twice(registered: list[Registration], codes: Collection[str], year: int) -> Iterator[str]:
    for row in registered:
        if row.campaign.year == year and row.title in codes:
            text = _("“{title}” of {year} is registered in “{campaign}” already.")
            yield text.format(title=title(row.title).short(), year=year, campaign=row.campaign.name)


def _used_twice(
    registered: list[Registration], codes: Collection[str], year: int, initiative: Initiative | None
) -> Iterator[str]:
    own = [row for row in registered if row.campaign.year == year and row.title in codes]
    works = [initiative] if initiative is not None else [row.initiative for row in own if row.initiative]
    for work in dict.fromkeys(works):
        rows = [row for row in registered if row.initiative_id == work.id and row not in own]
        others = ", ".join(f"{title(row.title).short()} {row.campaign.year}" for row in rows)
        if others:
            text = _("The initiative “{name}” is registered for {others} already.")
            yield text.format(name=work.name, others=others)


def similar_merits(lines: Iterable[ProposalLine], alike: float = ALIKE) -> list[Repeat]:
    """The lines of different subjects whose merits are worded alike, accents and capitals aside."""
    texts = [(line, find_key(line.merits)) for line in lines]
    long = [(line, text) for line, text in texts if len(text) >= SHORTEST]
    found = []
    for place, (line, text) in enumerate(long):
        before = (other for other, known in long[:place] if _are_alike(known, text, alike))
        names = {subject_name(o.subject): None for o in before if key_of(o.subject) != key_of(line.subject)}
        if names:
            said = _("The merits are worded almost as those of {names}.")
            found.append(_repeat(line, said.format(names=", ".join(names))))
    return found


def _are_alike(first: str, second: str, alike: float) -> bool:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.real_quick_ratio() >= alike and matcher.quick_ratio() >= alike and matcher.ratio() >= alike


def _lines(year: int) -> list[ProposalLine]:
    query = ProposalLine.select(ProposalLine, Proposal, Person, Unit).join(Proposal).switch(ProposalLine)
    query = query.join(Person, JOIN.LEFT_OUTER, on=ProposalLine.person).switch(ProposalLine)
    query = query.join(Unit, JOIN.LEFT_OUTER, on=ProposalLine.unit)
    return list(query.where(Proposal.year == year).order_by(ProposalLine.proposal, ProposalLine.id))


def _in_the_ledger(year: int) -> Iterator[Repeat]:
    query = Award.select(Award, Person, Unit).join(Person, JOIN.LEFT_OUTER, on=Award.person).switch(Award)
    query = query.join(Unit, JOIN.LEFT_OUTER, on=Award.unit)
    for rows in _groups(query.where((Award.year == year) & Award.revoked_on.is_null())):
        yield _repeat(
            rows[0], _("The ledger has it {count} times for {year}.").format(count=len(rows), year=year)
        )


def _in_two_dossiers(lines: list[ProposalLine]) -> Iterator[Repeat]:
    for rows in _groups(lines):
        yield _repeat(rows[0], _("It is proposed in {count} dossiers of the year.").format(count=len(rows)))


def _initiatives(year: int) -> Iterator[Repeat]:
    """Initiatives that one subject registered for this year's title and for another title or year."""
    query = Registration.select(Registration, Campaign, Initiative, Person, Unit).join(Campaign)
    query = query.switch(Registration).join(Initiative).switch(Registration)
    query = query.join(Person, JOIN.LEFT_OUTER, on=Registration.person).switch(Registration)
    query = query.join(Unit, JOIN.LEFT_OUTER, on=Registration.unit)
    stands = Registration.state.not_in((CaseState.WITHDRAWN, CaseState.NOT_PROPOSED))
    by_work: defaultdict[tuple[Initiative, Key], list[Registration]] = defaultdict(list)
    for row in query.where(stands & (Campaign.year <= year)).order_by(Campaign.year, Registration.id):
        if row.initiative is not None:
            by_work[row.initiative, key_of(row.subject)].append(row)
    for (work, _key), rows in by_work.items():
        last = rows[-1]
        if len(rows) > 1 and last.campaign.year == year:
            others = ", ".join(f"{title(each.title).short()} {each.campaign.year}" for each in rows[:-1])
            text = _("The initiative “{name}” is registered for {others} already.")
            yield _repeat(last, text.format(name=work.name, others=others))


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows about the same subject and title, where there are several."""
    found: defaultdict[tuple[Key, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[key_of(row.subject), row.title].append(row)
    yield from (same for same in found.values() if len(same) > 1)


def _repeat(row: Award | ProposalLine | Registration, sentence: str) -> Repeat:
    about: AboutSubject = row
    return Repeat(key_of(about.subject), subject_name(about.subject), row.title, sentence)
