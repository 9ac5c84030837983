import json
from datetime import date

import pytest

from models import store
from models.exchange.package import dump, load
from models.history import change, next_undo, take_back
from models.refusal import Faulty, Refusal
from models.rules.office_packs import (
    RulePack,
    compare,
    copy_pack,
    export_pack,
    import_pack,
    pack,
    packs,
    switch,
    take_into_use,
    text_of,
)
from models.rules.reading import ruleset_on
from translations import speaking

DAY = date(2025, 12, 1)
NOTE = "Quy chế thi đua của đơn vị năm 2025, người lập: Lê Thu Hà"


@pytest.fixture(autouse=True)
def in_english():
    with speaking("en"):
        yield


@pytest.fixture
def copied(empty_store):
    with change("Sao bộ quy định"):
        return copy_pack("RS2024", NOTE)


def with_threshold(text, percent):
    row = json.loads(text)
    row["titles"]["CSTDCS"]["votes"][1]["threshold_percent"] = percent
    return json.dumps(row, ensure_ascii=False)


def test_a_copy_does_not_count_until_it_is_switched_on(copied):
    assert (copied.code, ruleset_on(DAY).id) == ("RS2024_2", "RS2024")
    with change("Dùng"):
        copied.text = with_threshold(copied.text, 75)
        switch(copied, True)
    assert ruleset_on(DAY).id == "RS2024_2"
    assert ruleset_on(DAY).vote_on("CSTDCS", DAY).threshold_percent == 75
    assert ruleset_on(date(2026, 12, 1)).id == "RS2026_10"  # outside its days the shipped one holds


def test_undo_takes_it_out_of_use_again(copied):
    with change("Dùng"):
        switch(copied, True)
    take_back(next_undo())
    assert ruleset_on(DAY).id == "RS2024"


def test_it_counts_again_when_the_store_is_opened_and_not_after_it_is_closed(copied, empty_store):
    with change("Dùng"):
        switch(copied, True)
    empty_store.close()
    assert ruleset_on(DAY).id == "RS2024"
    again = store.open_store(empty_store.folder)
    assert ruleset_on(DAY).id == "RS2024_2"
    again.close()


def test_two_on_the_same_days_are_refused(copied):
    with change("Dùng"):
        switch(copied, True)
        other = copy_pack("RS2024", NOTE)
        with pytest.raises(Faulty, match="RS2024_3 and RS2024_2 hold on the same days"):
            switch(other, True)
    assert ruleset_on(DAY).id == "RS2024_2"


def negative(row):
    row["titles"]["CSTDCS"]["votes"][0]["threshold_percent"] = -1


def no_source(row):
    del row["titles"]["LDTT"]["eligibility"][0]["source"]


def unknown_kind(row):
    row["titles"]["LDTT"]["eligibility"][0]["requires"][0]["kind"] = "luck"


def a_cycle(row):
    row["titles"]["LDTT"]["eligibility"][0]["requires"].append({"kind": "meets", "title": "CSTDCS"})


def unsure_but_enforced(row):
    row["titles"]["GK"]["eligibility"][0]["enforcement"] = "enforce"


def overlapping(row):
    row["base_salary"][1]["valid_from"] = "2024-06-30"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (negative, "titles.CSTDCS.votes[0].threshold_percent: -1 is not allowed here."),
        (no_source, "titles.LDTT.eligibility[0]: source is missing."),
        (unknown_kind, 'titles.LDTT.eligibility[0].requires[0].kind: "luck" is not allowed here.'),
        (a_cycle, "titles.CSTDCS.eligibility: It requires itself: CSTDCS → LDTT → CSTDCS"),
        (unsure_but_enforced, "titles.GK.eligibility[0].enforcement: Only what was read"),
        (overlapping, "base_salary[1]: It is in force on the same days"),
    ],
)
def test_a_bad_file_is_refused_at_its_place_and_nothing_changes(copied, spoil, said):
    with change("Dùng"):
        switch(copied, True)
    row = json.loads(text_of("RS2024_2"))
    spoil(row)
    with pytest.raises(Faulty) as refused, change("Nhận tệp"):
        import_pack(json.dumps(row).encode(), NOTE)
    assert said in str(refused.value)
    assert ruleset_on(DAY).id == "RS2024_2" and packs().count() == 1
    assert take_into_use() == []


def test_a_file_goes_out_and_comes_back_the_same(copied):
    sent = export_pack("RS2024_2")
    with change("Xoá"):
        copied.delete_instance()
    with change("Nhận tệp"):
        back = import_pack(sent, NOTE)
    assert export_pack(back.code) == sent and not back.is_on


def test_what_is_no_rule_set_is_refused(empty_store):
    for data in (b"", b"{}", b"\xff\xfe", b'{"id": "A", "id": "B"}'):
        with pytest.raises(Faulty), change("Nhận tệp"):
            import_pack(data, NOTE)
    assert packs().count() == 0


def test_a_pack_says_where_it_comes_from_and_never_poses_as_a_shipped_one(empty_store):
    with pytest.raises(Faulty, match="Source"), change("Sao"):
        copy_pack("RS2024", " ")
    with pytest.raises(Faulty, match="that of a shipped rule set"), change("Nhận"):
        import_pack(export_pack("RS2024"), NOTE)
    with pytest.raises(Refusal, match="There is no rule set NONE"):
        text_of("NONE")


def test_a_copy_differs_from_its_model_only_in_its_name(copied):
    assert [(each.path, each.before, each.after) for each in compare("RS2024", "RS2024_2")] == [
        ("id", "RS2024", "RS2024_2")
    ]
    with change("Sửa"):
        copied.text = with_threshold(copied.text, 75)
        copied.save()
    assert [each.path for each in compare("RS2024", "RS2024_2")][1:] == [
        "titles.CSTDCS.votes[1].threshold_percent"
    ]


def test_a_copy_must_be_verified_anew(copied):
    assert not pack("RS2024_2").ruleset().is_verified
    row = json.loads(copied.text) | {"verified_by": "Lê Thu Hà", "verified_on": "2026-11-20"}
    with change("Xác nhận"):
        copied.text = json.dumps(row)
        copied.save()
    assert pack("RS2024_2").ruleset().is_verified


def test_the_open_format_carries_it(copied, tmp_path, empty_store):
    with change("Dùng"):
        switch(copied, True)
    data = dump()
    empty_store.close()
    other = store.create(tmp_path / "other")
    load(data)
    assert ruleset_on(DAY).id == "RS2024_2"
    assert dump() == data
    other.close()


def test_a_pack_an_update_can_no_longer_read_is_said_and_left_out(copied):
    with change("Dùng"):
        switch(copied, True)
        RulePack.update(text='{"id": "RS2024_2"}').execute()
    assert ruleset_on(DAY).id == "RS2024"
    assert any("RS2024_2" in sentence for sentence in store.complaints())
