"""Every change the program makes is taken back to the last byte, and comes again."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime

import pytest

from models import store
from models.award import Award, give_by_decision, remove_award
from models.ballot import Ballot
from models.ballot_reading import Reading, begin, conclude, give_up, keep
from models.campaign import Target
from models.campaigning import add_target, copied, write_campaign
from models.candidates import add_candidate, strike, take_registrations
from models.council import Council, CouncilMember
from models.counting import clear_votes, enter_votes
from models.deciding import decide
from models.decision import record_decision
from models.dispatching import dispatch
from models.exchange.package import dump, load
from models.history import change, next_redo, next_undo, take_back
from models.initiative import Initiative, write_authors
from models.meeting import Guest, Meeting, Opinion, Presence, attendance, write_agenda
from models.pact import Signer, write_pact
from models.proposal import Proposal, ProposalLine, lines_of
from models.proposing import propose, relink, take_over
from models.registering import Entry, amend, answer, new_initiative, register, set_state
from models.registration import CaseState, UnitReply
from models.removal import remove
from models.roll_call import appoint_tellers, call_meeting, mark
from models.rubric import Rubric, copy_rubric
from models.rubric_lines import lines_of as rubric_lines
from models.rubric_lines import write_lines
from models.rules.office_packs import copy_pack, import_pack, switch
from models.scoring import (
    add_sheet,
    give_points,
    give_reason,
    lock,
    lock_rubric,
    remove_sheet,
    unlock,
    unlock_rubric,
)
from models.seating import reconstitute, seat
from models.second_vote import abstain, second_ballot, vote_lower
from models.settings import choose
from models.staff import Person, Post
from models.unit import Unit, rename
from models.yearly_record import Discipline, Hold, year_of
from tests.change_labels import labels, nameless
from tests.models.exchange.files import a_file, a_unit
from tests.undo_scene import TODAY, Scene, a_reading, a_scene

Act = Callable[[Scene], object]

NO_WAY_BACK = {
    "Begin a new store": "the command that makes a store; before it there is none to go back to",
}


def corrected(record: str, **values: object) -> Act:
    """Change fields of a record of the scene."""

    def act(scene):
        found = getattr(scene, record)
        for name, value in values.items():
            setattr(found, name, value)
        found.save()

    return act


def removed(record: str) -> Act:
    """Delete a record of the scene, with what belongs to it."""
    return lambda scene: remove(getattr(scene, record), "?")


def set_up(scene):
    upper = Unit.create(kind="upper", name="Bộ Nội vụ")
    Unit.create(kind="large", name="Tạp chí Tổ chức Nhà nước", parent=upper, place="Hà Nội")


def correct_office(scene):
    rename(scene.round.unit, "Báo Thanh tra Việt Nam", "BTTVN", date(2024, 12, 31))
    choose("ministry_head", "Bộ trưởng")


def add_person(scene):
    person = Person.create(full_name="Phan Thị Mỹ Ái", sex="female")
    Post.create(person=person, unit=scene.round.office, title="Chuyên viên", valid_from=TODAY)


def add_post(scene):
    before = Post.get(Post.person == scene.person)
    before.valid_to = date(2024, 12, 19)
    before.save()
    Post.create(person=scene.person, unit=scene.round.unit, title="Phó trưởng ban", valid_from=TODAY)


def award(scene, year=2024):
    given = Award(person=scene.person, title="LDTT", year=year)
    give_by_decision(given, "96/QĐ-BTT", TODAY, "Tổng Biên tập Báo Thanh tra")


def other_decision(scene):
    scene.award.note = "trao tại hội nghị"
    give_by_decision(scene.award, "13/QĐ-BTT", TODAY, "Tổng Biên tập Báo Thanh tra")


def grade(scene):
    for person in scene.round.people:
        row = year_of(person, 2024)
        row.grade = "good"
        row.save()


def initiative(scene):
    made = Initiative(name="Mẫu biểu điện tử", year=2024)
    made.save()
    write_authors(made, {scene.person.id: 60, scene.round.people[3].id: 40})


def share_initiative(scene):
    scene.initiative.name = "Số hoá toàn bộ hồ sơ"
    scene.initiative.save()
    write_authors(scene.initiative, {scene.round.people[3].id: 100})


def campaign_like(scene):
    write_campaign(copied(scene.idle_campaign, 2025), scene.idle_campaign)


def registered(scene):
    entry = Entry(scene.round.office, date(2024, 2, 9), initiative=scene.initiative)
    register(scene.idle_campaign, scene.person, ("LDTT", "GK"), entry)


def registration_edited(scene):
    found = scene.registration
    found.commitment = "Hoàn thành 12 bài"
    found.initiative = new_initiative("Sổ tay phóng viên", scene.person, 2024)
    amend(found)


def registrations_deleted(scene):
    for name in ("registration", "registration"):
        getattr(scene, name).delete_instance()


def pact_signed(scene):
    scene.pact.signed_on = date(2024, 3, 1)
    write_pact(scene.pact, {scene.round.unit.id: Signer("Trần Quốc Bảo", "Phó Tổng Biên tập")})


def council(scene):
    made = Council(body=scene.round.unit, name="Hội đồng xét sáng kiến", valid_from=TODAY)
    made.save()
    seat(made, [CouncilMember(person=each, role="member") for each in scene.round.people])


def renewed(scene):
    new = Council(body=scene.round.unit, name=scene.round.council.name, valid_from=date(2025, 1, 1))
    reconstitute(scene.round.council, new)


def called(scene):
    made = Meeting(council=scene.round.council, subject="Họp sơ kết", year=2024)
    made.starts_at = datetime(2024, 7, 1, 8, 0)
    call_meeting(made)


def concluded(scene):
    scene.round.meeting.conclusions, scene.round.meeting.number = "Thông qua.", "05"
    call_meeting(scene.round.meeting)


def absent(scene):
    mark(attendance(scene.spare)[4], Presence.WRITTEN, "đi công tác")


def tellers(scene):
    rows = attendance(scene.round.meeting)
    appoint_tellers(scene.round.meeting, [rows[0].member_id, rows[3].member_id], rows[3].member_id)


def voted(scene):
    votes = {"issued": 4, "returned": 4, "valid": 4, "invalid": 0, "agree": 4, "disagree": 0, "no_opinion": 0}
    enter_votes(scene.spare, {scene.candidate.id: votes})


def one_ballot_read(scene):
    keep(scene.spare, Reading((scene.candidate.id,), 4, 4).with_ballot("1").with_ballot("2"))


def dossier(scene):
    made = Proposal(
        body=scene.round.unit, year=2024, subject="đề nghị đợt hai", addressees="Thanh tra Chính phủ"
    )
    made.save()
    relink(made)


def moved_to_another_meeting(scene):
    scene.round.proposal.meeting, scene.round.proposal.addressees = scene.spare, "Bộ Nội vụ"
    scene.round.proposal.save()
    relink(scene.round.proposal)


def proposed(scene):
    reason = "Hội đồng nhất trí đề nghị lại"
    propose(
        ProposalLine(
            proposal=scene.round.proposal,
            person=scene.round.people[3],
            title="CSTDCS",
            override_reason=reason,
        )
    )


def merits(scene):
    line = scene.line
    line.merits = "Loạt bài điều tra"
    propose(line)


def lines_deleted(scene):
    for line in lines_of(scene.round.proposal):
        line.delete_instance()


def decided(scene):
    decision = record_decision("412/QĐ-TTCP", date(2024, 12, 30), "Tổng Thanh tra Chính phủ")
    decide(scene.round.proposal, lines_of(scene.round.proposal), decision)


def rubric_with_lines(scene):
    made = Rubric(name="Bảng mới", year=2024, body=scene.block)
    made.save()
    write_lines(made, [*_without_ids(scene.rubric)])


def _without_ids(rubric):
    for line in rubric_lines(rubric):
        line.id = None
        yield line


def rubric_edited(scene):
    scene.idle_rubric.name = "Bảng chưa dùng, sửa"
    scene.idle_rubric.save()
    lines = rubric_lines(scene.idle_rubric)
    lines[0].name = "Đăng ký trước hạn"
    write_lines(scene.idle_rubric, lines)


def another_source(scene):
    scene.own_rules.text = scene.own_rules.text.replace("năm 2022", "ngày 15/6/2022")
    scene.own_rules.note = "đối chiếu lại với Công báo"
    scene.own_rules.save()


def a_failed_vote(scene: Scene) -> Ballot:
    """The vote of the round that did not reach its threshold."""
    return next(ballot for ballot in scene.round.ballots if ballot.title == "CSTDCS" and ballot.agree < 4)


ACTS: dict[str, Act] = {
    "Set up the office": set_up,
    "Correct the office": correct_office,
    "Load a file of Bảng Vàng": lambda scene: load(a_file(unit=[a_unit(name="Tạp chí Thanh tra")])),
    "Add unit": lambda scene: Unit.create(kind="small", name="Ban Pháp luật", parent=scene.round.unit),
    "Correct unit": lambda scene: rename(scene.round.office, "Văn phòng", "VP", date(2024, 6, 30)),
    "Delete unit": removed("idle_unit"),
    "Add person": add_person,
    "Correct person": corrected("idle_person", full_name="Đỗ Minh Quang", birth_year=1984),
    "Delete person": removed("idle_person"),
    "Add post": add_post,
    "Correct post": corrected("idle_post", title="Phó trưởng phòng", rank="division_deputy"),
    "Delete post": removed("idle_post"),
    "Record grade": grade,
    "Record award": award,
    "Correct award": other_decision,
    "Delete award": lambda scene: remove_award(scene.award),
    "Record initiative": initiative,
    "Correct initiative": share_initiative,
    "Delete initiative": removed("initiative"),
    "Record discipline": lambda scene: Discipline.create(
        unit=scene.idle_unit, form="warning", decided_on=TODAY
    ),
    "Correct discipline": corrected("discipline", ends_on=date(2025, 12, 20)),
    "Delete discipline": removed("discipline"),
    "Hold awards back": lambda scene: Hold.create(person=scene.person, begins_on=TODAY, reason="có đơn thư"),
    "Correct hold": corrected("hold", ends_on=date(2025, 1, 20)),
    "Delete hold": removed("hold"),
    "Add campaign “{name}”": campaign_like,
    "Edit campaign “{name}”": lambda scene: write_campaign(_retitled(scene.round.campaign)),
    "Delete campaign “{name}”": removed("idle_campaign"),
    "Add target": lambda scene: add_target(Target(campaign=scene.round.campaign, name="Tin", planned="300")),
    "Edit target": corrected("target", achieved="131"),
    "Delete target": lambda scene: scene.target.delete_instance(),
    "Register {name}": registered,
    "Edit the registration of {name}": registration_edited,
    "Change state: {state}": lambda scene: set_state([scene.registration], CaseState.WITHDRAWN, "xin rút"),
    "Delete the registration of {name}": lambda scene: scene.registration.delete_instance(),
    "Delete {count} registrations": registrations_deleted,
    "Record the answer of {unit}": lambda scene: answer(
        scene.round.campaign, scene.idle_unit, TODAY, is_nil=True
    ),
    "Delete the answer of {unit}": lambda scene: UnitReply.get().delete_instance(),
    "Record pact of {year}": pact_signed,
    "Delete pact of {year}": lambda scene: scene.pact.delete_instance(),
    "Add the rubric {name}": rubric_with_lines,
    "Edit the rubric {name}": rubric_edited,
    "Copy the rubric {name} into {year}": lambda scene: copy_rubric(scene.rubric, 2025),
    "Delete the rubric {name}": removed("idle_rubric"),
    "Add {count} to be scored": lambda scene: add_sheet(scene.rubric, scene.idle_unit),
    "Take {name} off the rubric": lambda scene: remove_sheet(scene.sheet),
    "Enter {column}, {line}: {points}": lambda scene: give_points(
        scene.sheet, scene.criterion, "council_points", 1100
    ),
    "Reason of {line}": lambda scene: give_reason(scene.sheet, scene.criterion, "chậm một kỳ"),
    "Make the points of {name} final": lambda scene: lock(scene.sheet, TODAY),
    "Unlock the points of {name}": lambda scene: unlock(scene.final_sheet),
    "Close scoring under {name}": lambda scene: lock_rubric(scene.rubric, TODAY),
    "Open scoring under {name} again": lambda scene: unlock_rubric(scene.closed_rubric),
    "Record council": council,
    "Reconstitute council": renewed,
    "Delete council": removed("idle_council"),
    "Record meeting": called,
    "Delete meeting": removed("spare"),
    "Mark attendance": absent,
    "Record counting board": tellers,
    "Record guest": lambda scene: Guest.create(meeting=scene.round.meeting, name="Đỗ Minh Quân"),
    "Delete guest": removed("guest"),
    "Record agenda": lambda scene: write_agenda(scene.round.meeting, ["Kiểm phiếu"]),
    "Record opinion": lambda scene: Opinion.create(
        meeting=scene.round.meeting, speaker="Bà Vân", text="Đồng ý"
    ),
    "Delete opinion": removed("opinion"),
    "Record election": corrected("election", agree=3, disagree=1),
    "Delete election": removed("election"),
    "Take over registrations": lambda scene: take_registrations(scene.spare),
    "Add to the ballot": lambda scene: add_candidate(scene.spare, scene.person, "GK"),
    "Take off the ballot": lambda scene: strike(scene.candidate),
    "Hold a second ballot": lambda scene: second_ballot(a_failed_vote(scene)),
    "Vote on a lower title": lambda scene: vote_lower(a_failed_vote(scene), "LDTT"),
    "Record who does not vote": lambda scene: abstain(scene.candidate, ["Lê Thu Hà"]),
    "Record votes": voted,
    "Clear votes": lambda scene: clear_votes(scene.round.meeting),
    "Start counting": lambda scene: begin(scene.round.meeting, 4, 4),
    "Read a ballot": one_ballot_read,
    "Record counted votes": lambda scene: conclude(scene.spare, a_reading([scene.candidate.id], 4)),
    "Give up the count": lambda scene: give_up(scene.spare),
    "Record conclusion": concluded,
    "Add dossier": dossier,
    "Edit dossier": moved_to_another_meeting,
    "Delete dossier": removed("draft"),
    "Take lines from the meeting": lambda scene: take_over(scene.draft),
    "Propose": proposed,
    "Edit line of the dossier": merits,
    "Delete lines of the dossier": lines_deleted,
    "Record number, signing and sending": lambda scene: dispatch(
        scene.round.proposal, "57", date(2024, 12, 16), date(2024, 12, 17)
    ),
    "Record decision": decided,
    "Copy the rule set": lambda scene: copy_pack("RS2024", "theo quy chế của đơn vị"),
    "Take the rule set": lambda scene: import_pack(scene.brought_rules, "mang từ cấp trên"),
    "Change the rule set {id}": another_source,
    "Switch the rule set {id} on": lambda scene: switch(scene.own_rules, True),
    "Switch the rule set {id} off": lambda scene: switch(scene.rules_in_use, False),
    "Delete the rule set {id}": lambda scene: scene.own_rules.delete_instance(),
}


def _retitled(campaign):
    campaign.theme, campaign.plan_number = "Đoàn kết, sáng tạo", "12/KH-BTT"
    return campaign


@pytest.fixture(scope="module")
def set_stage(tmp_path_factory):
    """The scene and the folder of its store, made once."""
    folder = tmp_path_factory.mktemp("stage") / "store"
    opened = store.create(folder)
    scene = a_scene()
    opened.close()
    return folder, scene


@pytest.fixture
def scene(set_stage, tmp_path):
    """A copy of the scene in a store of its own, which is open."""
    folder, original = set_stage
    opened = store.open_store(shutil.copytree(folder, tmp_path / "store"))
    yield deepcopy(original)
    opened.close()


@pytest.mark.parametrize("label", ACTS)
def test_undo_brings_back_every_byte_and_redo_does_it_again(scene, label):
    before = dump()
    with change(label):
        ACTS[label](scene)
    after = dump()
    assert after != before
    take_back(next_undo())
    assert dump() == before
    take_back(next_redo())
    assert dump() == after
    assert next_undo().label == label


def test_every_change_of_the_sources_is_undone_above():
    assert labels() - ACTS.keys() - NO_WAY_BACK.keys() == set()
    assert (ACTS.keys() | NO_WAY_BACK.keys()) - labels() == set(), "these are no longer made"


def test_every_change_has_a_name_that_can_be_read():
    assert nameless() == []


def test_several_changes_are_undone_one_after_the_other(scene):
    """Nothing stands in the way of what was done before it."""
    before = dump()
    together = (
        "Add unit",
        "Record grade",
        "Register {name}",
        "Mark attendance",
        "Record votes",
        "Record decision",
    )
    for label in together:
        with change(label):
            ACTS[label](scene)
    for _label in together:
        take_back(next_undo())
    assert dump() == before
