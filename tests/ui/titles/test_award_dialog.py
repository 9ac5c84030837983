from datetime import date

import pytest

from models.award import Award, Movement, give_by_decision
from models.decision import Decision
from models.history import change, next_undo, take_back
from models.staff import Post
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.titles.award_dialog import AwardDialog

DAY = date(2025, 12, 20)


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot, award=None, **more) -> AwardDialog:
    dialog = AwardDialog(award, year=2025, **more)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def given(office, person, code="LDTT", year=2025) -> Award:
    award = Award(person=person, title=code, year=year)
    with change("Ghi nhận"):
        give_by_decision(award, "96/QĐ-BTT", DAY, "Tổng Biên tập Báo Thanh tra")
    return Award.get_by_id(award.id)


def test_a_decided_title_is_recorded_with_the_post_of_that_day_and_undone(office, qtbot):
    dialog = opened(qtbot)
    fill_in(
        dialog,
        subject="minh quan",
        title="Chiến sĩ thi đua cơ sở",
        number="96/QĐ-BTT",
        issued_on="20/12/2025",
    )
    assert dialog.issued_by.text() == "Tổng Biên tập Báo Thanh tra"
    assert (dialog.post_then.text(), dialog.unit_then.text()) == ("Phóng viên", "Ban Pháp luật")
    send(dialog, qtbot)
    award = Award.get()
    assert (award.person, award.title, award.year) == (office.quan, "CSTDCS", 2025)
    assert (award.decision.number, award.decision.issued_on) == ("96/QĐ-BTT", DAY)
    assert (award.post_then, award.unit_then) == ("Phóng viên", "Ban Pháp luật")
    assert award.movement == Movement.MERIT
    assert "Chiến sĩ thi đua cơ sở" in dialog.done_sentence and "Đỗ Minh Quân" in dialog.done_sentence
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert (Award.select().count(), Decision.select().count()) == (0, 0)


def test_the_post_follows_the_day_of_the_decision_until_she_writes_another(office, qtbot):
    with change("Bổ nhiệm"):
        Post.update(valid_to=date(2025, 6, 30)).where(Post.person == office.quan).execute()
        Post.create(person=office.quan, unit=office.admin, title="Chuyên viên", valid_from=date(2025, 7, 1))
    dialog = opened(qtbot, subject=office.quan)
    fill_in(dialog, issued_on="1/3/2025")
    assert dialog.post_then.text() == "Phóng viên"
    fill_in(dialog, issued_on="1/8/2025")
    assert (dialog.post_then.text(), dialog.unit_then.text()) == ("Chuyên viên", "Phòng Hành chính")
    fill_in(dialog, post_then="Biệt phái")
    fill_in(dialog, issued_on="1/3/2025")
    assert dialog.post_then.text() == "Biệt phái"


def test_collectives_are_offered_other_titles(office, qtbot):
    dialog = opened(qtbot, subject=office.law)
    names = {dialog.title_choice.itemText(row) for row in range(dialog.title_choice.count())}
    assert "Tập thể lao động xuất sắc" in names and "Lao động tiên tiến" not in names
    fill_in(dialog, title="Tập thể lao động xuất sắc", number="5/QĐ-TTCP", issued_on="5/1/2026")
    assert dialog.issued_by.text() == "Tổng Thanh tra Chính phủ"
    send(dialog, qtbot)
    assert (Award.get().unit, Award.get().person) == (office.law, None)


def test_the_issuer_is_left_alone_once_she_wrote_it(office, qtbot):
    dialog = opened(qtbot, subject=office.quan)
    fill_in(dialog, title="Lao động tiên tiến")
    fill_in(dialog, issued_by="Phó Tổng Biên tập phụ trách")
    fill_in(dialog, title="Giấy khen")
    assert dialog.issued_by.text() == "Phó Tổng Biên tập phụ trách"


def test_a_known_decision_is_joined(office, qtbot):
    given(office, office.ha)
    dialog = opened(qtbot, subject=office.quan)
    fill_in(dialog, title="Lao động tiên tiến", number="96/QĐ-BTT")
    assert not dialog.known.isVisible()
    fill_in(dialog, issued_on="20/12/2025")
    assert dialog.known.isVisible() and dialog.issued_by.text() == "Tổng Biên tập Báo Thanh tra"
    send(dialog, qtbot)
    assert Decision.select().count() == 1
    assert {award.person for award in Award.select()} == {office.ha, office.quan}


