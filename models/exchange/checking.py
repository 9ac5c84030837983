"""Reading a file of the open format: what is wrong with it, said with the place and what is expected."""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from models.exchange.rows import Row
from models.exchange.schema import FORMAT, LARGEST, MOMENT, VERSION, shipped
from models.refusal import Refusal
from translations import N_, _

Tables = dict[str, list[Row]]
SHOWN = 20  # complaints said at once


class Unloadable(Refusal):
    """A file that cannot be loaded; `sentences` say why, one for every fault found."""

    def __init__(self, *sentences: str) -> None:
        shown = list(sentences[:SHOWN])
        if len(sentences) > SHOWN:
            shown.append(_("… and {count} more.").format(count=len(sentences) - SHOWN))
        super().__init__("\n".join(shown))
        self.sentences = sentences


def tables_of(data: bytes) -> Tables:
    """The rows of a file by table, as the schema asks for them. Raises `Unloadable`."""
    document = _parsed(data)
    _check_head(document)
    _check_schema(document)
    tables: Tables = document["records"]
    _check_uids(tables)
    return tables


def _parsed(data: bytes) -> Any:
    try:
        document = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_constant
        )
        json.dumps(document, ensure_ascii=False).encode()  # half a surrogate pair cannot be stored
    except UnicodeError as error:
        raise Unloadable(_("The file is not text in UTF-8, so it is not a file of Bảng Vàng.")) from error
    except json.JSONDecodeError as error:
        text = _("The file is not JSON: line {line}, column {column} cannot be read.")
        raise Unloadable(text.format(line=error.lineno, column=error.colno)) from error
    except (ValueError, RecursionError) as error:
        raise Unloadable(_("The file is not JSON that can be read.")) from error
    return document


def _object(pairs: list[tuple[str, Any]]) -> Row:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unloadable(_("“{name}” stands twice in the same place of the file.").format(name=twice))
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _check_head(document: Any) -> None:
    """The format and its version are said first: a newer file would fail the schema without telling why."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        text = _("The file is JSON, but not of Bảng Vàng: “format” must be “{format}”.")
        raise Unloadable(text.format(format=FORMAT))
    version = document.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        text = _(
            "The file is of version {version}; this program reads up to {known}. Update the program, then load it."
        )
        raise Unloadable(text.format(version=version, known=VERSION))
    if version != VERSION or isinstance(version, bool):
        text = _("“version” must be {known}, not {version}.")
        raise Unloadable(text.format(known=VERSION, version=shown(version)))


def _check_schema(document: Row) -> None:
    import fastjsonschema

    try:
        _check()(document)
    except fastjsonschema.JsonSchemaValueException as error:
        raise Unloadable(_breach(error, document)) from error


@cache
def _check() -> Callable[[Any], Any]:
    import fastjsonschema

    formats = {"date": _is_date, MOMENT: _is_moment}
    check: Callable[[Any], Any] = fastjsonschema.compile(shipped(), formats=formats, use_default=False)
    return check


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is None and "T" in text
    except ValueError:
        return False


def _check_uids(tables: Tables) -> None:
    twice = []
    for name, rows in tables.items():
        seen = set()
        for row in rows:
            if row["uid"] in seen:
                twice.append(_("{place}: stands twice in the file.").format(place=place(name, row["uid"])))
            seen.add(row["uid"])
    if twice:
        raise Unloadable(*twice)


def place(table: str, uid: str, field: str = "") -> str:
    """Where in a file: “person “person-le-thu-ha”, born_on”."""
    return f"{table} “{uid}”" + (f", {field}" if field else "")


def shown(value: Any) -> str:
    """A value as a sentence quotes it, shortened."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"  # noqa: PLR2004 - a line of a terminal


KINDS = {
    "string": N_("text in quotation marks"),
    "integer": N_("a whole number"),
    "boolean": N_("true or false"),
    "array": N_("a list in square brackets"),
    "object": N_("an object in curly brackets"),
    "null": N_("null"),
}
FORMATS = {
    "date": N_("a day that exists, such as “2022-12-20”"),
    MOMENT: N_("a day and an hour that exist, such as “2022-12-20T08:30:00”"),
}


def _breach(error: Any, document: Row) -> str:
    """One sentence on a breach of the schema: the place in the file and what is expected there."""
    place_of, value = _place_of(error.path[1:], document), error.value
    if error.rule == "required":
        lacking = ", ".join(name for name in error.rule_definition if name not in value)
        return _("{place}: {fields} must be given.").format(place=place_of, fields=lacking)
    if error.rule == "additionalProperties":
        unknown = ", ".join(name for name in value if name not in error.definition["properties"])
        return _("{place}: {fields} is not known to this version.").format(place=place_of, fields=unknown)
    text = _("{place}: expected is {expected}, not {value}.")
    return text.format(place=place_of, expected=_expected(error), value=shown(value))


def _expected(error: Any) -> str:
    match error.rule:
        case "type":
            kinds = error.rule_definition
            return _(" or ").join(_(KINDS[kind]) for kind in ([kinds] if isinstance(kinds, str) else kinds))
        case "enum":
            return _("one of {choices}").format(choices=", ".join(map(shown, error.rule_definition)))
        case "format":
            return _(FORMATS[error.rule_definition])
        case "pattern":
            return _("1 to 64 letters without accents, digits, dots, hyphens or underscores")
        case _:
            return _("a whole number up to {largest}").format(largest=LARGEST)


def _place_of(path: list[str | int], document: Row) -> str:
    if not path or path[0] != "records" or len(path) < 2:  # noqa: PLR2004 - below "records" begins a table
        return str(path[0]) if path else _("The file")
    table = str(path[1])
    if len(path) == 2:  # noqa: PLR2004 - the table itself
        return table
    number = int(path[2])
    row = document["records"][table][number]
    uid = row.get("uid") if isinstance(row, dict) else None
    field = str(path[3]) if len(path) > 3 else ""  # noqa: PLR2004 - a field of the row
    if isinstance(uid, str) and field != "uid":
        return place(table, uid, field)
    return f"{table}[{number}]" + (f", {field}" if field else "")
