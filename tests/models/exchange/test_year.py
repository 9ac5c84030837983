from models.campaign import Campaign
from models.election import Election
from models.exchange.year import of_year
from models.records import RECORDS
from models.staff import Person, Post
from models.unit import BlockMember, Unit


def stored(*records):
    return {record: [each for each in records if isinstance(each, record)] for record in RECORDS}


def wanted(year, *records):
    found = of_year(stored(*records), year)
    return {record.__name__: ids for record, ids in found.items() if ids}


def test_only_the_year_and_what_it_refers_to():
    found = wanted(
        2024,
        Unit(id=1), Unit(id=2), Unit(id=3, parent=1),
        Campaign(id=1, year=2024, body=3), Campaign(id=2, year=2023, body=2),
    )  # fmt: skip
    assert found == {"Unit": {1, 3}, "Campaign": {1}}


def test_a_block_brings_its_members_of_that_year_alone():
    found = wanted(
        2024,
        Unit(id=1), Unit(id=2), Unit(id=3),
        BlockMember(id=1, block=1, unit=2, year=2024), BlockMember(id=2, block=1, unit=3, year=2023),
    )  # fmt: skip
    assert found == {"Unit": {1, 2}, "BlockMember": {1}}


def test_an_election_goes_with_its_meeting_whatever_year_it_is_for():
    from models.council import Council
    from models.meeting import Meeting

    records = (
        Unit(id=1), Council(id=1, body=1), Meeting(id=1, council=1, year=2022),
        Election(id=1, meeting=1, unit=1, year=2023),
    )  # fmt: skip
    assert wanted(2022, *records)["Election"] == {1}
    assert wanted(2023, *records) == {}


def test_people_bring_their_posts():
    from models.yearly_record import YearlyRecord

    found = wanted(
        2024,
        Person(id=1), Person(id=2), Unit(id=1), Post(id=1, person=1, unit=1), Post(id=2, person=2, unit=1),
        YearlyRecord(id=1, person=1, year=2024),
    )  # fmt: skip
    assert found == {"Person": {1}, "Unit": {1}, "Post": {1}, "YearlyRecord": {1}}
