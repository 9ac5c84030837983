import sqlite3
from contextlib import closing

import pytest

from models import store
from models.ballot import Ballot, ballots, deciding
from models.ballot_reading import NotAgreed, begin, conclude, on_paper
from models.candidates import strike
from models.counting import VotesRefused, enter_votes, standing
from models.history import change, next_undo, take_back
from models.proposal import Proposal, ProposalLine
from models.proposing import take_over, vote_on, waiting
from models.refusal import Faulty
from models.second_vote import NotVotedAgain, abstain, lower_titles, may_abstain, second_ballot, vote_lower
from tests.meeting_rows import Rows, a_vote, figures


@pytest.fixture
def rows(empty_store: object) -> Rows:
    """Nine members; 9, 7, 5 of nine for the first three of four, the last is not counted."""
    made = a_vote()
    count(made, 9, 7, 5)
    return made


def count(rows: Rows, *agreed: int, issued: int = 9, skip: int = 0) -> None:
    on = ballots(rows.meeting)[skip:]
    votes = {
        ballot.id: figures(agree, issued - agree, issued=issued)
        for ballot, agree in zip(on, agreed, strict=False)
    }
    with change("Count"):
        enter_votes(rows.meeting, votes)


def again(rows: Rows, place: int) -> Ballot:
    with change("Again"):
        return second_ballot(ballots(rows.meeting)[place])


def test_the_second_ballot_counts_and_the_first_stays(rows):
    first = ballots(rows.meeting)[1]
    second = again(rows, 1)
    assert (second.round, second.follows_id, second.title) == (2, first.id, first.title)
    assert second.person_id == first.person_id and not second.is_counted
    assert deciding(ballots(rows.meeting))[first.id] == second
    assert [ballot.id for ballot in on_paper(rows.meeting)] == [second.id]
    take_back(next_undo())
    assert len(ballots(rows.meeting)) == 4


@pytest.mark.parametrize(("place", "said"), [(0, "đủ phiếu"), (3, "chưa kiểm")])
def test_only_who_failed_is_voted_on_again(rows, place, said):
    for act in (second_ballot, lambda ballot: vote_lower(ballot, "LDTT")):
        with pytest.raises(NotVotedAgain, match=said), change("Again"):
            act(ballots(rows.meeting)[place])


def test_there_is_one_second_ballot_and_no_third(rows):
    second = again(rows, 1)
    with pytest.raises(NotVotedAgain), change("Again"):
        second_ballot(ballots(rows.meeting)[1])
    count(rows, 6, skip=4)
    with pytest.raises(NotVotedAgain), change("Again"):
        second_ballot(Ballot.get_by_id(second.id))


def test_a_dossier_rests_on_the_last_round(rows):
    with change("Dossier"):
        dossier = Proposal.create(
            body=rows.unit, year=2026, subject="đề nghị", addressees="Bộ", meeting=rows.meeting
        )
    assert waiting(dossier) == 1
    again(rows, 1)
    count(rows, 8, skip=4)
    assert waiting(dossier) == 2
    with change("Take"):
        added = take_over(dossier)
    second = ballots(rows.meeting)[4]
    assert [line.ballot_id for line in added] == [ballots(rows.meeting)[0].id, second.id]
    found = vote_on(dossier, second.subject, "CSTDCS")
    assert found is not None and (found.ballot, found.passed) == (second, True)


def test_a_line_linked_to_the_first_ballot_is_judged_by_the_second(rows):
    from models.proposing import results_by_ballot

    first = ballots(rows.meeting)[1]
    with change("Dossier"):
        dossier = Proposal.create(
            body=rows.unit, year=2026, subject="đề nghị", addressees="Bộ", meeting=rows.meeting
        )
        ProposalLine.create(proposal=dossier, person=first.person, title="CSTDCS", ballot=first)
    again(rows, 1)
    assert results_by_ballot(dossier)[first.id].passed is None
    count(rows, 8, skip=4)
    assert results_by_ballot(dossier)[first.id].agree == 8