def test_everything_missing_is_said_at_once(office, qtbot):
    dialog = opened(qtbot)
    send(dialog, qtbot)
    assert errors(dialog) == {"subject", "title", "number", "issued_on", "issued_by"}
    assert Award.select().count() == 0


@pytest.mark.parametrize("day", ["31/11/2025", "20/12/2024", "hôm qua"])
def test_an_impossible_day_is_refused_at_its_field(office, qtbot, day):
    dialog = opened(qtbot, subject=office.quan)
    fill_in(dialog, title="Lao động tiên tiến", number="96/QĐ-BTT", issued_on=day)
    send(dialog, qtbot)
    assert errors(dialog) == {"issued_on"}
    assert dialog.form.error_of(dialog.issued_on).startswith("Ngày quyết định: ")


def test_the_same_title_for_the_same_year_is_refused_and_nothing_is_written(office, qtbot):
    given(office, office.quan)
    dialog = opened(qtbot, subject=office.quan)
    fill_in(dialog, title="Lao động tiên tiến", number="97/QĐ-BTT", issued_on="21/12/2025")
    send(dialog, qtbot)
    assert errors(dialog) == {"title"}
    assert (Award.select().count(), Decision.select().count()) == (1, 1)
    fill_in(dialog, year="2024")
    send(dialog, qtbot)
    assert {award.year for award in Award.select()} == {2024, 2025}


def test_an_award_is_revoked_and_stays(office, qtbot):
    award = given(office, office.quan)
    dialog = opened(qtbot, award)
    fill_in(dialog, revoked_on="1/3/2026", note="QĐ 12/QĐ-BTT")
    send(dialog, qtbot)
    assert (Award.get().revoked_on, Award.get().note) == (date(2026, 3, 1), "QĐ 12/QĐ-BTT")
    assert Award.get().decision == award.decision


def test_correcting_keeps_what_was_written_about_post_and_unit(office, qtbot):
    award = given(office, office.quan)
    with change("Sửa"):
        award.post_then, award.unit_then = "Phóng viên hạng III", "Phòng Phóng viên"
        award.save()
    dialog = opened(qtbot, award)
    fill_in(dialog, number="69/QĐ-BTT", issued_on="21/12/2025")
    send(dialog, qtbot)
    assert (Award.get().post_then, Award.get().unit_then) == ("Phóng viên hạng III", "Phòng Phóng viên")
    assert [decision.number for decision in Decision.select()] == ["69/QĐ-BTT"]


def test_the_subject_of_an_award_can_be_corrected(office, qtbot):
    dialog = opened(qtbot, given(office, office.quan))
    fill_in(dialog, subject="thu ha")
    send(dialog, qtbot)
    assert Award.get().person == office.ha


def test_an_award_is_deleted_with_its_decision(office, qtbot):
    dialog = opened(qtbot, given(office, office.quan))
    dialog.removal.click()
    assert (Award.select().count(), Decision.select().count()) == (0, 0)


def test_the_next_one_begins_with_the_same_title_and_decision(office, qtbot):
    award = given(office, office.quan)
    dialog = opened(qtbot, like=award)
    assert dialog.title_choice.chosen == "LDTT" and dialog.number.text() == "96/QĐ-BTT"
    assert dialog.subject.subject is None and not dialog.another
    fill_in(dialog, subject="thu ha")
    dialog.go_on.click()
    send(dialog, qtbot)
    assert dialog.another and dialog.award.person == office.ha
    assert Decision.select().count() == 1


def test_what_would_be_given_twice_is_said_before_it_is_sent(office, qtbot):
    given(office, office.quan)
    dialog = opened(qtbot)
    fill_in(dialog, subject="minh quan", title="Lao động tiên tiến")
    assert not dialog.repeat.isHidden() and "LĐTT" in dialog.repeat.sentence
    fill_in(dialog, title="Chiến sĩ thi đua cơ sở")
    assert dialog.repeat.isHidden()


def test_an_award_is_no_repeat_of_itself(office, qtbot):
    assert opened(qtbot, given(office, office.quan)).repeat.isHidden()
