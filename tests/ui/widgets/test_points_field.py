import pytest

from translations.formats import NotANumber
from ui.widgets.points_field import PointsField


@pytest.mark.parametrize(("typed", "hundredths"), [("5", 500), ("12,5", 1250), ("12.25", 1225), ("0", 0)])
def test_points_are_read_as_hundredths(qtbot, typed, hundredths):
    field = PointsField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    assert field.number() == hundredths


@pytest.mark.parametrize("typed", ["", "-1", "1,234", "x", "20,01"])
def test_other_words_are_refused(qtbot, typed):
    field = PointsField(most=2000)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    with pytest.raises(NotANumber):
        field.number()


def test_an_optional_field_may_be_empty(qtbot):
    field = PointsField(optional=True)
    qtbot.addWidget(field)
    assert field.number() is None
    field.set_number(1250)
    assert (field.text(), field.number()) == ("12,5", 1250)
