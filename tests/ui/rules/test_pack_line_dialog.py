import pytest
from PySide6.QtCore import Qt

from models.history import next_undo, take_back
from tests.ui.forms_filled import errors, fill_in, send
from tests.ui.rules.pack_rows import OWN, VOTE, line_at, own_pack, rules_now
from ui.rules.pack_line_dialog import PackLineDialog


@pytest.fixture
def made(empty_store):
    return own_pack()


@pytest.fixture
def open_at(qtbot, made):
    def opened(*place):
        dialog = PackLineDialog(made, line_at(made, *place))
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return opened


def test_another_share_of_votes_with_its_own_source(open_at, made, qtbot):
    dialog = open_at(*VOTE)
    fill_in(dialog, threshold_percent="75", source=OWN)
    send(dialog, qtbot)
    vote = rules_now(made).title("CSTDCS").votes[1]
    assert (vote.threshold_percent, vote.source) == (75, OWN)
    assert made.code in dialog.done_sentence
    take_back(next_undo())
    assert rules_now(made).title("CSTDCS").votes[1].threshold_percent == 80


def test_the_old_source_does_not_say_the_new_value(open_at, made, qtbot):
    dialog = open_at(*VOTE)
    fill_in(dialog, threshold_percent="75")
    send(dialog, qtbot)
    assert errors(dialog) == {"source"}
    fill_in(dialog, source="")
    send(dialog, qtbot)
    assert errors(dialog) == {"source"}
    assert rules_now(made).title("CSTDCS").votes[1].threshold_percent == 80


@pytest.mark.parametrize(
    ("place", "field", "typed"),
    [
        (VOTE, "threshold_percent", "101"),
        (VOTE, "threshold_percent", "-3"),
        (VOTE, "valid_from", "31/02/2025"),
        (("base_salary", 1), "amount", "hai triệu"),
        (("titles", "HCDL1", "money"), "person", "1,555"),
    ],
)
def test_what_cannot_be_understood_is_said_at_its_field(open_at, made, qtbot, place, field, typed):
    before = made.text
    dialog = open_at(*place)
    fill_in(dialog, **{field: typed}, source=OWN)
    send(dialog, qtbot)
    assert errors(dialog) == {field}
    assert dialog.isVisible() and made.text == before


def test_a_row_that_leaves_a_gap_is_refused_with_its_place(open_at, made, qtbot):
    dialog = open_at(*VOTE)
    fill_in(dialog, valid_from="02/07/2025", source=OWN)
    send(dialog, qtbot)
    assert dialog.isVisible() and "titles.CSTDCS.votes" in dialog.refusal.sentence


def test_what_nobody_read_in_a_source_does_not_block(open_at, qtbot):
    dialog = open_at("titles", "GK", "eligibility", 0)
    dialog.label.choose("K")
    dialog.enforcement.choose("enforce")
    send(dialog, qtbot)
    assert dialog.isVisible() and "titles.GK.eligibility[0]" in dialog.refusal.sentence


def test_an_example_of_a_quota_is_switched_on(open_at, made, qtbot):
    dialog = open_at("quotas", 0)
    qtbot.keyClick(dialog.fields["is_on"], Qt.Key.Key_Space)
    fill_in(dialog, percent="20", source=OWN)
    send(dialog, qtbot)
    quota = rules_now(made).quotas[0]
    assert (quota.is_on, quota.percent) == (True, 20)


def test_a_coefficient_is_typed_as_papers_write_it(open_at, made, qtbot):
    dialog = open_at("titles", "HCDL1", "money")
    fill_in(dialog, person="12,5", source=OWN)
    send(dialog, qtbot)
    assert rules_now(made).title("HCDL1").money.person_hundredths == 1250


def test_an_emptied_value_is_not_known_or_usual(open_at, made, qtbot):
    dialog = open_at(*VOTE)
    fill_in(dialog, threshold_percent="", source=OWN)
    send(dialog, qtbot)
    assert rules_now(made).title("CSTDCS").votes[1].threshold_percent is None


def test_a_part_of_a_requirement_names_the_source_of_the_whole(open_at, made, qtbot):
    place = ("titles", "HCLD3", "eligibility", 0, "requires", 1, "inside", 1)
    dialog = open_at(*place)
    fill_in(dialog, count="4", source=OWN)
    send(dialog, qtbot)
    assert line_at(made, *place).row["count"] == 4
    assert line_at(made, *place[:6]).law["source"] == OWN
