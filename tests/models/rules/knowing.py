"""Facts to test with: somebody's years and titles in one line each."""

from datetime import date

from models.rules.facts import Facts, Held, Member
from models.yearly_record import Grade

YEAR = 2025
DAY = date(2025, 12, 15)
LETTERS = {"X": Grade.EXCELLENT, "G": Grade.GOOD, "C": Grade.COMPLETED, "N": Grade.NOT_COMPLETED}


def graded(letters, year=YEAR):
    """ "GGX": good, good, and excellent in `year`; "?" for a year nobody graded."""
    first = year - len(letters) + 1
    return {first + place: LETTERS[letter] for place, letter in enumerate(letters) if letter != "?"}


def held(code, *years, doubtful=()):
    """The title in these years, each decided at the year's end; `doubtful` ones without a decision."""
    sure = [Held(code, year, f"{year % 100}/QĐ", date(year, 12, 31)) for year in years]
    return {code: (*sure, *(Held(code, year, is_sure=False) for year in doubtful))}


def facts(grades="", year=YEAR, **more):
    """A person's facts."""
    titles = {}
    for part in more.pop("held", ()):
        titles |= part
    day = more.pop("day", date(year, 12, 15))
    return Facts(year=year, day=day, grades=graded(grades, year), held=titles, **more)


def members(*grades_and_titles):
    """Members from words like "G LDTT" or "X LDTT CSTDCS", the title in lower case only proposed."""
    found = []
    for number, words in enumerate(grades_and_titles):
        grade, *codes = words.split()
        found.append(
            Member(
                f"Người {number + 1}",
                LETTERS.get(grade),
                frozenset(code for code in codes if code.isupper()),
                frozenset(code.upper() for code in codes if not code.isupper()),
            )
        )
    return tuple(found)
