from datetime import date

import pytest

from models.history import change
from models.rules.pack_editing import edit_line
from models.rules.pack_list import pack_entries
from tests.ui.rules.pack_rows import OWN, VOTE, line_at, own_pack
from translations import speaking
from ui.rules.pack_comparison import PackComparison


@pytest.fixture
def compared(qtbot, empty_store):
    made = own_pack()
    line = line_at(made, *VOTE)
    with change("Sửa"):
        edit_line(made, line, {"threshold_percent": 75}, {**line.law, "source": OWN})
    dialog = PackComparison(pack_entries(date(2026, 1, 1)), "RS2024", made.code)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def rows(dialog) -> dict[str, tuple[str, str]]:
    return {
        found.path: tuple(str(dialog.model.index(row, column).data()) for column in (1, 2))
        for row, found in enumerate(dialog.model.rows)
    }


def test_every_difference_has_its_place_and_both_values(compared):
    found = rows(compared)
    assert found["titles.CSTDCS.votes[1].threshold_percent"] == ("80", "75")
    assert found["titles.CSTDCS.votes[1].source"][1] == OWN
    assert found["id"] == ("RS2024", "RS2024_2")
    assert len(found) == 3 and "3" in compared.count.text()


def test_another_choice_is_compared_at_once(compared):
    compared.one.choose("RS2026_10")
    assert rows(compared)["valid_from"] == ("01/10/2026", "01/01/2024")
    assert rows(compared)["valid_to"][0] == "—"
    compared.other.choose("RS2026_10")
    assert rows(compared) == {}


def test_what_is_no_text_is_shown_as_the_file_has_it(compared):
    with speaking("vi"):
        compared.one.choose("RS2018")
        values = {each for pair in rows(compared).values() for each in pair}
    assert not any(value in ("True", "False", "None") for value in values)
