import pytest
from PySide6.QtCore import Qt

from models.refusal import Refusal
from tests.campaign_records import a_house
from ui.messages import Message
from ui.papers.preview import PaperWindow
from ui.registration.campaign_part import CampaignPart, action


@pytest.fixture
def part(qtbot):
    made = CampaignPart()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_what_is_done_is_said(part, qtbot):
    with qtbot.waitSignal(part.said) as told:
        part.attempt("Xoá", lambda: "Đã xoá.")
    assert told.args == ["Đã xoá."]


def test_what_is_refused_is_told_and_nothing_is_said(part):
    said = []
    part.said.connect(said.append)

    def refuse():
        raise Refusal("Không xoá được.")

    part.attempt("Xoá", refuse)
    assert [box.text.text() for box in part.findChildren(Message)] == ["Không xoá được."]
    assert said == []


def test_an_action_answers_to_its_keys(part, qtbot):
    done = []
    action(part, "Xoá", lambda: done.append(1), "Del")
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_Delete)
    assert done == [1]


def test_a_paper_opens_in_a_window_of_its_own(part, empty_store, qtbot):
    part.print_paper("tong-hop-dang-ky", a_house().campaign.id)
    window = part.findChild(PaperWindow)
    assert window.isVisible()
    window.close()
