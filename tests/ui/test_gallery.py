import os
from pathlib import Path

from PySide6.QtGui import QImage

from tests.ui.gallery import draw
from ui.look.looks import TOKENS


def test_every_part_is_drawn_in_light_and_in_dark(tmp_path, dress, qtbot):
    """`BANGVANG_PICTURES=folder` keeps the pictures to look at."""
    folder = Path(os.environ.get("BANGVANG_PICTURES", tmp_path))
    light, dark = (QImage(str(file)) for file in draw(folder, dress))
    assert light.pixelColor(2, 2).name().upper() == TOKENS["window"][0]
    assert dark.pixelColor(2, 2).name().upper() == TOKENS["window"][1]
    assert light.size() == dark.size()
