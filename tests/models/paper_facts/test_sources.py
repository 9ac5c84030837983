import pytest

from models.exchange.sample import fill_sample
from models.meeting import Meeting
from models.paper_facts.sources import RECORDS, source_named, sources_of
from models.proposal import Proposal
from models.refusal import Refusal
from models.registration import Registration
from models.unit import Unit


@pytest.fixture(scope="module", autouse=True)
def _sample(tmp_path_factory):
    opened = fill_sample(tmp_path_factory.mktemp("sources") / "s")
    yield
    opened.close()


def test_a_number_is_taken_as_it_is():
    assert source_named("proposal", "12") == (12, None)


def test_a_uid_is_looked_up_with_its_unit():
    unit = Unit.get(Unit.uid == "unit-ban-phap-luat")
    found = source_named("unit_reply", "campaign-2024-thuong-xuyen", "unit-ban-phap-luat")
    assert found == (source_named("campaign", "campaign-2024-thuong-xuyen")[0], unit.id)


@pytest.mark.parametrize("kind", RECORDS)
def test_an_unknown_uid_is_refused(kind):
    with pytest.raises(Refusal, match="khong-co"):
        source_named(kind, "khong-co")


@pytest.mark.parametrize("kind", RECORDS)
def test_each_kind_has_something_in_2022_and_nothing_in_1999(kind):
    assert sources_of(kind, 2022)
    assert sources_of(kind, 1999) == []


def test_meetings_come_in_the_order_they_were_held():
    held = [Meeting.get_by_id(number).starts_at for number, _none in sources_of("meeting", 2023)]
    assert held == sorted(held)
    assert len(held) == 2


def test_dossiers_of_one_year_alone():
    assert [Proposal.get_by_id(number).year for number, _none in sources_of("proposal", 2022)] == [2022]


def test_one_sheet_for_each_person_and_campaign_however_many_titles():
    rows = [Registration.get_by_id(number) for number, _none in sources_of("registration", 2024)]
    sheets = [(row.campaign_id, row.person_id) for row in rows]
    assert len(sheets) == len(set(sheets))
    assert all(row.person_id for row in rows)


def test_a_sheet_for_each_unit_that_answered():
    found = sources_of("unit_reply", 2024)
    assert len(found) == len(set(found)) == 6 + 5 + 4


def test_a_meeting_that_only_signed_the_pact_has_no_count():
    assert len(sources_of("meeting", 2023)) == 2
    assert len(sources_of("meeting", 2023, with_votes=True)) == 1
