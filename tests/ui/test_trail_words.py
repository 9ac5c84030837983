from models.records import RECORDS, table
from ui.trail_words import field_word, table_word

UNSAID = {"id", "uid", "find_key", "sort_key"}


def test_every_table_and_field_has_a_word_of_its_own():
    tables = [table(record) for record in RECORDS]
    assert [name for name in tables if table_word(name) == name] == []
    fields = {field.name for record in RECORDS for field in record._meta.sorted_fields} - UNSAID
    assert sorted(name for name in fields if field_word(name) == name) == []
