import pytest

from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import put
from ui.titles.author_rows import AuthorRows, BadShares


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


@pytest.fixture
def rows(office, qtbot) -> AuthorRows:
    made = AuthorRows()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_next_author_gets_what_is_left(rows, office):
    rows.add_author(office.ha, 60)
    rows.add_link.click()
    put(rows.rows[1].person, "minh quan")
    assert rows.shares() == {office.ha.id: 60, office.quan.id: 40}
    assert rows.rest() == 0


def test_the_sum_is_shown_while_she_types(rows, office):
    row = rows.add_author(office.ha, 60)
    put(row.share, "75")
    assert "75" in rows._total.text()


def test_an_empty_row_is_no_author(rows, office):
    rows.add_author(office.ha, 100)
    rows.add_author()
    assert rows.shares() == {office.ha.id: 100}


def test_a_removed_author_is_gone(rows, office):
    rows.add_author(office.ha, 60)
    rows.add_author(office.quan, 40)
    rows.rows[0].gone.click()
    assert rows.shares() == {office.quan.id: 40}


@pytest.mark.parametrize(
    ("share", "said"), [("", "Tác giả"), ("0", "Tác giả"), ("101", "Tác giả"), ("nửa", "Tác giả")]
)
def test_a_share_that_is_none_is_refused(rows, office, share, said):
    put(rows.add_author(office.ha).share, share)
    with pytest.raises(BadShares, match=said):
        rows.shares()


def test_nobody_is_named_twice_and_strangers_are_refused(rows, office):
    rows.add_author(office.ha, 50)
    rows.add_author(office.ha, 50)
    with pytest.raises(BadShares, match="Lê Thu Hà"):
        rows.shares()
    rows.rows[1].person.setText("Người Lạ")
    rows.rows[1].person.textEdited.emit("Người Lạ")
    with pytest.raises(BadShares, match="Người Lạ"):
        rows.shares()
