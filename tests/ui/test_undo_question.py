from ui import messages
from ui.undo_question import MANY_RECORDS, take_back_after_question


def test_only_a_large_change_asks(qtbot, monkeypatch):
    asked, taken = [], []
    monkeypatch.setattr(messages, "ask", lambda _p, _t, text, _y, on_yes: asked.append((text, on_yes)))
    take_back_after_question(None, "Nạp tệp", MANY_RECORDS, lambda: taken.append("small"))
    assert (taken, asked) == (["small"], [])
    take_back_after_question(None, "Nạp tệp", MANY_RECORDS + 1, lambda: taken.append("large"))
    assert taken == ["small"]
    assert "Nạp tệp" in asked[0][0]
    asked[0][1]()
    assert taken == ["small", "large"]
