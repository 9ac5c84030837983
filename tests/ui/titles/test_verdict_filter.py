import pytest

from models.history import change
from models.roster import standings
from models.rules.eligibility import Eligibility
from models.rules.year_verdicts import YearVerdicts
from models.yearly_record import Grade, YearlyRecord
from tests.models.rules.test_year_verdicts import TODAY
from tests.models.small_office import Office, registered, small_office
from ui.titles.verdict_filter import ALL, VerdictFilter


@pytest.fixture
def office(empty_store) -> Office:
    made = small_office()
    with change("Ghi"):
        for who, grade in ((made.quan, Grade.GOOD), (made.ha, Grade.COMPLETED)):
            YearlyRecord.create(person=who, year=2025, grade=grade)
            registered(made, 2025, "LDTT", person=who)
        registered(made, 2025, "LDTT", person=made.duc)
    return made


@pytest.fixture
def switch(office, qtbot) -> VerdictFilter:
    made = VerdictFilter(beside="CT")
    qtbot.addWidget(made)
    made.count(YearVerdicts(2025, standings(2025), TODAY), of_people=True)
    return made


def test_each_segment_counts_its_own_and_narrows_to_them(switch, office):
    assert switch.ids is None
    names = [segment.accessibleName() for segment in switch._segments.values()]
    assert names == ["Tất cả 4", "Đủ 1", "Chưa đủ 1", "Cần xem xét 1", "Sắp đủ 0"]
    for eligibility, who in (
        (Eligibility.ENOUGH, office.quan),
        (Eligibility.NOT_YET, office.ha),
        (Eligibility.REVIEW, office.duc),
    ):
        switch.segment(eligibility).click()
        assert switch.ids == {who.id}


def test_collectives_are_counted_apart(switch, office):
    switch.count(YearVerdicts(2025, standings(2025), TODAY), of_people=False)
    assert switch.segment(ALL).accessibleName() == "Tất cả 3"
    assert switch.segment(Eligibility.ENOUGH).accessibleName() == "Đủ 0"


def test_no_letter_is_shared_with_the_switch_beside_it(switch):
    assert not set(switch.letters) & set("CT") and len(set(switch.letters)) == len(switch.letters)
