import pytest

from models.ballot import COUNTS
from tests.meeting_rows import figures
from ui.meeting.vote_lines import VoteLine, common_line

COMMON = {"issued": 9, "returned": 9, "valid": 9, "invalid": 0}
EMPTY = dict.fromkeys(COUNTS) | {"written_agree": 0, "written_disagree": 0, "written_no_opinion": 0}


def line(**stored: int | None) -> VoteLine:
    return VoteLine(name="Lê Thu Hà", stored=EMPTY | stored, common=dict(COMMON))


def test_what_is_common_shows_until_it_is_stored():
    assert [line().figure(name) for name in COMMON] == [9, 9, 9, 0]
    assert line().is_unstored("issued")
    assert line(**figures(8, 1, issued=9)).figure("agree") == 8


def test_noughts_follow_once_all_valid_votes_are_told():
    typed = line()
    typed.type("agree", 8)
    assert typed.to_write() is None
    typed.type("disagree", 1)
    assert typed.to_write() == figures(8, 1) | {name: 0 for name in EMPTY if name.startswith("written")}


def test_all_in_favour_is_one_figure():
    typed = line()
    typed.type("agree", 9)
    assert typed.to_write()["disagree"] == typed.to_write()["no_opinion"] == 0


@pytest.mark.parametrize("stored", [{}, figures(8, 1)])
def test_an_emptied_line_is_cleared_only_if_it_was_stored(stored):
    typed = line(**stored)
    for name in ("agree", "disagree", "no_opinion"):
        typed.type(name, None)
    assert typed.to_write() == (dict.fromkeys(COUNTS) if stored else None)


def test_opinions_in_writing_are_written_alone():
    typed = line()
    typed.type("written_agree", 1)
    assert typed.to_write() == {"written_agree": 1, "written_disagree": 0, "written_no_opinion": 0}


def test_the_common_line_takes_what_all_share_and_those_present_else():
    assert common_line([], 8).stored == {"issued": 8, "returned": 8, "valid": 8, "invalid": 0}
