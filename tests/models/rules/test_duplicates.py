import pytest

from models.award import Award
from models.history import change
from models.initiative import Initiative
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState
from models.rules.duplicates import repeats, similar_merits, would_repeat
from tests.models.small_office import registered, small_office

YEAR = 2025
MERITS = (
    "Hoàn thành xuất sắc kế hoạch tin bài; tổ chức tuyến bài điều tra về quản lý đất đai được bạn đọc khen."
)


@pytest.fixture
def office(empty_store):
    return small_office()


def dossier(office):
    return Proposal.create(body=office.own, year=YEAR, subject="Đề nghị", addressees="TTCP")


def test_the_same_title_twice(office):
    with change("Ghi"):
        for year, revoked in ((YEAR, None), (YEAR, None), (YEAR - 1, None)):
            Award.create(person=office.ha, title="LDTT", year=year, revoked_on=revoked)
        for _number in range(2):
            ProposalLine.create(proposal=dossier(office), person=office.quan, title="CSTDCS")
    assert [(each.name, each.title) for each in repeats(YEAR)] == [
        ("Lê Thu Hà", "LDTT"),
        ("Đỗ Minh Quân", "CSTDCS"),
    ]
    with change("Thu hồi"):
        Award.update(revoked_on=f"{YEAR}-12-31").where(Award.id == 1).execute()
    assert [each.title for each in repeats(YEAR)] == ["CSTDCS"]


def test_an_initiative_backs_one_award(office):
    with change("Ghi"):
        work = Initiative.create(name="Kho ảnh số", year=YEAR)
        registered(office, YEAR - 1, "CSTDCS", person=office.ha, initiative=work)
        second = registered(office, YEAR, "BKB", person=office.ha, initiative=work)
        registered(office, YEAR, "CSTDCS", person=office.quan, initiative=work)  # a co-author
    [found] = repeats(YEAR)
    assert (
        found.title == "BKB" and "“Kho ảnh số”" in found.sentence and f"CSTĐCS {YEAR - 1}" in found.sentence
    )
    with change("Rút"):
        second.state, second.reason = CaseState.WITHDRAWN, "Tự rút"
        second.save()
    assert repeats(YEAR) == []


def lines(office, *texts):
    made = dossier(office)
    people = (office.ha, office.quan, office.duc)
    return [
        ProposalLine.create(proposal=made, person=person, title="LDTT", merits=text)
        for person, text in zip(people, texts, strict=False)
    ]


def test_merits_worded_alike_are_said_once_for_each_later_line(office):
    with change("Ghi"):
        found = similar_merits(lines(office, MERITS, MERITS.replace("đất đai", "đất  ĐAI"), MERITS + "!"))
    assert [each.name for each in found] == ["Đỗ Minh Quân", "Đặng Văn Đức (A)"]
    assert "Lê Thu Hà, Đỗ Minh Quân" in found[1].sentence


@pytest.mark.parametrize(
    "other", ["Xây dựng phần mềm quản lý kho ảnh, rút ngắn thời gian tìm ảnh từ hai giờ còn năm phút.", ""]
)
def test_other_merits_are_not_alike(office, other):
    with change("Ghi"):
        assert similar_merits(lines(office, MERITS, other)) == []


def test_short_merits_are_alike_by_chance(office):
    with change("Ghi"):
        assert similar_merits(lines(office, "Hoàn thành tốt nhiệm vụ.", "Hoàn thành tốt nhiệm vụ.")) == []


def test_what_would_be_given_twice_is_told_before_it_is_written(office):
    assert would_repeat(office.ha, ["LDTT"], YEAR) == []
    with change("Ghi"):
        award = Award.create(person=office.ha, title="LDTT", year=YEAR)
        row = registered(office, YEAR, "CSTDCS", person=office.ha)
    assert "Sổ" in would_repeat(office.ha, ["LDTT"], YEAR)[0]
    assert would_repeat(office.ha, ["LDTT"], YEAR, but=award) == []
    assert would_repeat(office.ha, ["LDTT"], YEAR - 1) == would_repeat(office.quan, ["LDTT"], YEAR) == []
    assert len(would_repeat(office.ha, ["LDTT", "CSTDCS"], YEAR)) == 2
    assert len(would_repeat(office.ha, ["CSTDCS"], YEAR, but=row)) == 0


def test_a_registered_title_may_be_given(office):
    with change("Ghi"):
        registered(office, YEAR, "LDTT", person=office.ha)
    assert would_repeat(office.ha, ["LDTT"], YEAR, but=Award()) == []


def test_an_initiative_that_is_used_is_told_before_it_is_used_again(office):
    with change("Ghi"):
        work = Initiative.create(name="Kho ảnh số", year=YEAR)
        registered(office, YEAR - 1, "CSTDCS", person=office.ha, initiative=work)
    [said] = would_repeat(office.ha, ["BKB"], YEAR, work)
    assert "“Kho ảnh số”" in said and f"CSTĐCS {YEAR - 1}" in said
    assert would_repeat(office.quan, ["BKB"], YEAR, work) == []
    with change("Ghi"):
        registered(office, YEAR, "BKB", person=office.ha, initiative=work)
    assert would_repeat(office.ha, ["BKB"], YEAR, but=Award()) == [said]
