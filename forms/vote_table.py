"""The table of results that minutes and count records share."""

from collections.abc import Callable, Sequence

from forms.document import Column, GroupRow, Row, Table
from forms.meeting_words import by_title, candidate_words, required_words, share_words, with_written
from forms.nd30 import NBSP, two_digits
from models.paper_facts.meeting import Counted

NAME = (Column("STT", 10, "center"), Column("Họ và tên cá nhân, tên tập thể", 50))
BALLOTS = (
    *NAME,
    Column("Phát ra", 18, "center"),
    Column("Thu về", 18, "center"),
    Column("Hợp lệ", 18, "center"),
    Column("Không hợp lệ", 30, "center"),
)
VOTES = (
    *NAME,
    Column("Đồng ý", 17, "center", "Ý kiến"),
    Column("Không đồng ý", 17, "center", "Ý kiến"),
    Column("Không có ý kiến", 19, "center", "Ý kiến"),
    Column(f"Tỷ lệ đồng{NBSP}ý", 24, "center"),
    Column("Kết quả", 20.5, "center"),
)


def result_table(candidates: Sequence[Counted]) -> Table:
    """The votes of each candidate, grouped by title."""
    return Table(VOTES, _grouped(candidates, _votes), fitted=True)


def ballot_table(candidates: Sequence[Counted]) -> Table:
    """The ballots of each candidate, where they differ from one to another."""
    return Table(BALLOTS, _grouped(candidates, _ballots), fitted=True)


def _grouped(
    candidates: Sequence[Counted], cells: Callable[[Counted], tuple[str, ...]]
) -> tuple[Row | GroupRow, ...]:
    rows: list[Row | GroupRow] = []
    for title, group in by_title(candidates).items():
        required = required_words(group[0])
        rows.append(GroupRow(f"{title}{required}"))
        rows += [
            Row((two_digits(number), candidate_words(candidate), *cells(candidate)))
            for number, candidate in enumerate(group, start=1)
        ]
    return tuple(rows)


def _ballots(candidate: Counted) -> tuple[str, ...]:
    figures = (candidate.issued, candidate.returned, candidate.valid, candidate.invalid)
    return tuple(two_digits(count) for count in figures)


def _votes(candidate: Counted) -> tuple[str, ...]:
    return (
        with_written(candidate.agree, candidate.written_agree),
        with_written(candidate.disagree, candidate.written_disagree),
        two_digits(candidate.no_opinion),
        share_words(candidate),
        "Đạt" if candidate.reached else "Không đạt",
    )
