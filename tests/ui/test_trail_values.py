import pytest

from models.changed_fields import ChangedField
from models.records import RECORDS, table
from models.settings import DEFAULTS
from ui.trail_values import _CODES, in_words, setting_word, value_word

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.mark.parametrize(
    ("of", "field", "value", "said"),
    [
        ("unit", "kind", "upper", "Cơ quan cấp trên"),
        ("attendance", "presence", "present", "Có mặt"),
        ("registration", "title", "CSTDCS", "Chiến sĩ thi đua cơ sở"),
        ("post", "title", "Phóng viên", "Phóng viên"),
        ("setting", "value", '"Bộ Y tế"', "Bộ Y tế"),
        ("setting", "value", "null", ""),
        ("score", "council_points", "8950", "89,5"),
        ("meeting", "is_secret_ballot", "True", "Có"),
        ("decision", "issued_on", "2024-12-31", "31/12/2024"),
        ("meeting", "starts_at", "2024-11-28 14:30:00", "14:30 28/11/2024"),
        ("person", "note", "2024-99-99", "2024-99-99"),
        ("award", "title", "không có mã này", "không có mã này"),
        ("unit", "kind", "", ""),
    ],
)
def test_values_are_said_as_the_screen_says_them(of, field, value, said):
    assert value_word(of, field, value) == said


def test_what_says_nothing_is_left_out():
    fields = [ChangedField("name", "", "officer"), ChangedField("value", "", '"Lê Thu Hà"')]
    assert in_words("setting", fields) == [ChangedField("value", "", "Lê Thu Hà")]
    assert in_words("unit", [ChangedField("place", "", "")]) == []


def test_every_setting_has_a_name():
    assert [name for name in DEFAULTS if setting_word(name) == name] == []


def test_the_codes_are_of_fields_there_are():
    known = {(table(record), field.name) for record in RECORDS for field in record._meta.sorted_fields}
    assert set(_CODES) - known == set()
