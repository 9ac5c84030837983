from datetime import date

import pytest

from models.campaign import Campaign, Target
from models.campaigning import add_target
from models.history import change, next_undo, take_back
from models.unit import Unit
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, press, write_lines
from tests.ui.typing import clear_and_type, type_text
from ui.registration.campaign_dialog import CampaignDialog


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def opened(qtbot, house):
    def open_(year=2027, campaign=None):
        dialog = CampaignDialog(year, campaign)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_


def test_a_campaign_is_added_by_typing_all_its_fields(opened, house, qtbot):
    dialog = opened(2028)
    type_text(dialog.name, "Thi đua thường xuyên năm 2028")
    type_text(dialog.theme, "Siết chặt kỷ cương")
    write_lines(dialog.goals, "Mỗi phòng một sáng kiến", "Không có đơn thư vượt cấp")
    type_text(dialog.plan_number, "12/KH-BTT")
    dialog.launched_by.choose(house.own.id)
    for field, typed in (
        (dialog.planned_on, "10/1/2028"), (dialog.launched_on, "150128"), (dialog.begins_on, "15.1.2028"),
        (dialog.ends_on, "31/12/2028"), (dialog.replies_due, "25/2/2028"), (dialog.report_due, "15/12/2028"),
    ):  # fmt: skip
        type_text(field, typed)
    with qtbot.waitSignal(dialog.saved):
        press(dialog, qtbot)
    found = Campaign.get(Campaign.year == 2028)
    assert (found.name, found.theme, found.plan_number) == (
        "Thi đua thường xuyên năm 2028", "Siết chặt kỷ cương", "12/KH-BTT",
    )  # fmt: skip
    assert found.goals.splitlines() == ["Mỗi phòng một sáng kiến", "Không có đơn thư vượt cấp"]
    assert (found.body, found.launched_by, found.closed_on) == (house.own, house.own, None)
    assert found.launched_on == date(2028, 1, 15)
    assert "2028" in dialog.done_sentence
    take_back(next_undo())
    assert not Campaign.select().where(Campaign.year == 2028).exists()


@pytest.mark.parametrize(
    ("field", "typed"),
    [("begins_on", "31/2/2028"), ("replies_due", "mai"), ("closed_on", "1/13/2028"), ("name", "")],
)
def test_a_wrong_value_is_refused_at_its_field(opened, qtbot, field, typed):
    dialog = opened(2028)
    type_text(dialog.name, "Phong trào")
    clear_and_type(dialog.fields[field], typed) if typed else dialog.fields[field].clear()
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.fields[field])
    assert dialog.focusWidget() is dialog.fields[field]
    assert not Campaign.select().where(Campaign.year == 2028).exists()


def test_the_end_before_the_beginning_is_refused(opened, qtbot):
    dialog = opened(2028)
    type_text(dialog.name, "Phong trào")
    type_text(dialog.begins_on, "1/2/2028")
    type_text(dialog.ends_on, "1/1/2028")
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.ends_on)


def test_a_name_that_stands_in_the_year_is_refused(opened, house, qtbot):
    dialog = opened(2026)
    type_text(dialog.name, house.campaign.name)
    press(dialog, qtbot)
    assert "2026" in dialog.form.error_of(dialog.name)


def test_last_years_campaign_is_taken_over_with_one_click(opened, house, qtbot):
    with change("Chỉ tiêu"):
        add_target(Target(campaign=house.campaign, name="Tin, bài", planned="1.200"))
    dialog = opened(2027)
    assert "2026" in dialog.copy.text() and dialog.copy_row.isVisible()
    qtbot.mouseClick(dialog.copy, LEFT)
    assert dialog.name.text() == "Thi đua thường xuyên năm 2027"
    assert dialog.replies_due.day() == date(2027, 2, 25)
    press(dialog, qtbot)
    made = Campaign.get(Campaign.year == 2027)
    assert [target.name for target in Target.of(made)] == ["Tin, bài"]


def test_nothing_is_offered_where_there_was_none(opened, house):
    dialog = opened(2027)
    dialog.body.choose(house.block.id)
    assert not dialog.copy_row.isVisible()
    dialog.kind.choose("occasion")
    assert dialog.copy_row.isVisible()
    assert not opened(2026, house.campaign).copy_row.isVisible()


def test_correcting_shows_what_stands_and_writes_what_changed(opened, house, qtbot):
    dialog = opened(2026, house.campaign)
    assert dialog.replies_due.day() == date(2026, 2, 25)
    type_text(dialog.closed_on, "20/12/2026")
    dialog.responds_to.choose(house.of_block.id)
    press(dialog, qtbot)
    found = Campaign.get_by_id(house.campaign.id)
    assert (found.closed_on, found.responds_to) == (date(2026, 12, 20), house.of_block)
    assert found.name == house.campaign.name
    take_back(next_undo())
    assert Campaign.get_by_id(house.campaign.id).closed_on is None


def test_a_campaign_does_not_respond_to_itself(opened, house):
    dialog = opened(2026, house.campaign)
    offered = {dialog.responds_to.itemData(row) for row in range(dialog.responds_to.count())}
    assert offered == {None, house.of_block.id}


def test_without_an_own_unit_it_says_what_to_do_first(empty_store, qtbot):
    dialog = CampaignDialog(2026)
    qtbot.addWidget(dialog)
    dialog.open()
    type_text(dialog.name, "Phong trào")
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.body)


def test_names_of_300_letters_do_not_widen_it(opened, house):
    with change("Tên dài"):
        Unit.create(kind="upper", name="Cơ quan " * 37)
        house.campaign.name = "Phong trào " * 27
        house.campaign.save()
    dialog = opened(2027)
    assert dialog.form.minimumSizeHint().width() <= 620 - 48
