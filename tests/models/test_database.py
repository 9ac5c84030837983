import pytest

from models.database import foreign_keys, lines, new_uid
from models.history import change
from models.refusal import Faulty
from models.registration import Registration
from models.staff import Person
from models.unit import Unit

pytestmark = pytest.mark.usefixtures("empty_store")


def test_texts_are_stored_composed_and_tidy():
    with change("Add"):
        person = Person.create(
            full_name="  Nguye\u0302\u0303n\u00a0 Thi\u0323\tHoa\u0300 ", note="một\r\n\r\n\r\n\r\nhai  ba "
        )
    stored = Person.get_by_id(person.id)
    assert stored.full_name == "Nguyễn Thị Hoà"
    assert stored.note == "một\n\nhai ba"


def test_identities_differ():
    assert len({new_uid() for _ in range(1000)}) == 1000


def test_a_faulty_record_is_not_written():
    with pytest.raises(Faulty) as refused, change("Add"):
        Unit.create(kind="house", name=" ")
    assert set(refused.value.faults) == {"name", "kind"}
    assert "Tên" in str(refused.value)
    assert Unit.select().count() == 0


def test_references_in_the_order_declared():
    assert [key.name for key in foreign_keys(Registration)] == [
        "person",
        "unit",
        "campaign",
        "sent_by",
        "initiative",
    ]


def test_lines_hold_something():
    assert lines("một\n\n  hai \n") == ("một", "hai")
