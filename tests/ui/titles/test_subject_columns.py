import pytest
from PySide6.QtCore import Qt

from models.roster import Stage, Standing, TitleCase, collectives_of, staff_of, standings
from models.rules.eligibility import Eligibility
from models.rules.year_verdicts import CaseVerdict
from models.staff import Post
from tests.models.small_office import Office, small_office
from ui.tables.column import STATE
from ui.tables.query_table import QueryTable
from ui.titles.subject_columns import Asked, collective_columns, people_columns, titles_in_short


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def asked(standing, verdict=None, reason="") -> Asked:
    return Asked(standing, lambda who: verdict, lambda who: reason)


def cells(model, row) -> list[str]:
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def test_a_person_is_shown_with_unit_post_grade_titles_and_result(office, qapp):
    post = Post(title="Phóng viên", unit=office.law)
    cases = (TitleCase("CSTDCS", Stage.PROPOSED), TitleCase("LDTT", Stage.DECIDED))
    standing = Standing(post=post, grade="excellent", cases=cases)
    model = QueryTable(staff_of(2026, "quan"), people_columns(2026, asked(lambda who: standing)))
    assert cells(model, 0) == [
        *("Đỗ Minh Quân", "Ban Pháp luật", "Phóng viên", "HTXSNV", "CSTĐCS, LĐTT", "Có quyết định", ""),
    ]


def test_who_stands_nowhere_has_dashes_and_no_pill(office, qapp):
    model = QueryTable(staff_of(2026, "quan"), people_columns(2026, asked(lambda who: Standing())))
    assert cells(model, 0) == ["Đỗ Minh Quân", "–", "–", "–", "–", "", ""]


def test_a_collective_is_shown_with_kind_parent_and_size(office, qapp):
    seen = standings(2026)
    model = QueryTable(collectives_of(2026, "phap luat"), collective_columns(2026, asked(seen.of)))
    assert cells(model, 0) == ["Ban Pháp luật", "Tập thể nhỏ", "Báo Thanh tra", "2", "–", "–", "", ""]


@pytest.mark.parametrize("columns", [people_columns, collective_columns])
def test_every_column_that_sorts_sorts(office, qapp, columns):
    query = staff_of(2026) if columns is people_columns else collectives_of(2026)
    model = QueryTable(query, columns(2026, asked(standings(2026).of)))
    rows = model.rowCount()
    assert rows in {3, 4}
    for place, column in enumerate(model.columns):
        if column.sort_by is not None:
            model.sort(place)
            assert model.rowCount() == rows


def test_titles_stand_in_short():
    assert titles_in_short(Standing(cases=(TitleCase("BKB", Stage.VOTED),))) == "BK TTCP"
    assert titles_in_short(Standing()) == "–"


@pytest.mark.parametrize(
    ("eligibility", "reason", "state", "last"),
    [
        (Eligibility.ENOUGH, "", "ok", ["Đủ", "Đã đề nghị"]),
        (Eligibility.NOT_YET, "Thiếu sáng kiến", "no", ["Chưa đủ", "Thiếu sáng kiến"]),
        (Eligibility.REVIEW, "Chưa xếp hạng khối", "maybe", ["Cần xem xét", "Chưa xếp hạng khối"]),
    ],
)
def test_a_verdict_comes_before_the_stage_which_stands_where_no_reason_is(
    office, qapp, eligibility, reason, state, last
):
    standing = Standing(cases=(TitleCase("CSTDCS", Stage.PROPOSED),))
    verdict = CaseVerdict("CSTDCS", eligibility, reason)
    columns = people_columns(2026, asked(lambda who: standing, verdict, reason))
    model = QueryTable(staff_of(2026, "quan"), columns)
    assert cells(model, 0)[-2:] == last
    assert model.index(0, 6).data(Qt.ItemDataRole.ToolTipRole) == last[1]
    assert model.index(0, 5).data(STATE) == state
