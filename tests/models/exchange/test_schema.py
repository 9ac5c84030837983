import json

import pytest

from models.exchange.rows import carried
from models.exchange.schema import CHOICES, FILE, as_text, schema, shipped
from models.records import RECORDS, table


def test_the_shipped_schema_is_that_of_the_records():
    assert FILE.read_text(encoding="utf-8") == as_text(), "records have changed: write the schema again"


@pytest.mark.parametrize("record", RECORDS, ids=table)
def test_every_field_that_is_carried_is_described(record):
    found = shipped()["properties"]["records"]["properties"][table(record)]
    assert list(found["items"]["properties"]) == [field.name for field in carried(record)]
    assert found["description"].endswith(".")


def test_every_choice_belongs_to_a_field():
    for record, name in CHOICES:
        assert name in record._meta.fields


def test_the_sample_follows_the_schema_in_another_reader():
    import fastjsonschema

    sample = FILE.parent / "samples" / "sample.json"
    fastjsonschema.validate(schema(), json.loads(sample.read_text(encoding="utf-8")))
