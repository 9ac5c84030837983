from datetime import date

import pytest

from models.history import next_undo, take_back
from models.staff import Post, PostRank, posts_of
from tests.models.small_office import SINCE, Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.titles.post_dialog import PostDialog, post_line


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(office, qtbot, post=None) -> PostDialog:
    dialog = PostDialog(office.ha, post)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_new_post_ends_the_one_before_it_and_undo_brings_it_back(office, qtbot):
    dialog = opened(office, qtbot)
    fill_in(
        dialog, unit="Ban Pháp luật", title="Phó Trưởng ban", rank="Cấp phó của phòng, ban",
        valid_from="1/7/2025",
    )  # fmt: skip
    send(dialog, qtbot)
    new, old = posts_of(office.ha)
    assert (new.title, new.unit, new.rank) == ("Phó Trưởng ban", office.law, PostRank.DIVISION_DEPUTY)
    assert old.valid_to == date(2025, 6, 30)
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert [(post.title, post.valid_to) for post in posts_of(office.ha)] == [("Chuyên viên", None)]


def test_both_posts_are_held_if_she_says_so(office, qtbot):
    dialog = opened(office, qtbot)
    fill_in(dialog, title="Bí thư chi đoàn", valid_from="1/7/2025")
    dialog.ends_before.setChecked(False)
    send(dialog, qtbot)
    assert [post.valid_to for post in posts_of(office.ha)] == [None, None]


def test_acting_and_in_charge_are_kept(office, qtbot):
    dialog = opened(office, qtbot)
    fill_in(dialog, title="Phó Tổng Biên tập", valid_from="1/7/2025")
    dialog.is_in_charge.click()
    send(dialog, qtbot)
    new = posts_of(office.ha)[0]
    assert new.is_in_charge and not new.is_acting


def test_wrong_values_are_refused_at_their_fields(office, qtbot):
    dialog = opened(office, qtbot)
    fill_in(dialog, valid_from="", valid_to="32/1/2025")
    send(dialog, qtbot)
    assert errors(dialog) == {"title", "valid_from", "valid_to"}
    fill_in(dialog, title="Phóng viên", valid_from="2/1/2025", valid_to="1/1/2025")
    send(dialog, qtbot)
    assert errors(dialog) == {"valid_to"}
    assert Post.select().where(Post.person == office.ha).count() == 1


def test_a_post_is_corrected_and_deleted(office, qtbot):
    post = Post.get(Post.person == office.ha)
    dialog = opened(office, qtbot, post)
    assert "ends_before" not in dialog.fields
    fill_in(dialog, title="Chuyên viên chính", valid_to="31/12/2025")
    send(dialog, qtbot)
    assert Post.get_by_id(post.id).title == "Chuyên viên chính"
    dialog = opened(office, qtbot, Post.get_by_id(post.id))
    dialog.removal.click()
    assert Post.get_or_none(Post.id == post.id) is None


def test_a_post_is_said_in_one_line(office):
    post = Post(person=office.ha, unit=office.law, title="Phóng viên", valid_from=SINCE)
    assert post_line(post) == "Phóng viên · Ban Pháp luật · 01/01/2020 – nay"
    post.valid_to = date(2024, 12, 31)
    assert post_line(post).endswith("01/01/2020 – 31/12/2024")
