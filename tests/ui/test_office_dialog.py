from datetime import date

import pytest

from models.history import next_undo, take_back
from models.settings import Setting, ministry, setting
from models.title import own_ministry, title
from models.unit import Unit, UnitKind, own_unit
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.office_dialog import OfficeDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot) -> OfficeDialog:
    dialog = OfficeDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_saving_untouched_changes_nothing_of_the_ministry(office, qtbot):
    send(opened(qtbot), qtbot)
    assert Setting.select().count() == 0 and ministry() == own_ministry()
    own = own_unit()
    assert own is not None and own.parent == office.upper


def test_another_ministry_gives_titles_another_name_and_undo_the_usual_one(office, qtbot):
    dialog = opened(qtbot)
    fill_in(
        dialog, ministry_name="Bộ Tư pháp", ministry_head="Bộ trưởng Bộ Tư pháp", ministry_sector="ngành Tư pháp",
        ministry_short="BTP", ministry_medal="Vì sự nghiệp Tư pháp",
    )  # fmt: skip
    send(dialog, qtbot)
    assert title("BKB").name(ministry()) == "Bằng khen của Bộ trưởng Bộ Tư pháp"
    assert opened(qtbot).ministry["short"].text() == "BTP"
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert ministry() == own_ministry()


def test_an_emptied_field_goes_back_to_what_is_usual(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, ministry_short="BTP")
    send(dialog, qtbot)
    dialog = opened(qtbot)
    fill_in(dialog, ministry_short="")
    send(dialog, qtbot)
    assert ministry().short == own_ministry().short


def test_the_officer_is_kept_and_can_be_left_out_again(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, officer="Bùi Khánh Linh")
    send(dialog, qtbot)
    assert setting("officer") == "Bùi Khánh Linh"
    dialog = opened(qtbot)
    assert dialog.fields["officer"].text() == "Bùi Khánh Linh"
    fill_in(dialog, officer="")
    send(dialog, qtbot)
    assert setting("officer") is None


def test_a_new_name_keeps_the_old_one_for_older_papers(office, qtbot):
    dialog = opened(qtbot)
    assert not dialog.valid_until.isVisible()
    fill_in(dialog, name="Báo và Phát thanh Thanh tra")
    assert dialog.valid_until.isVisible()
    fill_in(dialog, valid_until="31/12/2025", abbreviation="BPT")
    send(dialog, qtbot)
    own = own_unit()
    assert own is not None
    assert (own.name_on(date(2025, 12, 31)), own.name) == ("Báo Thanh tra", "Báo và Phát thanh Thanh tra")
    assert (own.abbreviation_on(date(2025, 1, 1)), own.abbreviation) == ("BTT", "BPT")


def test_another_upper_body_is_another_record(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, upper="Bộ Nội vụ")
    send(dialog, qtbot)
    own = own_unit()
    assert own is not None and own.parent is not None and own.parent.name == "Bộ Nội vụ"
    assert Unit.select().where(Unit.kind == UnitKind.UPPER).count() == 2


def test_what_papers_need_cannot_be_emptied(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, name="", abbreviation=" ", head_title="")
    send(dialog, qtbot)
    assert errors(dialog) == {"name", "abbreviation", "head_title"}


def test_it_sets_up_an_empty_store_too(empty_store, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, name="Báo Thanh tra", abbreviation="BTT", head_title="Tổng Biên tập")
    send(dialog, qtbot)
    own = own_unit()
    assert own is not None and own.name == "Báo Thanh tra" and own.is_own


def test_the_name_of_the_ministry_carries_the_rest_along(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, ministry_name="Bộ Y tế")
    assert dialog.ministry["head"].text() == "Bộ trưởng Bộ Y tế"
    send(dialog, qtbot)
    assert title("BKB").name(ministry()) == "Bằng khen của Bộ trưởng Bộ Y tế"
    assert setting("ministry_head") is None
