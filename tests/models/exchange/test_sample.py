"""The sample is a year that could have been: its votes, shares, grades and dates agree with one another."""

import json
from datetime import date

import pytest

from models.award import Award
from models.exchange.sample import SAMPLE, fill_sample
from models.history import next_undo
from models.initiative import InitiativeAuthor
from models.meeting import Meeting, Presence, attendance
from models.proposal import Proposal, ProposalLine, lines_of
from models.proposing import obstacles, results
from models.registration import UnitReply
from models.rubric import Criterion, Rubric, sum_faults
from models.rules.reading import ruleset_on
from models.score_sheet import standings
from models.signing import signature
from models.staff import Person, posts_on
from models.unit import Unit, UnitKind, block_members, own_unit
from models.yearly_record import Grade, YearlyRecord

YEARS = (2022, 2023, 2024)
AT_LEAST_GOOD = {Grade.EXCELLENT, Grade.GOOD}


@pytest.fixture(scope="module", autouse=True)
def filled(tmp_path_factory):
    opened = fill_sample(tmp_path_factory.mktemp("sample") / "s")
    yield opened
    opened.close()


def held(code, year):
    """Who got the title: awarded, or proposed where nothing is decided yet."""
    found = list(Award.select().where((Award.title == code) & (Award.year == year)))
    if found:
        return {(row.person_id, row.unit_id) for row in found}
    query = ProposalLine.select().join(Proposal).where((ProposalLine.title == code) & (Proposal.year == year))
    return {(row.person_id, row.unit_id) for row in query}


def grades(year):
    return {
        (row.person_id, row.unit_id): row.grade
        for row in YearlyRecord.select().where(YearlyRecord.year == year)
    }


def test_a_unit_that_heads_a_block():
    block = Unit.get(Unit.kind == UnitKind.BLOCK)
    for year in (2022, 2023):
        head, *others = block_members(block, year)
        assert (head.unit, head.role, len(others)) == (own_unit(), "head", 4)


def test_forty_one_people_in_six_collectives_and_the_editors():
    posts = posts_on(date(2024, 12, 12))
    assert len(posts) == Person.select().count() == 41
    assert len({post.unit_id for post in posts.values()}) == 7


def test_nobody_can_be_told_by_a_number():
    assert not Person.select().where(Person.identity_number != "").exists()


@pytest.mark.parametrize("year", YEARS)
def test_titles_follow_grades_and_initiatives(year):
    good = {who for who, grade in grades(year).items() if grade in AT_LEAST_GOOD}
    advanced, fighters = held("LDTT", year), held("CSTDCS", year)
    assert len(advanced) > 30
    assert advanced <= good
    assert fighters <= advanced
    assert len(fighters) * 100 <= 15 * len(advanced)
    authors = {row.person_id for row in InitiativeAuthor.select() if row.initiative.year == year}
    assert {person for person, _unit in fighters} <= authors


@pytest.mark.parametrize("year", YEARS)
def test_collectives_follow_their_people(year):
    posts = posts_on(date(year, 12, 12))
    counted = {
        row.person_id
        for row in YearlyRecord.select().where((YearlyRecord.year == year) & YearlyRecord.is_counted)
    }
    advanced = {person for person, _unit in held("LDTT", year)}
    fighters = {person for person, _unit in held("CSTDCS", year)}
    excellent = {unit for _person, unit in held("TTLDXS", year)}
    for _person, unit in held("TTLDTT", year):
        staff = {person for person, post in posts.items() if post.unit_id == unit}
        assert len(staff & advanced) * 100 >= 70 * len(staff & counted), unit
        if unit in excellent:
            assert staff & fighters
            assert grades(year)[None, unit] == Grade.EXCELLENT


def test_both_dossiers_rest_on_their_votes():
    found = {proposal.uid: proposal for proposal in Proposal.select()}
    assert set(found) == {"proposal-2022-khoi-iv", "proposal-2024-bao-thanh-tra"}
    assert [obstacles(proposal) for proposal in found.values()] == [{}, {}]
    counts = {}
    for line in lines_of(found["proposal-2024-bao-thanh-tra"]):
        counts[line.title] = counts.get(line.title, 0) + 1
        assert line.merits
    assert counts == {"TTLDXS": 2, "TTLDTT": 5, "CSTDCS": 5, "LDTT": 34}


def test_both_dossiers_are_signed_by_somebody_in_post():
    lines = {p.year: signature(p.body, p.signatory, p.issued_on).authority for p in Proposal.select()}
    assert lines == {2022: ("TM. KHỐI THI ĐUA SỐ IV", "KHỐI TRƯỞNG"), 2024: ("TỔNG BIÊN TẬP",)}


def test_the_council_of_2024_left_one_out_and_asked_one_in_writing():
    meeting = Meeting.get(Meeting.uid == "meeting-2024-hoi-dong")
    failed = [found.ballot.person.full_name for found in results(meeting) if not found.passed]
    assert failed == ["Đỗ Minh Quân"]
    assert [row.presence for row in attendance(meeting)].count(Presence.WRITTEN) == 1
    assert ruleset_on(meeting.starts_at.date()).id == "RS2024"


def test_every_vote_was_counted_and_adds_up():
    for meeting in Meeting.select():
        for found in results(meeting):
            assert found.ballot.faults() == {}
            assert found.passed is not None


def test_rubrics_add_up_and_rank_as_the_block_proposed():
    for rubric in Rubric.select():
        assert sum_faults(Criterion.of(rubric)) == []
        assert rubric.is_sample
    of_2022 = standings(Rubric.get(Rubric.uid == "rubric-2022-khoi-iv"))
    assert [standing.rank for standing in of_2022] == [1, 2, 3, 4, 5]
    proposed = [line.unit for line in lines_of(Proposal.get(Proposal.year == 2022))]
    assert [standing.sheet.unit for standing in of_2022[:2]] == proposed


def test_nil_returns_and_a_missing_answer():
    nil = [reply for reply in UnitReply.select() if reply.is_nil]
    assert len(nil) >= 2
    assert all(reply.note for reply in nil)


def test_names_were_others_before():
    institute = Unit.get(Unit.uid == "unit-vien-chien-luoc")
    assert institute.name_on(date(2018, 11, 30)) == "Viện Khoa học Thanh tra"
    assert institute.name_on(date(2018, 12, 1)) == "Viện Chiến lược và Khoa học thanh tra"


def test_there_is_nothing_to_undo_in_it():
    assert next_undo() is None


def test_uids_can_be_read():
    for rows in json.loads(SAMPLE.read_bytes())["records"].values():
        assert all(not row["uid"].isalnum() for row in rows)
