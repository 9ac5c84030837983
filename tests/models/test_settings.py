import pytest

from models.history import change
from models.settings import choose, ministry, own_sector, setting
from models.title import title
from models.unit import Unit, UnitKind

pytestmark = pytest.mark.usefixtures("empty_store")


def test_a_choice_is_kept_and_replaced():
    assert setting("last_year") is None
    for year in (2023, 2024):
        with change("Choose"):
            choose("last_year", year)
    assert setting("last_year") == 2024


def test_an_unknown_choice_is_an_error():
    with pytest.raises(KeyError):
        setting("colour")


def test_titles_take_the_name_of_the_chosen_ministry():
    assert title("CTDB").name(ministry()) == "Cờ thi đua của Thanh tra Chính phủ"
    with change("Choose"):
        choose("ministry_name", "Bộ Nội vụ")
    assert title("CTDB").name(ministry()) == "Cờ thi đua của Bộ Nội vụ"


def office_under(*names):
    """The own unit, with the bodies of these names above it, the nearest first."""
    with change("Set up"):
        above = None
        for name in reversed(names):
            above = Unit.create(kind=UnitKind.UPPER, name=name, parent=above)
        Unit.create(kind=UnitKind.LARGE, name="Báo Thanh niên", is_own=True, parent=above)


@pytest.mark.parametrize("names", [("Thanh tra Chính phủ",), ("Cục II", "Thanh tra Chính phủ")])
def test_the_bodies_above_name_the_ministry(names):
    office_under(*names)
    assert ministry().head == "Tổng Thanh tra Chính phủ" and own_sector() == "thanh-tra"


@pytest.mark.parametrize("names", [(), ("Sở Y tế tỉnh Hưng Yên",)])
def test_an_office_of_another_body_is_not_given_the_inspectorate(names):
    office_under(*names)
    assert title("BKB").name(ministry()) == "Bằng khen của Bộ, ban, ngành, tỉnh" and own_sector() is None


def test_the_chosen_name_alone_names_its_head_and_sector():
    office_under("Thanh tra Chính phủ")
    with change("Choose"):
        choose("ministry_name", "Bộ Y tế")
    assert (ministry().head, ministry().sector, own_sector()) == ("Bộ trưởng Bộ Y tế", "ngành Y tế", None)
