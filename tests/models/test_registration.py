from datetime import date

import pytest
from peewee import IntegrityError

from models.history import change
from models.refusal import Faulty
from models.registration import CaseState, Registration, UnitReply, title_faults
from models.title import Subject, titles
from tests.campaign_records import House, a_house


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


def a_wish(house: House, **more: object) -> Registration:
    about = {"campaign": house.campaign, "person": house.staff[0], "title": "LDTT"} | more
    return Registration(sent_by=house.divisions[0], **about)


def test_a_registration_is_of_one_subject(house):
    assert a_wish(house).faults() == {}
    for wrong in (a_wish(house, person=None), a_wish(house, unit=house.divisions[0], title="TTLDTT")):
        assert "subject" in wrong.faults()
        assert wrong.faults()["subject"].startswith("Cá nhân, tập thể: ")


@pytest.mark.parametrize("state", CaseState)
def test_what_is_returned_withdrawn_or_dropped_needs_a_reason(house, state):
    wish = a_wish(house, state=state, reason="  ")
    asked = state in {"incomplete", "withdrawn", "not_proposed"}
    assert set(wish.faults()) == ({"reason"} if asked else set())
    assert wish.faults().get("reason", "Lý do: ").startswith("Lý do: ")
    wish.reason = "Thiếu báo cáo thành tích"
    assert wish.faults() == {}


@pytest.mark.parametrize("code", ["", "XYZ"])
def test_a_title_that_does_not_exist_is_refused(house, code):
    faults = title_faults(code, is_collective=False)
    assert faults["title"].startswith("Danh hiệu, hình thức: ")
    assert a_wish(house, title=code).faults() == faults


def test_a_title_goes_to_whom_it_is_for():
    person = title_faults("CSTDCS", is_collective=True)["title"]
    collective = title_faults("TTLDXS", is_collective=False)["title"]
    assert "“Chiến sĩ thi đua cơ sở”" in person and person.endswith("dành cho cá nhân.")
    assert "“Tập thể lao động xuất sắc”" in collective and collective.endswith("dành cho tập thể.")


@pytest.mark.parametrize("code", [each.code for each in titles()])
def test_every_title_has_somebody_it_suits_and_the_catalogue_says_who(code):
    found = next(each for each in titles() if each.code == code)
    refused = {bool(title_faults(code, is_collective=collective)) for collective in (False, True)}
    assert False in refused
    assert bool(title_faults(code, is_collective=True)) != found.suits(Subject.COLLECTIVE)


def test_wrong_title_and_missing_reason_are_said_at_once(house):
    wish = a_wish(house, title="TTLDXS", state=CaseState.WITHDRAWN)
    assert set(wish.faults()) == {"title", "reason"}
    with pytest.raises(Faulty), change("Đăng ký"):
        wish.save()
    assert Registration.select().count() == 0


def test_one_subject_registers_for_a_title_once_in_a_campaign(house):
    with change("Đăng ký"):
        a_wish(house).save()
        a_wish(house, title="CSTDCS").save()
        a_wish(house, person=house.staff[1]).save()
        a_wish(house, campaign=house.of_block).save()
    with pytest.raises(IntegrityError), change("Lần nữa"):
        a_wish(house).save()
    assert Registration.select().count() == 4


def test_what_is_written_down_is_received(house):
    with change("Đăng ký"):
        wish = a_wish(house)
        wish.save()
    found = Registration.get_by_id(wish.id)
    assert (found.state, found.reason, found.subject) == (CaseState.RECEIVED, "", house.staff[0])


def test_a_unit_answers_a_campaign_once_and_its_answer_goes_with_it(house):
    division = house.divisions[0]
    with change("Trả lời"):
        UnitReply.create(campaign=house.of_block, unit=division, replied_on=date(2026, 2, 1))
    with pytest.raises(IntegrityError), change("Lần nữa"):
        UnitReply.create(campaign=house.of_block, unit=division, replied_on=date(2026, 2, 2), is_nil=True)
    assert UnitReply.get().is_nil is False
    with change("Xoá"):
        house.of_block.delete_instance()
    assert UnitReply.select().count() == 0
