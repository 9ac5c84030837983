"""Award money: a coefficient times the base salary of the decision's day, rounded up to 10,000 đồng.

Source: NĐ 152/2025/NĐ-CP, articles 49 to 54. Whole numbers only.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.rules.reading import ruleset_on
from models.rules.ruleset import NoRule, RuleSet
from models.title import title
from translations import _
from translations.vietnamese import money_in_words

STEP = 10_000  # đồng
_HUNDREDTHS = 100


class Recipient(StrEnum):
    """Who gets the money."""

    PERSON = "person"
    COLLECTIVE = "collective"
    HOUSEHOLD = "household"


@dataclass(frozen=True)
class Amount:
    """What one award is worth in đồng, and what that follows from; `hundredths` is the coefficient times 100."""

    amount: int
    hundredths: int
    base_salary: int
    ruleset: str
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class Given:
    """One award to be paid: `whom` tells recipients apart; `year` is that of the achievement."""

    whom: Hashable
    recipient: Recipient
    title: str
    year: int
    decided_on: date


@dataclass(frozen=True)
class Payment:
    """An award and its money. `amount` None: no coefficient is known; `instead`: the higher title that is paid."""

    given: Given
    amount: Amount | None
    instead: str | None = None

    @property
    def paid(self) -> int:
        """What is paid, in đồng."""
        return self.amount.amount if self.amount is not None and self.instead is None else 0


@dataclass(frozen=True)
class PaymentList:
    """The payments of a list and what they come to; `unknown` of them have no coefficient and count nothing."""

    payments: tuple[Payment, ...]

    @property
    def total(self) -> int:
        """The sum in đồng."""
        return sum(payment.paid for payment in self.payments)

    @property
    def in_words(self) -> str:
        """The sum as papers write it."""
        return money_in_words(self.total)

    @property
    def unknown(self) -> int:
        """How many have no coefficient."""
        return sum(payment.amount is None for payment in self.payments)


def rounded_up(hundredths: int, base_salary: int) -> int:
    """The coefficient, in hundredths, times the base salary: up to the next 10,000 đồng (article 49)."""
    return -(-hundredths * base_salary // (_HUNDREDTHS * STEP)) * STEP


def award_money(code: str, recipient: Recipient, decided_on: date, ruleset: RuleSet | None = None) -> Amount:
    """What the title is worth by a decision of that day. Raises NoRule where nothing is known."""
    rules = ruleset or ruleset_on(decided_on)
    salary = rules.base_salary_on(decided_on)
    money = rules.title(code).money
    hundredths = _hundredths(code, recipient, rules)
    if money is None or hundredths is None:
        text = _("The rule set {id} has no award money for “{title}”.")
        raise NoRule(text.format(id=rules.id, title=title(code).name()))
    return Amount(
        amount=rounded_up(hundredths, salary.amount),
        hundredths=hundredths,
        base_salary=salary.amount,
        ruleset=rules.id,
        article=money.article,
        label=money.label,
        source=money.source,
    )


def payments(awards: Iterable[Given]) -> PaymentList:
    """What is paid for these awards, in their order.

    Several titles of one recipient counted over the same years pay only the highest; titles of other years, forms,
    and a title beside a form each pay (article 49).
    """
    given = list(awards)
    highest: dict[Hashable, Given] = {}
    for each in given:
        period = _period(each)
        if period is not None:
            best = highest.get(period)
            if best is None or _worth(each) > _worth(best):
                highest[period] = each
    return PaymentList(tuple(_payment(each, highest.get(_period(each))) for each in given))


def forecast(counts: Mapping[tuple[str, Recipient], int], decided_on: date) -> int:
    """What the fund needs for so many of each title if they are decided on that day; unknown ones count nothing."""
    needed = 0
    for (code, recipient), count in counts.items():
        try:
            needed += count * award_money(code, recipient, decided_on).amount
        except NoRule:
            continue
    return needed


def _hundredths(code: str, recipient: Recipient, rules: RuleSet) -> int | None:
    money = rules.title(code).money
    if money is None:
        return None
    if recipient is Recipient.COLLECTIVE:
        return money.collective_hundredths
    own, household = money.person_hundredths, rules.household_hundredths
    if recipient is Recipient.PERSON or own is None:
        return own
    return own * household // _HUNDREDTHS if household is not None else None


def _amount(given: Given) -> Amount | None:
    try:
        return award_money(given.title, given.recipient, given.decided_on)
    except NoRule:
        return None


def _period(given: Given) -> Hashable:
    """Whose money excludes each other: titles of one recipient, counted over the same years."""
    if not title(given.title).is_title:
        return None
    try:
        money = ruleset_on(given.decided_on).title(given.title).money
    except NoRule:
        return None
    if money is None or money.period_years is None:
        return None
    return given.whom, given.recipient, given.year, money.period_years


def _worth(given: Given) -> tuple[int, int]:
    found = _amount(given)
    return (found.amount if found else 0, -title(given.title).rank)


def _payment(given: Given, highest: Given | None) -> Payment:
    instead = highest.title if highest is not None and highest != given else None
    return Payment(given, _amount(given), instead)
