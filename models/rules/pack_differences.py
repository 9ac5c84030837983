"""Two rule sets compared line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Difference:
    """A place in which two rule sets differ: "titles.CSTDCS.votes[0].threshold_percent". None: it is not there."""

    path: str
    before: Any
    after: Any


def differences(one: Any, other: Any) -> list[Difference]:
    """Where the rows of `other` differ from those of `one`, in the order of the file."""
    before, after = dict(_leaves("", one)), dict(_leaves("", other))
    paths = [*before, *(path for path in after if path not in before)]
    return [
        Difference(path, before.get(path), after.get(path))
        for path in paths
        if path not in before or path not in after or before[path] != after[path]
    ]


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every single value with its place; an empty list or object is a value too."""
    if isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from _leaves(f"{path}.{name}" if path else name, inner)
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _leaves(f"{path}[{index}]", inner)
    else:
        yield path, value
