from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from forms.pdf.pagination import Strip, paginate

HEIGHT = 100.0
STRIPS = st.lists(
    st.tuples(st.floats(min_value=1, max_value=60), st.floats(min_value=0, max_value=20), st.booleans()),
    max_size=40,
)


def strips(drawn):
    return [Strip(height, place, gap, holds) for place, (height, gap, holds) in enumerate(drawn)]


@given(STRIPS)
def test_every_strip_is_placed_once_in_order_within_its_page(drawn):
    given_strips = strips(drawn)
    pages = paginate(given_strips, HEIGHT)
    assert [item.ink for page in pages for item in page] == list(range(len(drawn)))
    for page in pages:
        below = 0.0
        for item in page:
            assert item.top >= below - 0.001
            below = item.top + given_strips[item.ink].height
        assert below <= HEIGHT + 0.02


@given(STRIPS)
def test_what_holds_together_stands_on_one_page_if_a_page_can_hold_it(drawn):
    given_strips = strips(drawn)
    page_of = {
        item.ink: number for number, page in enumerate(paginate(given_strips, HEIGHT)) for item in page
    }
    chain = []
    for place, strip in enumerate(given_strips):
        chain.append(place)
        if strip.holds_next:
            continue
        total = sum(given_strips[n].height + given_strips[n].gap for n in chain) - given_strips[chain[0]].gap
        if total <= HEIGHT:
            assert len({page_of[n] for n in chain}) == 1
        chain = []


def test_heading_is_repeated_on_every_further_page():
    heading = Strip(10.0, "heading", holds_next=True)
    rows = [Strip(30.0, f"row {n}", header=heading) for n in range(7)]
    pages = paginate([heading, *rows], HEIGHT)
    assert [page[0].ink for page in pages] == ["heading", "heading", "heading"]
    assert [item.ink for page in pages for item in page if item.ink != "heading"] == [row.ink for row in rows]


def test_nothing_is_one_empty_page():
    assert paginate([], HEIGHT) == [[]]


def test_white_above_is_dropped_at_the_top_of_a_page():
    (first, second) = paginate([Strip(90.0, "a", 5), Strip(90.0, "b", 5)], HEIGHT)
    assert first[0].top == second[0].top == 0


def sliced(height, name):
    """A strip that can be cut anywhere."""

    def cut(room):
        return (sliced(room, f"{name}<"), sliced(height - room, f">{name}")) if 0 < room < height else None

    return Strip(height, name, cut=cut)


def test_strip_that_can_be_cut_fills_the_page_and_goes_on_under_the_heading():
    heading = Strip(10.0, "heading", holds_next=True)
    row = replace(sliced(80.0, "row"), header=heading)
    pages = paginate([heading, Strip(50.0, "first", header=heading), row, Strip(30.0, "last")], HEIGHT)
    assert [[item.ink for item in page] for page in pages] == [
        ["heading", "first", "row<"],
        [">row", "last"],
    ]
    assert pages[0][-1].top == 60
