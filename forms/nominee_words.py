"""Saying in words who is proposed for what, and counting them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from forms.nd30 import counted
from models.paper_facts.nominees import Nominee, TitleGroup, Vote

WHOLE = 1000  # tenths of a percent


def award_words(group: TitleGroup) -> str:
    """The award in running text: danh hiệu “Lao động tiên tiến”, or the name of a form."""
    return f"danh hiệu “{group.name}”" if group.is_title else group.name


def nominee_words(nominee: Nominee) -> str:
    """One nominee in running text, with post and unit."""
    if nominee.is_collective:
        return nominee.name
    honorific = nominee.honorific.lower()
    named = f"{honorific} {nominee.name}" if honorific else nominee.name
    return ", ".join(part for part in (named, nominee.post, nominee.unit) if part)


def capitalised(words: str) -> str:
    """The words with a capital first letter, the others left alone."""
    return words[:1].upper() + words[1:]


def totals(groups: Iterable[TitleGroup]) -> str:
    """How many collectives and people, such as "07 tập thể và 39 cá nhân"; "" if there is nobody.

    Somebody proposed twice is counted twice, and the paper then says "lượt".
    """
    nominees = [nominee for group in groups for nominee in group.nominees]
    parts = [
        counted(len(chosen), _noun(chosen, noun))
        for noun, chosen in (
            ("tập thể", [nominee for nominee in nominees if nominee.is_collective]),
            ("cá nhân", [nominee for nominee in nominees if not nominee.is_collective]),
        )
        if chosen
    ]
    return " và ".join(parts)


def _noun(nominees: Sequence[Nominee], noun: str) -> str:
    who = Counter((nominee.name, nominee.post, nominee.unit, nominee.birth_year) for nominee in nominees)
    return f"lượt {noun}" if any(times > 1 for times in who.values()) else noun


def percent_words(tenths: int) -> str:
    """Tenths of a percent as a share: "83,3%", "100%"."""
    whole, tenth = divmod(tenths, 10)
    return f"{whole},{tenth}%" if tenth else f"{whole}%"


def vote_words(vote: Vote | None) -> str:
    """The vote as "5/6 (83,3%)", the share rounded down so that it never shows more than was reached."""
    if vote is None or not vote.base:
        return ""
    return f"{vote.agree}/{vote.base} ({percent_words(vote.agree * WHOLE // vote.base)})"
