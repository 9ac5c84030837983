import pytest
from PySide6.QtCore import QSettings

from ui.papers.paper_folder import folder_for_papers, remember_folder


@pytest.fixture(autouse=True)
def _own_settings(tmp_path):
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


def test_the_folder_used_last_is_offered_while_it_is_there(tmp_path):
    first = folder_for_papers()
    assert first.is_absolute()
    used = tmp_path / "Thư mục tờ trình"
    used.mkdir()
    remember_folder(used)
    assert folder_for_papers() == used
    used.rmdir()
    assert folder_for_papers() == first
