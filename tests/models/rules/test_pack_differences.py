from hypothesis import given
from hypothesis import strategies as st

from models.rules.pack_differences import Difference, differences

ROWS = st.recursive(
    st.one_of(st.none(), st.integers(), st.text(max_size=3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("ab", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


def test_places_are_named_as_refusals_name_them():
    one = {"id": "A", "titles": {"CSTDCS": {"votes": [{"percent": 80}]}}, "note": ""}
    other = {"id": "A", "titles": {"CSTDCS": {"votes": [{"percent": 75}, {"percent": 90}]}}}
    assert differences(one, other) == [
        Difference("titles.CSTDCS.votes[0].percent", 80, 75),
        Difference("note", "", None),
        Difference("titles.CSTDCS.votes[1].percent", None, 90),
    ]


def test_an_empty_list_is_not_nothing():
    assert differences({"id": 1, "quotas": []}, {"id": 1}) == [Difference("quotas", [], None)]


@given(ROWS)
def test_nothing_differs_from_itself(row):
    assert differences(row, row) == []


@given(ROWS, ROWS)
def test_comparing_the_other_way_swaps_the_sides(one, other):
    there = {(each.path, repr(each.before), repr(each.after)) for each in differences(one, other)}
    back = {(each.path, repr(each.after), repr(each.before)) for each in differences(other, one)}
    assert there == back
