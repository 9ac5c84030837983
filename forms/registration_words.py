"""What the registration papers share: the campaign and its theme, in one sentence."""

from forms.document import Paragraph, text


def campaign_sentence(campaign: str, theme: str) -> str:
    """Which campaign is answered and under which theme."""
    about = f" với chủ đề “{theme}”" if theme else ""
    return f"Hưởng ứng {campaign}{about}"


def opening(campaign: str, theme: str, who: str, year: int) -> Paragraph:
    """The first sentence of a registration."""
    grounds = f"{campaign_sentence(campaign, theme)}, " if campaign else ""
    subject = who if grounds else who[:1].upper() + who[1:]
    return text(f"{grounds}{subject} đăng ký thi đua năm {year} như sau:")
