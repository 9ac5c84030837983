"""Tờ trình: the letter that puts a proposal before the authority that decides."""

from collections.abc import Sequence

from forms.document import Addressees, Document, Paragraph, SignatureBlock, Title, text
from forms.nd30 import bases, counted, date_line, letterhead, listed, number_words, recipients, signer
from forms.nominee_words import award_words, capitalised, nominee_words, totals
from models.paper_facts.dossier import DossierFacts
from models.paper_facts.nominees import TitleGroup

NAMED_INLINE = 2  # as many nominees are named in the letter itself; more stand in the attached list


def build(facts: DossierFacts) -> Document:
    """The letter: on what grounds, for whom, what is attached."""
    addressed = _addressed(facts.addressees)
    statement = (text(facts.meeting_statement),) if facts.meeting_statement else ()
    return Document(
        title=f"Tờ trình {number_words(facts.numbering)} {facts.subject}",
        author=facts.issuer.name,
        blocks=(
            letterhead(
                facts.issuer,
                number=facts.numbering,
                date=date_line(facts.issuer.place, facts.numbering),
            ),
            Title("TỜ TRÌNH", f"Về việc {facts.subject}"),
            Addressees(facts.addressees),
            *bases(facts.legal_bases),
            *statement,
            *_request(facts, addressed),
            *_attachments(facts.attachments),
            text(f"Kính trình {addressed} xem xét, quyết định./."),
            SignatureBlock((signer(facts.signature),), recipients(facts.recipients)),
        ),
    )


def _addressed(names: Sequence[str]) -> str:
    """The addressees in running text; several are too many to repeat."""
    return names[0] if len(names) == 1 else "các cơ quan có thẩm quyền"


def _request(facts: DossierFacts, addressed: str) -> tuple[Paragraph, ...]:
    groups = [group for group in facts.groups if group.nominees]
    if not groups:
        return (text(f"{facts.issuer.name} không đề nghị tập thể, cá nhân nào."),)
    wishes = " và ".join(_wishes(groups))
    opening = (
        f"{facts.issuer.name} kính trình {addressed} xem xét, {wishes} năm {facts.year} cho {totals(groups)}"
    )
    enclosed = " (có danh sách kèm theo)" if any(len(g.nominees) > NAMED_INLINE for g in groups) else ""
    return (text(f"{opening}, cụ thể như sau{enclosed}:"), *listed([_line(group) for group in groups]))


def _wishes(groups: Sequence[TitleGroup]) -> list[str]:
    """What is asked for, each wish once: "công nhận danh hiệu thi đua", "tặng hình thức khen thưởng"."""
    kinds = {True: "danh hiệu thi đua", False: "hình thức khen thưởng"}
    return list(dict.fromkeys(f"{group.verb} {kinds[group.is_title]}" for group in groups))


def _line(group: TitleGroup) -> str:
    noun = "tập thể" if group.for_collectives else "cá nhân"
    opening = f"{capitalised(group.verb)} {award_words(group)} cho {counted(len(group.nominees), noun)}"
    if len(group.nominees) > NAMED_INLINE:
        return opening
    return f"{opening}: {' và '.join(nominee_words(nominee) for nominee in group.nominees)}"


def _attachments(names: Sequence[str]) -> tuple[Paragraph, ...]:
    return (text("Hồ sơ gửi kèm theo gồm:"), *listed(names)) if names else ()
