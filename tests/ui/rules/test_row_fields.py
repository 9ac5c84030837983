import json

import pytest

from models.rules.pack_lines import pack_lines
from models.rules.reading import SHIPPED
from tests.ui.forms_filled import put
from translations.formats import NotUnderstood
from ui.rules.row_fields import CoefficientField, fields_of


@pytest.mark.parametrize("code", ["RS2018", "RS2024", "RS2026_10"])
def test_every_value_comes_back_as_it_was(qtbot, code):
    pack = json.loads((SHIPPED / f"{code}.json").read_text(encoding="utf-8"))
    for line in (line for top in pack_lines(pack) for line in top.all_lines()):
        for name, each in fields_of(line.row or {}).items():
            qtbot.addWidget(each.field)
            assert each.read() == line.row[name], (line.place, name)


def test_what_the_law_says_has_fields_of_its_own():
    assert fields_of({"article": None, "label": "S", "source": "Luật", "kind": "rank", "id": "x"}) == {}


@pytest.mark.parametrize(
    ("typed", "kept"), [("1,5", "1.5"), ("12.50", "12.5"), ("3", "3"), ("", None), ("0,05", "0.05")]
)
def test_a_coefficient(qtbot, typed, kept):
    field = CoefficientField("2")
    qtbot.addWidget(field)
    put(field, typed)
    assert field.coefficient() == kept


@pytest.mark.parametrize("typed", ["một", "1,555", "-1", "1000"])
def test_what_is_no_coefficient(qtbot, typed):
    field = CoefficientField(None)
    qtbot.addWidget(field)
    put(field, typed)
    with pytest.raises(NotUnderstood):
        field.coefficient()


def test_a_coefficient_that_was_not_touched_stays_as_the_file_has_it(qtbot):
    fields = fields_of({"collective": "12.0"})
    qtbot.addWidget(fields["collective"].field)
    assert fields["collective"].read() == "12.0"
