"""What the program refuses, in a sentence the user can act on."""

from collections.abc import Mapping


class Refusal(Exception):
    """Something cannot be done; `str()` is the whole sentence, in the language in use."""


class Faulty(Refusal):
    """A record with values that cannot stand: `faults` maps each field's name to its sentence."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__(" ".join(faults.values()))
        self.faults = dict(faults)