def test_a_vote_on_a_lower_title_names_the_one_that_failed(rows):
    first = ballots(rows.meeting)[2]
    assert lower_titles(first) == ["LDTT"]
    with change("Lower"):
        lower = vote_lower(first, "LDTT")
    assert (lower.title, lower.round, lower.follows_id) == ("LDTT", 1, first.id)
    assert lower_titles(first) == []
    with pytest.raises(Faulty), change("Lower"):
        vote_lower(first, "LDTT")
    with pytest.raises(Faulty), change("Strike"):
        strike(Ballot.get_by_id(first.id))
    take_back(next_undo())
    assert lower_titles(first) == ["LDTT"]


def test_who_does_not_vote_stays_in_the_base(rows):
    last = ballots(rows.meeting)[3]
    with change("Abstain"):
        abstain(last, ["Vũ Đình Phúc"])
    last = ballots(rows.meeting)[3]
    with pytest.raises(VotesRefused) as refused, change("Count"):
        enter_votes(rows.meeting, {last.id: figures(9)})
    assert "issued" in refused.value.rows[last.id]
    with change("Count"):
        enter_votes(rows.meeting, {last.id: figures(7, 1, issued=8)})
    found = standing(ballots(rows.meeting)[3], rows.meeting, 9, 9)
    assert (found.base, found.needed, found.agreed, found.standing) == (9, 8, 7, "failed")


def test_while_it_is_counted_an_abstainer_is_not_waited_for(rows):
    last = ballots(rows.meeting)[3]
    last.abstained, last.agree = "Vũ Đình Phúc\nLê Thu Hà", 0
    assert standing(last, rows.meeting, 9, 9).standing == "impossible"


def test_only_members_present_are_recorded_and_votes_must_still_fit(rows):
    first, *_others, last = ballots(rows.meeting)
    assert len(may_abstain(last)) == 9
    with pytest.raises(Faulty, match="Nguyễn Thị Hoà"), change("Abstain"):
        abstain(last, ["Nguyễn Thị Hoà"])
    with pytest.raises(Faulty) as refused, change("Abstain"):
        abstain(first, ["Lê Thu Hà"])  # nine ballots were issued
    assert set(refused.value.faults) == {"abstained"}
    assert ballots(rows.meeting)[0].abstained == ""


def test_a_blank_line_of_who_does_not_vote_is_not_counted_when_read_aloud(rows):
    for place in (1, 2):
        again(rows, place)
    second, third = on_paper(rows.meeting)
    with change("Abstain"):
        abstain(second, ["Lê Thu Hà"])
    reading = begun(rows)
    with change("Write"):
        conclude(rows.meeting, reading)
    second, third = ballots(rows.meeting)[4:]
    assert (second.issued, second.agree, second.no_opinion) == (8, 8, 0)
    assert (third.issued, third.agree) == (9, 9)


def test_more_abstainers_than_blank_lines_are_refused(rows):
    again(rows, 1)
    (second,) = on_paper(rows.meeting)
    with change("Abstain"):
        abstain(second, ["Lê Thu Hà", "Vũ Đình Phúc"])
    with change("Read"):
        reading = begin(rows.meeting, 9, 9)
    for _paper in range(18):
        reading = reading.with_ballot("1")
    with pytest.raises(NotAgreed), change("Write"):
        conclude(rows.meeting, reading)


def begun(rows: Rows):
    with change("Read"):
        reading = begin(rows.meeting, 9, 9)
    for _count in range(2):
        for paper in range(9):
            reading = reading.with_ballot("31" if paper == 0 else "11")
    return reading


def test_ballots_of_an_older_store_are_first_rounds(tmp_path, monkeypatch):
    older = tmp_path / "migrations"
    older.mkdir()
    for file in sorted(store.MIGRATIONS.glob("0*.py")):
        if file.name < "0003":
            (older / file.name).write_bytes(file.read_bytes())
    with monkeypatch.context() as patch:
        patch.setattr(store, "MIGRATIONS", older)
        store.create(tmp_path / "s").close()
    with closing(sqlite3.connect(tmp_path / "s" / store.FILE)) as raw:
        watching = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in watching:
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute(
            "INSERT INTO ballot (uid, person_id, meeting_id, title, written_agree, written_disagree,"
            " written_no_opinion, sequence) VALUES ('b1', 1, 1, 'CSTDCS', 0, 0, 0, 1)"
        )
        raw.commit()
    opened = store.open_store(tmp_path / "s")
    kept = Ballot.get()
    assert (kept.uid, kept.round, kept.follows_id, kept.abstained) == ("b1", 1, None, "")
    opened.close()
