"""The table of results that minutes and count records share."""

from collections.abc import Sequence

from forms.document import Column, GroupRow, Row, Table
from forms.meeting_words import by_title, candidate_words, share_words, with_written
from forms.nd30 import two_digits
from models.paper_facts.meeting import Counted

NAME = (Column("STT", 10, "center"), Column("Họ và tên cá nhân, tên tập thể", 54))
BALLOTS = (
    Column("Phát ra", 15, "center", "Số phiếu"),
    Column("Thu về", 15, "center", "Số phiếu"),
    Column("Hợp lệ", 15, "center", "Số phiếu"),
    Column("Không hợp lệ", 17, "center", "Số phiếu"),
)
VOTES = (
    Column("Đồng ý", 18, "center", "Ý kiến"),
    Column("Không đồng ý", 18, "center", "Ý kiến"),
    Column("Không có ý kiến", 19, "center", "Ý kiến"),
    Column("Tỷ lệ đồng ý", 24, "center"),
    Column("Kết quả", 22, "center"),
)


def result_table(candidates: Sequence[Counted], *, with_ballots: bool = False) -> Table:
    """The votes of each candidate, grouped by title; with the ballots where they differ among candidates."""
    columns = (*NAME, *BALLOTS, *VOTES) if with_ballots else (*NAME, *VOTES)
    rows: list[Row | GroupRow] = []
    for title, group in by_title(candidates).items():
        required = f" (yêu cầu {group[0].required})" if group[0].required else ""
        rows.append(GroupRow(f"{title}{required}"))
        rows += [_row(number, candidate, with_ballots) for number, candidate in enumerate(group, start=1)]
    return Table(columns, tuple(rows))


def _row(number: int, candidate: Counted, with_ballots: bool) -> Row:
    ballots = (candidate.issued, candidate.returned, candidate.valid, candidate.invalid)
    return Row(
        (
            two_digits(number),
            candidate_words(candidate),
            *(two_digits(count) for count in ballots if with_ballots),
            with_written(candidate.agree, candidate.written_agree),
            with_written(candidate.disagree, candidate.written_disagree),
            two_digits(candidate.no_opinion),
            share_words(candidate),
            "Đạt" if candidate.reached else "Không đạt",
        )
    )
