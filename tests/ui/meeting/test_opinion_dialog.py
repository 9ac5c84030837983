import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.meeting import Guest, Opinion, Presence
from models.roll_call import mark
from tests.meeting_rows import a_meeting
from tests.ui.campaign_widgets import write_lines
from tests.ui.forms_filled import errors, fill_in, send
from tests.ui.typing import type_text
from ui.meeting.opinion_dialog import OpinionDialog


@pytest.fixture
def rows(empty_store):
    return a_meeting()


def shown(qtbot, opinion: Opinion) -> OpinionDialog:
    dialog = OpinionDialog(opinion)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def said(rows) -> list[tuple[str, str]]:
    return [(opinion.speaker, opinion.text) for opinion in Opinion.of(rows.meeting)]


def test_what_was_said_is_written_with_its_lines_and_after_the_others(qtbot, rows):
    dialog = shown(qtbot, Opinion(meeting=rows.meeting))
    fill_in(dialog, speaker="Trần Quốc Bảo")
    write_lines(dialog.fields["text"], "Nhất trí.", "Đề nghị bổ sung một trường hợp.")
    send(dialog, qtbot)
    assert "Trần Quốc Bảo" in dialog.done_sentence
    dialog = shown(qtbot, Opinion(meeting=rows.meeting))
    fill_in(dialog, speaker="Lê Thu Hà", text="Đồng ý.")
    send(dialog, qtbot)
    assert said(rows) == [
        ("Trần Quốc Bảo", "Nhất trí.\nĐề nghị bổ sung một trường hợp."),
        ("Lê Thu Hà", "Đồng ý."),
    ]
    assert [opinion.sequence for opinion in Opinion.of(rows.meeting)] == [1, 2]
    take_back(next_undo())
    assert len(said(rows)) == 1


@pytest.mark.parametrize(
    ("speaker", "text", "wrong"),
    [("", "", {"speaker", "text"}), ("Lê Thu Hà", "", {"text"}), ("", "Đồng ý.", {"speaker"})],
)
def test_what_is_missing_is_said_at_its_field(qtbot, rows, speaker, text, wrong):
    dialog = shown(qtbot, Opinion(meeting=rows.meeting))
    fill_in(dialog, speaker=speaker, text=text)
    send(dialog, qtbot)
    assert errors(dialog) == wrong
    assert said(rows) == []


def test_an_opinion_is_changed_where_it_stands(qtbot, rows):
    with change("Opinions"):
        for place, name in enumerate(("Lê Thu Hà", "Vũ Đình Phúc"), 1):
            Opinion.create(meeting=rows.meeting, speaker=name, text="Đồng ý.", sequence=place)
    dialog = shown(qtbot, Opinion.of(rows.meeting)[0])
    assert dialog.fields["text"].toPlainText() == "Đồng ý."
    fill_in(dialog, text="Không đồng ý.")
    send(dialog, qtbot)
    assert said(rows) == [("Lê Thu Hà", "Không đồng ý."), ("Vũ Đình Phúc", "Đồng ý.")]
    take_back(next_undo())
    assert said(rows)[0] == ("Lê Thu Hà", "Đồng ý.")


def test_speakers_are_offered_from_those_who_are_there_or_wrote_and_the_guests(qtbot, rows):
    with change("Roll"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT, "ốm")
        mark(rows.row("Hoàng Thị Yến"), Presence.WRITTEN)
        Guest.create(meeting=rows.meeting, name="Nguyễn Văn Khoa")
    dialog = shown(qtbot, Opinion(meeting=rows.meeting))
    names = dialog.fields["speaker"].completer().model().stringList()
    assert len(names) == 9
    assert "Phạm Ngọc Ánh" not in names
    assert names[-1] == "Nguyễn Văn Khoa"
    assert "Hoàng Thị Yến" in names


def test_a_part_of_the_name_in_small_letters_finds_the_speaker(qtbot, rows):
    dialog = shown(qtbot, Opinion(meeting=rows.meeting))
    speaker = dialog.fields["speaker"]
    type_text(speaker, "vinh")
    qtbot.waitUntil(lambda: speaker.completer().popup().isVisible())
    popup = speaker.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert speaker.text() == "Ngô Quang Vinh"
