"""How the ministry or province above an office is called in its titles, from its name alone."""

from models.title import Ministry, own_ministry

INSPECTORATE = "thanh-tra"  # the sector of law that binds the Inspectorate alone

UNNAMED = Ministry(
    name="Bộ, ban, ngành, tỉnh",
    head="Bộ, ban, ngành, tỉnh",
    sector="Bộ, ban, ngành, tỉnh",
    short="Bộ, ngành, tỉnh",
    medal="…",
)
"""The words of the law of 2022 (articles 22, 26, 74) where no ministry is named."""


def usual_ministry(name: str) -> Ministry:
    """What a ministry, body or province of this name calls its head, sector and titles; `UNNAMED` for no name."""
    if not name:
        return UNNAMED
    if name == own_ministry().name:
        return own_ministry()
    place = _province(name)
    if place:
        short = f"UBND {place}" if name.casefold().startswith("ủy ban") else name
        return Ministry(name, f"Chủ tịch {name}", place, short, "…")
    sector = f"ngành {name.removeprefix('Bộ ')}" if name.startswith("Bộ ") else name
    return Ministry(name, _head(name), sector, name, "…")


def sector_of(ministry: str, unit: str = "") -> str | None:
    """The sector whose own circulars bind an office under `ministry`; None if it has none known here.

    The inspectorates of ministries and provinces are of the Inspectorate's sector by their own name.
    """
    is_inspectorate = ministry == own_ministry().name or unit.startswith("Thanh tra ")
    return INSPECTORATE if is_inspectorate else None


def _province(name: str) -> str:
    words = ("tỉnh ", "thành phố ")
    start = min((at for word in words if (at := name.casefold().find(word)) >= 0), default=-1)
    if start < 0:
        return ""
    place = name[start:]
    return place[0].lower() + place[1:]


def _head(name: str) -> str:
    return f"Bộ trưởng {name}" if name.startswith("Bộ ") else f"Người đứng đầu {name}"
