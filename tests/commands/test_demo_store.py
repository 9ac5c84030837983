from models import store
from models.staff import Person
from models.unit import own_unit


def test_the_store_holds_the_sample(filled):
    opened = store.open_store(filled)
    assert own_unit().name == "Báo Thanh tra"
    assert Person.select().count() == 41
    opened.close()


def test_it_never_overwrites(ask, filled):
    before = (filled / store.FILE).read_bytes()
    status, said = ask("demo", "--data", filled)
    assert (status, "không có gì thay đổi" in said) == (1, True)
    assert (filled / store.FILE).read_bytes() == before
