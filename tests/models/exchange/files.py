"""Files of the open format for tests."""

import json
from typing import Any

from models.records import RECORDS, table


def a_file(**tables: list[Any] | dict[str, Any]) -> bytes:
    """A file with these tables."""
    return json.dumps({"format": "bangvang", "version": 1, "records": tables}).encode()


def a_unit(uid: str = "unit-a", **values: object) -> dict[str, object]:
    """A row of the table of units."""
    return {"uid": uid, "kind": "large", "name": "Báo Thanh tra", **values}


def rows() -> dict[str, int]:
    """How many rows each table holds; those without any left out."""
    counts = {table(record): record.select().count() for record in RECORDS}
    return {name: count for name, count in counts.items() if count}
