"""What a command has to say: to a reader as lines, to another program as one JSON object."""

import json
import sys
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any


class Status(IntEnum):
    """How a command ends; part of the contract with schedulers and scripts."""

    DONE = 0
    REFUSED = 1  # or there are findings
    WRONG_USE = 2


@dataclass(frozen=True)
class Answer:
    """Lines to read, and the same as facts by English names."""

    lines: tuple[str, ...]
    facts: dict[str, Any] = field(default_factory=dict)
    status: Status = Status.DONE


def refused(sentence: str) -> Answer:
    """A refusal in a sentence."""
    return Answer((sentence,), {"error": sentence}, Status.REFUSED)


def say(answer: Answer, as_json: bool) -> int:
    """Print the answer and give the exit status: an object on standard output, or lines, refusals to standard error."""
    if as_json:
        print(json.dumps({"status": int(answer.status), **answer.facts}, ensure_ascii=False, default=str))
    else:
        for line in answer.lines:
            print(line, file=sys.stderr if "error" in answer.facts else sys.stdout)
    return int(answer.status)
