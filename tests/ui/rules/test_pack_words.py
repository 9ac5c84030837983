from datetime import date

import pytest

from models.history import change
from models.rules.office_packs import RulePack, switch
from models.rules.pack_list import pack_entries, pack_entry
from models.rules.ruleset import Validity
from tests.ui.rules.pack_rows import own_pack
from translations import speaking
from ui.rules.pack_words import days_words, use_words


@pytest.fixture(autouse=True)
def in_english():
    with speaking("en"):
        yield


def test_days():
    assert days_words(Validity(date(2024, 1, 1), date(2026, 9, 30))) == "01/01/2024 – 30/09/2026"
    assert days_words(Validity(date(2026, 10, 1))) == "from 01/10/2026"


def test_whether_it_counts(empty_store):
    made = own_pack()
    today = date(2025, 12, 1)

    def said(code: str) -> str:
        return next(use_words(each) for each in pack_entries(today) if each.code == code)

    assert (said(made.code), said("RS2024"), said("RS2018")) == (
        "Switched off",
        "In use today",
        "On its days",
    )
    with change("Bật"):
        switch(made, True)
    assert (said(made.code), said("RS2024")) == ("In use today", "On its days")
    today = date(2027, 1, 1)
    assert said(made.code) == "Switched on"
    with change("Hỏng"):
        RulePack.update(text="{}").execute()
    assert use_words(pack_entry(made.code)) == "Cannot be read"
