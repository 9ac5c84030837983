"""The names of all changes the sources make, read from the sources themselves."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("ui", "commands", "models")
_PASSED_ON = {
    "write": 0,
    "_write": 0,
    "_do": 0,
    "offer_removal": 1,
    "_ask_note": 1,
}  # who hands a label on, its place
_KEPT = {"label", "_label"}  # what it is called while it is handed on


def labels() -> set[str]:
    """Every label that is written in the sources, in the language they are written in."""
    return {label for _where, found in _all_calls() for label in found}


def nameless() -> list[str]:
    """Where a change is made and its label is neither written there nor handed over by a known method."""
    return [where for where, found in _all_calls() if not found]


@cache
def _all_calls() -> list[tuple[str, set[str]]]:
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return [call for path in paths for call in _calls(path)]


def _calls(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Each place that makes or asks for a change, with the labels it may have."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            given = _label_of(call)
            if given is None or _is_handed_on(given, function):
                continue
            found = _translated(given) or {
                label for value in _assigned(function, _names(given)) for label in _translated(value)
            }
            if found or _is_change(call):
                yield f"{path.relative_to(ROOT)}:{call.lineno}", found


def _label_of(call: ast.Call) -> ast.expr | None:
    """The expression that names the change `call` makes or hands on; None if it makes none."""
    if _is_change(call):
        return call.args[0]
    place = _PASSED_ON.get(call.func.attr) if isinstance(call.func, ast.Attribute) else None
    is_own = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
    if place is None or not is_own or call.func.value.id != "self" or len(call.args) <= place:
        return None
    return call.args[place]


def _is_handed_on(given: ast.expr, function: ast.FunctionDef) -> bool:
    """Whether the label came from elsewhere: as a parameter, or kept by the object."""
    if isinstance(given, ast.Attribute):
        return given.attr in _KEPT
    return bool(_names(given) & _KEPT & {each.arg for each in function.args.args})


def _is_change(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "change"


def _translated(node: ast.expr) -> set[str]:
    """The texts inside `_()` in an expression."""
    marked = (
        each for each in ast.walk(node)
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == "_"
    )  # fmt: skip
    return {each.args[0].value for each in marked if isinstance(each.args[0], ast.Constant)}


def _names(node: ast.expr) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)} - {"_"}


def _assigned(function: ast.FunctionDef, names: set[str]) -> Iterator[ast.expr]:
    """What is assigned to `names` in the function, alone or several at once."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(_names(target) & names for target in node.targets):
            yield node.value
