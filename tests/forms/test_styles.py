from forms import styles
from forms.styles import LANDSCAPE, LARGE_HEADER, MM, PORTRAIT, SMALL_HEADER


def test_margins_are_those_the_decree_allows():
    assert 20 <= styles.MARGIN_TOP / MM <= 25
    assert 20 <= styles.MARGIN_BOTTOM / MM <= 25
    assert 30 <= styles.MARGIN_LEFT / MM <= 35
    assert 15 <= styles.MARGIN_RIGHT / MM <= 20


def test_both_sheets_are_a4():
    for page in (PORTRAIT, LANDSCAPE):
        assert sorted((round(page.width / MM), round(page.height / MM))) == [210, 297]
    assert round(PORTRAIT.text_width / MM) == 165
    assert round(LANDSCAPE.text_height / MM) == 170


def test_sizes_rise_and_fall_together():
    for sizes in (LARGE_HEADER, SMALL_HEADER):
        assert sizes.motto == sizes.date == sizes.nation + 1


def test_body_is_between_single_and_one_and_a_half_lines():
    assert styles.single(styles.BODY) <= styles.LEADING <= 1.5 * styles.single(styles.BODY)
    assert styles.GAP >= 6
