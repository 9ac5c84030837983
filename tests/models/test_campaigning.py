from datetime import date

import pytest

from models.campaign import Campaign, Target
from models.campaigning import Mark, add_target, copied, parts_of, standings, write_campaign
from models.history import change, next_undo, take_back
from models.pact import Pact
from models.refusal import Faulty
from models.registering import answer
from tests.campaign_records import House, a_house


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


def standing_of(campaign):
    return next(each for each in standings(campaign.year) if each.campaign == campaign)


def test_last_years_campaign_is_taken_over_with_its_days_moved(house):
    house.campaign.goals = "Năm 2026: mỗi phòng một sáng kiến"
    house.campaign.plan_number = "12/KH-BTT"
    made = copied(house.campaign, 2027)
    assert made.name == "Thi đua thường xuyên năm 2027"
    assert made.goals == "Năm 2027: mỗi phòng một sáng kiến"
    assert (made.begins_on, made.replies_due, made.ends_on) == (date(2027, 1, 15), date(2027, 2, 25), None)
    assert (made.plan_number, made.id) == ("", None)


def test_the_29th_of_february_moves_to_the_28th(house):
    house.campaign.replies_due = date(2028, 2, 29)
    assert copied(house.campaign, 2027).replies_due == date(2029, 2, 28)


def test_targets_go_along_without_what_was_achieved(house):
    with change("Chỉ tiêu"):
        add_target(
            Target(campaign=house.campaign, name="Tin, bài", measure="bài", planned="1.200", achieved="900")
        )
        add_target(Target(campaign=house.campaign, name="Đơn thư"))
    made = copied(house.campaign, 2027)
    with change("Thêm phong trào"):
        write_campaign(made, like=house.campaign)
    taken = [(row.name, row.planned, row.achieved, row.sequence) for row in Target.of(made)]
    assert taken == [("Tin, bài", "1.200", "", 1), ("Đơn thư", "", "", 2)]
    take_back(next_undo())
    assert Campaign.select().where(Campaign.year == 2027).count() == 0


def test_two_campaigns_of_one_body_and_year_do_not_share_a_name(house):
    twin = Campaign(name=" Thi đua thường xuyên năm 2026 ", year=2026, body=house.own)
    with pytest.raises(Faulty) as refused, change("Thêm"):
        write_campaign(twin)
    assert set(refused.value.faults) == {"name"}
    with change("Sửa"):
        write_campaign(house.campaign)  # itself is no twin
    twin.year = 2027
    with change("Thêm"):
        write_campaign(twin)


def test_what_goes_with_a_campaign(house):
    assert parts_of(house.campaign) == 0
    with change("Thêm"):
        add_target(Target(campaign=house.campaign, name="Tin, bài"))
        answer(house.campaign, house.divisions[0], date(2026, 2, 1))
    assert parts_of(house.campaign) == 2


@pytest.mark.parametrize(
    ("today", "mark"),
    [
        (date(2026, 2, 17), Mark.QUIET),
        (date(2026, 2, 18), Mark.SOON),
        (date(2026, 2, 25), Mark.SOON),
        (date(2026, 2, 26), Mark.LATE),
    ],
)
def test_answers_are_pressing_a_week_before_their_day_and_late_after_it(house, today, mark):
    assert standing_of(house.campaign).mark(today) == mark


def test_who_has_all_answers_waits_for_the_report(house):
    with change("Trả lời"):
        for unit in house.divisions:
            answer(house.campaign, unit, date(2026, 2, 1))
    standing = standing_of(house.campaign)
    assert (standing.asked, standing.missing, standing.due) == (2, 0, None)
    assert standing.mark(date(2026, 3, 1)) == Mark.QUIET
    house.campaign.report_due = date(2026, 10, 25)
    with change("Hạn báo cáo"):
        house.campaign.save()
    standing = standing_of(house.campaign)
    assert not standing.waits_for_answers
    assert standing.mark(date(2026, 10, 26)) == Mark.LATE


def test_what_is_closed_presses_no_more(house):
    house.campaign.closed_on = date(2026, 12, 20)
    with change("Tổng kết"):
        house.campaign.save()
    assert standing_of(house.campaign).mark(date(2027, 1, 1)) == Mark.CLOSED


def test_a_signed_pact_shows_on_the_blocks_campaign_alone(house):
    with change("Giao ước"):
        Pact.create(block=house.block, year=2026, signed_on=date(2026, 1, 20))
    assert standing_of(house.of_block).mark(date(2026, 2, 20)) == Mark.SIGNED
    assert standing_of(house.campaign).pact is None
