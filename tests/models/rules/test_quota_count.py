from dataclasses import replace
from datetime import date

from models.award import Award
from models.history import change
from models.proposal import Proposal, ProposalLine
from models.roster import Stage
from models.rules.quota import Headcount
from models.rules.quota_count import quotas_of
from models.rules.reading import ruleset_on
from tests.models.small_office import registered, small_office

YEAR = 2025
RULES = ruleset_on(date(2025, 12, 15))


def test_the_example_of_fifteen_percent_is_off_and_counts_live(empty_store):
    office = small_office()
    with change("Ghi"):
        dossier = Proposal.create(body=office.own, year=YEAR, subject="Đề nghị", addressees="TTCP")
        for person, code in ((office.ha, "LDTT"), (office.quan, "LDTT"), (office.quan, "CSTDCS")):
            ProposalLine.create(proposal=dossier, person=person, title=code)
        Award.create(person=office.head, title="CSTDCS", year=YEAR)
        registered(office, YEAR, "CSTDCS", person=office.duc)
    [line] = quotas_of(YEAR, RULES)
    assert not line.counts
    assert (line.quota.percent, line.quota.base, line.quota.used, line.quota.places) == (15, 3, 2, 0)
    assert Headcount(office.own.id, 1, 1, 1, 1) in line.heads
    [wider] = quotas_of(YEAR, RULES, frozenset({Stage.REGISTERED, Stage.PROPOSED, Stage.DECIDED}))
    assert (wider.quota.base, wider.quota.used) == (4, 3)


def test_a_quota_that_is_on_counts(empty_store):
    rule = replace(RULES.quotas[0], is_on=True)
    [line] = quotas_of(YEAR, replace(RULES, quotas=(rule,)))
    assert line.counts and line.quota.base == 0
