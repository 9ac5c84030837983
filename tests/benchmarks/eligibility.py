"""How long eligibility takes: every title of 10,000 staff with ten years each, and one person's panel.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/eligibility.py [STAFF]

Beside each figure stands the floor: the bare read of the same rows.
"""

import logging
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from models import store
from models.award import Award
from models.database import database
from models.decision import Decision
from models.history import change
from models.initiative import Initiative, InitiativeAuthor
from models.rules.eligibility import eligibility_of_all, examine
from models.staff import Person, Post
from models.unit import Unit
from models.yearly_record import YearlyRecord

YEARS = range(2016, 2026)
DAY = date(2025, 12, 15)
TABLES = (
    "person",
    "yearly_record",
    "award",
    "decision",
    "initiative",
    "initiative_author",
    "discipline",
    "post",
)


def fill(staff: int) -> None:
    """A store of `staff` people with ten years each, after a fixed seed."""
    chance = random.Random(7)
    with change("Benchmark"):
        own = Unit.create(kind="large", name="Cơ quan", is_own=True)
        small = [Unit.create(kind="small", name=f"Phòng {n}", parent=own) for n in range(1, 101)]
        for year in YEARS:
            Decision.create(number=f"{year}/QĐ", issued_on=date(year, 12, 10), issued_by="Thủ trưởng")
        rows(Person, ({"full_name": f"Người {n}", "find_key": f"nguoi {n}"} for n in range(staff)))
        ids = range(1, staff + 1)
        rows(Post, ({"person": n, "unit": small[n % 100], "valid_from": date(2015, 1, 1)} for n in ids))
        grades = ["excellent", "good", "good", "good", "completed"]
        rows(
            YearlyRecord,
            ({"person": n, "year": y, "grade": chance.choice(grades)} for n in ids for y in YEARS),
        )
        rows(Award, (award for n in ids for award in awards(n, chance)))
        works = [n for n in ids if chance.random() < 0.3]
        day = date(2025, 11, 1)
        rows(Initiative, ({"name": f"Sáng kiến {n}", "year": 2025, "recognised_on": day} for n in works))
        rows(InitiativeAuthor, ({"initiative": k, "person": n} for k, n in enumerate(works, 1)))


def awards(person: int, chance: random.Random) -> list[dict[str, Any]]:
    """A person's ledger: LĐTT most years, CSTĐCS in some, higher ones now and then."""
    found = []
    for place, year in enumerate(YEARS[:-1], 1):
        given = [
            code for code, often in (("LDTT", 0.9), ("CSTDCS", 0.3), ("BKB", 0.05)) if chance.random() < often
        ]
        found += [{"person": person, "title": code, "year": year, "decision": place} for code in given]
    return found


def rows(record: Any, made: Any) -> None:
    """Insert rows in batches, each with an identity of its own."""
    batch = list(made)
    for start in range(0, len(batch), 500):
        part = batch[start : start + 500]
        uids = (f"{record.__name__.lower()}-{start + place}" for place in range(len(part)))
        record.insert_many([row | {"uid": uid} for row, uid in zip(part, uids, strict=True)]).execute()


def timed(work: Callable[[], Any]) -> float:
    """The best of three, in seconds."""
    times = []
    for _turn in range(3):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def bare_read() -> int:
    """Every row of the tables the engine reads."""
    return sum(len(database.execute_sql(f'SELECT * FROM "{table}"').fetchall()) for table in TABLES)


def bare_read_of_one() -> int:
    """The rows of one person."""
    tables = ("yearly_record", "award", "discipline", "initiative_author")
    read = (database.execute_sql(f'SELECT * FROM "{table}" WHERE person_id = 77') for table in tables)
    return sum(len(found.fetchall()) for found in read)


def statements(work: Callable[[], Any]) -> int:
    """How many queries `work` takes."""
    seen: list[logging.LogRecord] = []

    class Count(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(record)

    logger, handler = logging.getLogger("peewee"), Count()
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    work()
    logger.removeHandler(handler)
    logger.setLevel(logging.WARNING)
    return len(seen)


def say(line: str) -> None:
    """One line of the answer."""
    sys.stdout.write(f"{line}\n")


def main(staff: int) -> None:
    """Fill a store, then measure."""
    with tempfile.TemporaryDirectory() as folder:
        opened = store.create(Path(folder) / "store")
        fill(staff)
        person = Person.get_by_id(77)

        def everybody() -> object:
            return eligibility_of_all(2025, DAY)

        def one() -> object:
            return examine(person, 2025, DAY)

        bare, floor = timed(bare_read), timed(bare_read_of_one)
        say(f"{staff} staff, {len(YEARS)} years")
        say(f"everybody: {timed(everybody):.2f} s in {statements(everybody)} queries; bare read {bare:.2f} s")
        say(
            f"one panel: {timed(one) * 1000:.1f} ms in {statements(one)} queries; bare read {floor * 1000:.2f} ms"
        )
        opened.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
