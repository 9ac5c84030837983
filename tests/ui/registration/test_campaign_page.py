from datetime import date

import pytest

from models.campaign import Campaign, Target
from models.campaigning import add_target
from models.history import change, next_undo, take_back
from models.registering import Entry, register
from models.registration import Registration
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, press
from tests.ui.typing import clear_and_type
from ui.messages import Message
from ui.papers.preview import PaperWindow
from ui.registration.campaign_dialog import CampaignDialog
from ui.registration.campaign_page import CampaignPage
from ui.registration.registration_dialog import RegistrationDialog
from ui.registration.unit_reply_dialog import UnitReplyDialog


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def page(house, qtbot):
    made = CampaignPage()
    qtbot.addWidget(made)
    made.resize(1000, 540)
    made.show_campaign(house.campaign)
    made.show()
    return made


def dialogs(page, kind):
    return [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]


def test_heading_and_counts(page, house):
    with change("Thêm"):
        house.campaign.theme, house.campaign.plan_number = "“Kỷ cương”", "12/KH-BTT"
        house.campaign.launched_on = date(2026, 1, 15)
        house.campaign.save()
        register(house.campaign, house.staff[0], ("LDTT", "GK"), Entry(house.divisions[0]))
        add_target(Target(campaign=house.campaign, name="Tin, bài"))
    page.show_campaign(house.campaign)
    assert page.title.text() == house.campaign.name
    assert page.theme.text() == "Chủ đề: “Kỷ cương” · KH 12/KH-BTT · phát động 15/01/2026"
    names = [page.switch.segment(key).accessibleName() for key in ("people", "collectives", "targets")]
    assert names == ["Cá nhân 1", "Tập thể 0", "Chỉ tiêu 1"]


def test_only_a_block_has_a_pact(page, house):
    assert not page.switch.segment("pact").isVisible()
    page.show_campaign(house.of_block)
    assert page.switch.segment("pact").isVisible()
    page.switch.choose("pact")
    assert page.stack.currentWidget() is page.pact
    page.show_campaign(house.campaign)
    assert page.stack.currentWidget() is page.units


@pytest.mark.parametrize("key", ["units", "people", "collectives", "targets"])
def test_the_switch_shows_each_part(page, key, qtbot):
    qtbot.mouseClick(page.switch.segment(key), LEFT)
    assert page.stack.currentWidget() is page.parts[key]
    assert page.parts[key].campaign == page.campaign


def test_a_unit_leads_to_its_registrations(page, house):
    page.units.table.table.choose_row(1)
    page.units.unit_opened.emit(house.divisions[1].id)
    assert page.switch.chosen == "people"
    assert page.people.unit.chosen == house.divisions[1].id


def test_writing_one_after_the_other_keeps_unit_and_day(page, house, qtbot):
    qtbot.mouseClick(page.add, LEFT)
    (dialog,) = dialogs(page, RegistrationDialog)
    dialog.subject.choose_subject(house.staff[0])
    dialog.titles.choose(["LDTT"])
    clear_and_type(dialog.registered_on, "10/2/2026")
    dialog.again.setChecked(True)
    press(dialog, qtbot)
    (following,) = dialogs(page, RegistrationDialog)
    assert following is not dialog and following.again.isChecked()
    assert following.sent_by.chosen == house.divisions[0].id
    assert following.registered_on.day() == date(2026, 2, 10)
    following.subject.choose_subject(house.staff[1])
    following.titles.choose(["LDTT"])
    following.again.setChecked(False)
    press(following, qtbot)
    assert dialogs(page, RegistrationDialog) == []
    assert Registration.select().count() == 2


def test_recording_an_answer_and_correcting_the_campaign(page, qtbot):
    qtbot.mouseClick(page.answer, LEFT)
    (reply,) = dialogs(page, UnitReplyDialog)
    reply.reject()
    qtbot.mouseClick(page.edit_button, LEFT)
    (dialog,) = dialogs(page, CampaignDialog)
    clear_and_type(dialog.name, "Thi đua năm 2026")
    with qtbot.waitSignal(page.said):
        press(dialog, qtbot)
    assert Campaign.select().where(Campaign.name == "Thi đua năm 2026").count() == 1


def test_an_empty_campaign_is_deleted_at_once_and_comes_back(page, house, qtbot):
    with qtbot.waitSignal(page.said):
        page.delete()
    assert Campaign.get_or_none(Campaign.id == house.campaign.id) is None
    take_back(next_undo())
    assert Campaign.get_by_id(house.campaign.id).name == house.campaign.name


def test_what_has_parts_is_deleted_after_a_question(page, house, qtbot):
    with change("Chỉ tiêu"):
        add_target(Target(campaign=house.campaign, name="Tin, bài"))
    page.delete()
    assert Campaign.get_or_none(Campaign.id == house.campaign.id) is not None
    message = page.findChild(Message)
    assert "1" in message.text.text()
    qtbot.mouseClick(message.yes, LEFT)
    assert not Target.select().exists()
    take_back(next_undo())
    assert Target.select().count() == 1


def test_a_campaign_with_registrations_is_not_deleted_and_says_why(page, house, qtbot):
    with change("Đăng ký"):
        register(house.campaign, house.head, ("LDTT",), Entry(house.own))
    page.delete()
    assert "1 đăng ký" in page.findChild(Message).text.text()
    assert Campaign.get_or_none(Campaign.id == house.campaign.id) is not None


def test_printing_the_table(page):
    page.print_table()
    window = page.findChild(PaperWindow)
    assert window.isVisible()
    window.close()


def test_the_sheet_of_a_person_waits_for_a_choice(page, house):
    with change("Đăng ký"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(house.divisions[0]))
    menu = page.print_button.menu()
    menu.aboutToShow.emit()
    assert not page.person_sheet.isEnabled()
    page.switch.choose("people")
    page.people.table.choose_row(0)
    menu.aboutToShow.emit()
    assert page.person_sheet.isEnabled()


def test_a_narrow_window_keeps_pictures_and_names_of_commands(page):
    page.make_compact(True)
    assert page.answer.text() == "" and page.answer.accessibleName()
    assert page.add.text()
    page.make_compact(False)
    assert page.answer.text() == page.answer.accessibleName()


def test_a_name_of_300_letters_does_not_widen_the_page(page, house):
    with change("Tên dài"):
        house.campaign.name, house.campaign.theme = "Phong trào " * 27, "Chủ đề " * 40
        house.campaign.save()
    page.show_campaign(house.campaign)
    assert page.minimumSizeHint().width() <= 850
