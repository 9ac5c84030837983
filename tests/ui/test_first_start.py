import pytest
from PySide6.QtCore import Qt

from models.history import next_undo, take_back
from models.settings import ministry
from models.title import title
from models.unit import Unit, UnitKind, own_unit
from tests.ui.forms_filled import errors, fill_in, send
from ui.first_start import FirstStart, upper_body


@pytest.fixture
def dialog(empty_store, qtbot) -> FirstStart:
    made = FirstStart()
    qtbot.addWidget(made)
    made.open()
    return made


def test_unit_and_upper_body_are_written_as_one_change(dialog, qtbot):
    fill_in(
        dialog, name="Báo Thanh tra", abbreviation="BTT", place="Hà Nội", head_title="Tổng Biên tập",
        upper="Thanh tra Chính phủ",
    )  # fmt: skip
    with qtbot.waitSignal(dialog.saved):
        send(dialog, qtbot)
    own = own_unit()
    assert own is not None and own.parent is not None
    assert (own.name, own.abbreviation, own.place, own.head_title) == (
        "Báo Thanh tra", "BTT", "Hà Nội", "Tổng Biên tập",
    )  # fmt: skip
    assert (own.kind, own.parent.kind, own.parent.name) == ("large", UnitKind.UPPER, "Thanh tra Chính phủ")
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Unit.select().count() == 0


def test_what_papers_need_is_asked_for_at_once(dialog, qtbot):
    send(dialog, qtbot)
    assert errors(dialog) == {"name", "abbreviation", "head_title"}
    assert own_unit() is None and dialog.isVisible()


def test_a_unit_without_a_body_above_it_is_possible(dialog, qtbot):
    fill_in(dialog, name="Báo Thanh tra", abbreviation="BTT", head_title="Tổng Biên tập")
    send(dialog, qtbot)
    own = own_unit()
    assert own is not None and own.parent is None


def test_the_ministry_named_gives_titles_their_names(dialog, qtbot):
    fill_in(
        dialog, name="Trung tâm Kiểm soát bệnh tật", abbreviation="KSBT", head_title="Giám đốc", upper="Sở Y tế",
        ministry="Ủy ban nhân dân tỉnh Hưng Yên",
    )  # fmt: skip
    send(dialog, qtbot)
    assert title("BKB").name(ministry()) == "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên"


def test_the_inspectorate_is_proposed_only_where_the_body_above_is_it(dialog):
    assert dialog.ministry.text() == ""
    dialog.upper.textEdited.emit("Thanh tra Chính phủ")
    assert dialog.ministry.text() == "Thanh tra Chính phủ"
    dialog.upper.textEdited.emit("Sở Y tế")
    assert dialog.ministry.text() == ""


def test_the_sample_is_asked_for_and_nothing_is_written(dialog, qtbot):
    with qtbot.waitSignal(dialog.sample_asked):
        qtbot.mouseClick(dialog.sample, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible() and Unit.select().count() == 0


def test_the_sample_is_not_offered_where_it_cannot_be_opened(empty_store, qtbot):
    made = FirstStart(offers_sample=False)
    qtbot.addWidget(made)
    made.open()
    assert not made.sample.isVisible()


def test_a_known_upper_body_is_not_written_twice(empty_store):
    from models.history import change

    with change("Lập"):
        first = upper_body("Thanh tra Chính phủ")
        again = upper_body("Thanh tra Chính phủ")
    assert first == again and Unit.select().count() == 1 and upper_body("") is None
