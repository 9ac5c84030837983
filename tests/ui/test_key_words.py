from PySide6.QtGui import QKeySequence

from ui.key_words import REDO, keys_that_save_time, redo_words


def test_each_line_names_its_keys_first():
    lines = keys_that_save_time(5).splitlines()
    assert lines[0].startswith("Ctrl+1 đến Ctrl+5: ")
    assert all(QKeySequence(line.partition(":")[0].split()[0])[0] for line in lines)


def test_both_keys_of_redo_are_named():
    assert [QKeySequence(keys) for keys in redo_words().split(" hoặc ")] == list(REDO)
