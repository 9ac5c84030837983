import json
from datetime import date
from pathlib import Path

from commands.answer import Answer, Status, refused, say


def test_lines_go_to_standard_output(capsys):
    assert say(Answer(("một", "hai")), as_json=False) == Status.DONE
    assert capsys.readouterr() == ("một\nhai\n", "")


def test_a_refusal_goes_to_standard_error(capsys):
    assert say(refused("Không được."), as_json=False) == 1
    assert capsys.readouterr() == ("", "Không được.\n")


def test_findings_are_not_errors(capsys):
    assert say(Answer(("thiếu",), {"findings": ["thiếu"]}, Status.REFUSED), as_json=False) == 1
    assert capsys.readouterr() == ("thiếu\n", "")


def test_json_is_one_object_with_readable_letters(capsys):
    say(Answer(("x",), {"file": Path("Hồ sơ"), "day": date(2024, 1, 2)}), as_json=True)
    said = capsys.readouterr().out
    assert "Hồ sơ" in said
    assert json.loads(said) == {"status": 0, "file": "Hồ sơ", "day": "2024-01-02"}
