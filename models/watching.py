"""The triggers that keep the trail: they copy each touched row, and refuse a write outside `change()`."""

from models.database import database

_EVENTS = ("insert", "update", "delete")


def columns(table: str) -> list[str]:
    """The columns of `table`, in order."""
    return [column.name for column in database.get_columns(table)]


def as_json(names: list[str], prefix: str = "") -> str:
    """The SQL that gives a row of these columns as a JSON object."""
    pairs = ", ".join(f"'{name}', {prefix}\"{name}\"" for name in names)
    return f"json_object({pairs})"


def watch(tables: list[str]) -> None:
    """(Re-)create the triggers that keep the trail of `tables`. A migration that rebuilds a table loses them."""
    for table in tables:
        names = columns(table)
        for event, row_id, before, after in (
            ("INSERT", "NEW", "NULL", as_json(names, "NEW.")),
            ("UPDATE", "NEW", as_json(names, "OLD."), as_json(names, "NEW.")),
            ("DELETE", "OLD", as_json(names, "OLD."), "NULL"),
        ):
            name = f"watch_{table}_{event.lower()}"
            database.execute_sql(f'DROP TRIGGER IF EXISTS "{name}"')
            database.execute_sql(
                f'CREATE TRIGGER "{name}" AFTER {event} ON "{table}" BEGIN '
                f"SELECT RAISE(ABORT, 'write outside change()') WHERE NOT EXISTS "
                f"(SELECT 1 FROM change WHERE is_open); "
                f"INSERT INTO changed_row (change_id, table_name, row_id, before, after) "
                f"SELECT id, '{table}', {row_id}.id, {before}, {after} FROM change WHERE is_open; END"
            )


def unwatch(tables: list[str]) -> None:
    """Drop the triggers of `tables`, for a migration: it writes rows without a change of its own."""
    for table in tables:
        for event in _EVENTS:
            database.execute_sql(f'DROP TRIGGER IF EXISTS "watch_{table}_{event}"')


def unwatched(tables: list[str]) -> list[str]:
    """Those of `tables` that lack one of their triggers."""
    rows = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    there = {name for (name,) in rows}
    return [t for t in tables if not {f"watch_{t}_{event}" for event in _EVENTS} <= there]
