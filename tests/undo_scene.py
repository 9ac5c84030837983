"""One record of every kind that can be corrected, reversed or deleted, in the open store."""

from dataclasses import dataclass
from datetime import date, datetime

from models.award import Award, give_by_decision
from models.ballot import Ballot
from models.ballot_reading import Reading, keep
from models.campaign import Campaign, Target
from models.campaigning import add_target
from models.candidates import add_candidate
from models.council import Council
from models.election import Election
from models.history import change
from models.initiative import Initiative
from models.meeting import Guest, Meeting, Opinion, write_agenda
from models.pact import Pact, Signer, write_pact
from models.proposal import Proposal, ProposalLine, lines_of
from models.registering import new_initiative
from models.registration import Registration
from models.roll_call import call_meeting
from models.rubric import Criterion, Rubric
from models.rules.office_packs import RulePack, copy_pack, export_pack, switch
from models.score_sheet import ScoreSheet
from models.scoring import add_sheet, give_points, lock, lock_rubric
from models.staff import Person, Post
from models.unit import BlockMember, Unit
from models.yearly_record import Discipline, Hold
from tests.rounds import Round, a_round

TODAY = date(2024, 12, 20)


@dataclass
class Scene:
    """A round of review, and what stands beside it; nothing refers to the `idle` ones."""

    round: Round
    block: Unit
    pact: Pact
    target: Target
    election: Election
    guest: Guest
    opinion: Opinion
    award: Award
    initiative: Initiative
    discipline: Discipline
    hold: Hold
    spare: Meeting  # nothing is counted at it; one ballot is on paper, and one paper is read
    candidate: Ballot
    rubric: Rubric
    criterion: Criterion
    sheet: ScoreSheet
    final_sheet: ScoreSheet
    closed_rubric: Rubric
    draft: Proposal  # without lines
    idle_unit: Unit
    idle_person: Person
    idle_post: Post
    idle_campaign: Campaign
    idle_council: Council
    idle_rubric: Rubric
    own_rules: RulePack  # switched off
    rules_in_use: RulePack
    brought_rules: bytes  # a rule set as a file

    @property
    def person(self) -> Person:
        """Somebody who stands for two titles."""
        return self.round.people[2]

    @property
    def registration(self) -> Registration:
        """The first one of `person`."""
        return Registration.get(Registration.person == self.person)

    @property
    def line(self) -> ProposalLine:
        """The first line of the dossier."""
        return lines_of(self.round.proposal)[0]


def a_reading(candidates: list[int], papers: int) -> Reading:
    """Two counts of `papers` ballots that agree to everybody."""
    made = Reading(tuple(candidates), papers, papers)
    for _ballot in range(2 * papers):
        made = made.with_ballot("1" * len(candidates))
    return made


def a_scene() -> Scene:
    """Set the scene, as one change."""
    with change("Set the scene"):
        made = a_round()
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        BlockMember.create(block=block, unit=made.unit, year=2024)
        return Scene(
            round=made,
            block=block,
            **_of_the_year(made, block),
            **_of_people(made),
            **_of_meetings(made),
            **_of_scoring(made, block),
            **_idle(made),
            **_rules(),
        )


def _of_the_year(made: Round, block: Unit) -> dict:
    pact = Pact(block=block, year=2024, theme="Đoàn kết")
    write_pact(pact, {made.unit.id: Signer("Trịnh Thị Vân", "Phó Tổng Biên tập")})
    target = Target(campaign=made.campaign, name="Bài điều tra", planned="120")
    add_target(target)
    draft = Proposal.create(
        body=made.unit, year=2024, subject="đề nghị bổ sung", meeting=made.meeting, addressees="Thanh tra"
    )
    return {"pact": pact, "target": target, "draft": draft}


def _of_people(made: Round) -> dict:
    award = Award(person=made.people[3], title="LDTT", year=2023)
    give_by_decision(award, "12/QĐ-BTT", date(2023, 12, 20), "Tổng Biên tập Báo Thanh tra")
    return {
        "award": award,
        "initiative": new_initiative("Số hoá hồ sơ thi đua", made.people[2], 2024),
        "discipline": Discipline.create(person=made.people[4], form="reprimand", decided_on=TODAY),
        "hold": Hold.create(person=made.people[4], begins_on=TODAY, reason="đang xem xét đơn"),
    }


def _of_meetings(made: Round) -> dict:
    meeting = made.meeting
    write_agenda(meeting, ["Xét danh hiệu", "Kiểm phiếu"])
    spare = Meeting(council=made.council, subject="Họp phiên bất thường", year=2024, campaign=made.campaign)
    spare.starts_at = datetime(2024, 12, 12, 9, 0)
    call_meeting(spare)
    candidate = add_candidate(spare, made.people[4], "LDTT")
    keep(spare, Reading((candidate.id,), 4, 4).with_ballot("1"))
    return {
        "election": Election.create(
            meeting=meeting, unit=made.unit, office="block_head", year=2025, agree=4, is_elected=True
        ),
        "guest": Guest.create(meeting=meeting, name="Phạm Ngọc Ánh", post="Chuyên viên"),
        "opinion": Opinion.create(meeting=meeting, speaker="Lê Thu Hà", text="Nhất trí"),
        "spare": spare,
        "candidate": candidate,
    }


def _of_scoring(made: Round, block: Unit) -> dict:
    rubrics = [
        Rubric.create(name=name, year=2024, body=block)
        for name in ("Bảng chấm điểm năm 2024", "Bảng đã đóng", "Bảng chưa dùng")
    ]
    lines = [
        Criterion.create(rubric=rubric, name="Đăng ký đúng hạn", maximum=1500, sequence=1)
        for rubric in rubrics
    ]
    sheets = [add_sheet(rubrics[0], unit) for unit in (made.unit, made.office)]
    for sheet in sheets:
        give_points(sheet, lines[0], "self_points", 1200)
    lock(sheets[1], TODAY)
    give_points(add_sheet(rubrics[1], made.unit), lines[1], "self_points", 1000)
    lock_rubric(rubrics[1], TODAY)
    return {
        "rubric": rubrics[0],
        "criterion": lines[0],
        "sheet": sheets[0],
        "final_sheet": sheets[1],
        "closed_rubric": rubrics[1],
        "idle_rubric": rubrics[2],
    }


def _rules() -> dict:
    own = copy_pack("RS2024", "quy chế của đơn vị")
    in_use = copy_pack("RS2018", "quy định cũ")
    switch(in_use, True)
    brought = export_pack("RS2024").replace(b'"id": "RS2024"', b'"id": "TTCP2024"')
    return {"own_rules": own, "rules_in_use": in_use, "brought_rules": brought}


def _idle(made: Round) -> dict:
    unit = Unit.create(kind="small", name="Ban Bạn đọc", parent=made.unit)
    person = Person.create(full_name="Đỗ Minh Quân")
    campaign = Campaign.create(name="Thi đua cao điểm", year=2024, body=made.unit)
    add_target(Target(campaign=campaign, name="Bài viết"))
    return {
        "idle_unit": unit,
        "idle_person": person,
        "idle_post": Post.create(person=person, unit=made.office, title="Chuyên viên", valid_from=TODAY),
        "idle_campaign": campaign,
        "idle_council": Council.create(body=made.unit, name="Hội đồng sáng kiến", valid_from=TODAY),
    }
