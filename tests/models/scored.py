"""A rubric of 100 points and two units, for the tests of scoring."""

from models.history import change
from models.rubric import Criterion, Rubric
from models.score_sheet import ScoreSheet
from models.scoring import add_sheet
from models.unit import BlockMember, Unit


def a_rubric(year: int = 2026) -> Rubric:
    """Two groups (60 and 40), a bonus and a deduction; its body is a block with two members and no sheet yet."""
    with change("Add rubric"):
        body = Unit.create(kind="block", name="Khối thi đua số IV")
        for name in ("Báo Thanh tra", "Trung tâm Thông tin"):
            BlockMember.create(block=body, unit=Unit.create(kind="large", name=name), year=year)
        made = Rubric.create(name=f"Bảng chấm điểm năm {year}", year=year, body=body, bonus_cap=500)
        add_group(made, 1, "Nhiệm vụ chuyên môn", 6000, ("Kế hoạch năm", 2500), ("Chất lượng", 3500))
        add_group(made, 4, "Công tác thi đua", 4000, ("Đăng ký đúng hạn", 1500), ("Điển hình", 2500))
        Criterion.create(rubric=made, kind="bonus", name="Sáng kiến", maximum=800, sequence=7)
        Criterion.create(rubric=made, kind="deduction", name="Báo cáo chậm", maximum=1000, sequence=8)
    return made


def add_group(rubric: Rubric, at: int, name: str, maximum: int, *inside: tuple[str, int]) -> None:
    """A group at the place `at`, with its criteria after it."""
    group = Criterion.create(rubric=rubric, kind="group", name=name, maximum=maximum, sequence=at)
    for place, (line, most) in enumerate(inside, at + 1):
        Criterion.create(rubric=rubric, parent=group, name=line, maximum=most, sequence=place)


def a_sheet(rubric: Rubric, name: str = "Báo Thanh tra") -> ScoreSheet:
    """The sheet of the unit called `name`."""
    with change("Add sheet"):
        return add_sheet(rubric, Unit.get(Unit.name == name))


def line(rubric: Rubric, name: str) -> Criterion:
    """The line called `name`."""
    return Criterion.get((Criterion.rubric == rubric) & (Criterion.name == name))
