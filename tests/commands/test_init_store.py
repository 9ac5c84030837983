from models import store
from models.settings import ministry
from models.unit import own_unit


def test_a_new_store_with_its_unit_and_the_body_above(ask, tmp_path):
    words = ("--unit", "Báo Thanh tra", "--parent", "Thanh tra Chính phủ", "--place", "Hà Nội")
    status, said = ask("init", *words, "--abbreviation", "BTT", "--data", tmp_path / "s")
    assert (status, "Báo Thanh tra" in said) == (0, True)
    opened = store.open_store(tmp_path / "s")
    unit = own_unit()
    assert (unit.name, unit.abbreviation, unit.place, unit.parent.name) == (
        "Báo Thanh tra", "BTT", "Hà Nội", "Thanh tra Chính phủ",
    )  # fmt: skip
    opened.close()


def test_the_ministry_named_decides_on_the_titles(ask, tmp_path):
    words = ("--head-title", "Giám đốc", "--ministry", "Bộ Y tế", "--data", tmp_path / "s")
    assert ask("init", "--unit", "Bệnh viện K", *words)[0] == 0
    opened = store.open_store(tmp_path / "s")
    assert (ministry().head, own_unit().head_title) == ("Bộ trưởng Bộ Y tế", "Giám đốc")
    opened.close()


def test_an_existing_store_is_not_touched(ask, tmp_path):
    ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path)
    before = (tmp_path / store.FILE).read_bytes()
    status, said = ask("init", "--unit", "Tạp chí", "--data", tmp_path)
    assert status == 1
    assert "đã có dữ liệu" in said
    assert (tmp_path / store.FILE).read_bytes() == before


def test_a_unit_without_a_name_leaves_no_store(ask, tmp_path):
    status, said = ask("init", "--unit", "  ", "--data", tmp_path / "s")
    assert status == 1
    assert "Tên" in said
    assert not store.exists(tmp_path / "s")
    assert ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path / "s")[0] == 0


def test_the_folder_cannot_be_made(ask, tmp_path):
    (tmp_path / "file").write_text("x")
    status, said = ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path / "file" / "s")
    assert status == 1
    assert "không ghi được" in said.lower()
