import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.history import change, next_undo, take_back
from models.initiative import (
    Initiative,
    InitiativeAuthor,
    authors_of,
    find_initiatives,
    initiatives_of,
    write_authors,
)
from models.refusal import Faulty
from tests.models.small_office import Office, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


@pytest.fixture
def work(office) -> Initiative:
    with change("Ghi sáng kiến"):
        return Initiative.create(name="Bản đồ đơn thư", year=2026)


def shares(work: Initiative) -> dict[str, int]:
    return {author.person.full_name: author.share for author in authors_of(work)}


def test_authors_are_changed_to_what_is_given_and_undone_as_one(office, work):
    with change("Ghi tác giả"):
        write_authors(work, {office.ha.id: 30, office.quan.id: 70})
    assert list(shares(work).items()) == [("Đỗ Minh Quân", 70), ("Lê Thu Hà", 30)]
    with change("Sửa tác giả"):
        write_authors(work, {office.duc.id: 50, office.quan.id: 50})
    assert shares(work) == {"Đặng Văn Đức": 50, "Đỗ Minh Quân": 50}
    undo = next_undo()
    assert undo is not None and undo.label == "Sửa tác giả"
    take_back(undo)
    assert shares(work) == {"Đỗ Minh Quân": 70, "Lê Thu Hà": 30}


@given(st.lists(st.integers(1, 100), min_size=1, max_size=4))
def test_shares_may_add_up_to_a_hundred_and_no_more(given_shares):
    """Checked before anything is written, so no store is needed for what is refused."""
    if sum(given_shares) <= 100:
        return
    with pytest.raises(Faulty) as refused:
        write_authors(Initiative(name="X", year=2026), dict(enumerate(given_shares)))
    assert str(sum(given_shares)) in refused.value.faults["authors"]


def test_a_hundred_exactly_is_whole(office, work):
    with change("Ghi tác giả"):
        write_authors(work, {office.ha.id: 1, office.quan.id: 99})
    assert sum(shares(work).values()) == 100


@pytest.mark.parametrize("wrong", [[], [0], [101]])
def test_no_author_and_impossible_shares_are_refused_and_nothing_is_written(office, work, wrong):
    named = dict.fromkeys([office.ha.id][: len(wrong)], *wrong)
    with pytest.raises(Faulty), change("Ghi tác giả"):
        write_authors(work, named)
    assert InitiativeAuthor.select().count() == 0


def test_initiatives_are_found_without_accents_and_by_author(office, work):
    with change("Ghi tác giả"):
        write_authors(work, {office.ha.id: 100})
    assert list(find_initiatives("don thu")) == [work]
    assert list(find_initiatives("don thu", 2025)) == []
    assert list(initiatives_of(office.ha, 2026)) == [work]
    assert list(initiatives_of(office.quan, 2026)) == []
