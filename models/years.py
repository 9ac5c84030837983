"""The years the store knows something of."""

from datetime import date

from models.award import Award
from models.campaign import Campaign
from models.meeting import Meeting
from models.proposal import Proposal
from models.rubric import Rubric
from models.yearly_record import YearlyRecord

_WITH_YEAR = (Campaign, Meeting, Proposal, Rubric)


def known_years() -> list[int]:
    """Every year with something in it, and last year, this one and the next besides, oldest first.

    Last year, because in January a new store begins with the round of the year that has just ended.
    """
    found = {year for record in (*_WITH_YEAR, Award, YearlyRecord) for year in _years_of(record)}
    today = date.today().year
    return sorted(found | {today - 1, today, today + 1})


def latest_year() -> int:
    """The last year in which something was done; this year in an empty store."""
    return max((year for record in _WITH_YEAR for year in _years_of(record)), default=date.today().year)


def _years_of(record: type[Campaign | Meeting | Proposal | Rubric | Award | YearlyRecord]) -> list[int]:
    return [row.year for row in record.select(record.year).distinct()]
