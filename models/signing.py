"""How somebody signs: the lines above the name, from the post held on the paper's date.

Prefixes after NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.7: TM., Q., KT., TL.
"""

from datetime import date

from models.council import CouncilMember, CouncilRole
from models.paper_facts.issuing import Signature
from models.staff import Person, Post, PostRank, in_force_on, post_on
from models.unit import BlockMember, BlockRole, Unit, UnitKind

HEADS = (PostRank.HEAD, PostRank.DIVISION_HEAD)

ROLE_TITLES = {
    CouncilRole.CHAIR: "Chủ tịch",
    CouncilRole.STANDING_VICE: "Phó Chủ tịch",
    CouncilRole.VICE: "Phó Chủ tịch",
}


def signature(body: Unit, person: Person | None, on: date) -> Signature:
    """The block `person` signs a paper of `body` with on `on`.

    Without a person, or without a post that day, the lines stay open for the hand: only the head's title is given.
    """
    post = post_on(person, on) if person else None
    name = person.full_name if person else ""
    if body.kind == UnitKind.BLOCK:
        return _for_block(body, post, name, on)
    if post is None:
        return Signature((body.head_title.upper(),), name)
    return Signature(authority(post, body.head_title), name)


def head_of(unit: Unit, on: date) -> Person | None:
    """Who leads `unit` on `on`: its head, else who acts as head or is in charge; a block's is its head unit's."""
    if unit.kind == UnitKind.BLOCK:
        lead = head_unit(unit, on.year)
        return head_of(lead, on) if lead else None
    posts = Post.select(Post, Person).join(Person).where((Post.unit == unit) & in_force_on(on))
    leading = [post for post in posts.order_by(Post.id) if post.rank in HEADS or _stands_in(post)]
    found = min(leading, key=_stands_in, default=None)
    return found.person if found else None


def head_unit(block: Unit, year: int) -> Unit | None:
    """The member that heads `block` in `year`."""
    is_head = (BlockMember.year == year) & (BlockMember.role == BlockRole.HEAD)
    found = BlockMember.get_or_none((BlockMember.block == block) & is_head)
    return found.unit if found else None


def head_signature(unit: Unit, on: date) -> Signature:
    """The block the head of `unit` signs with on `on`; a collective's head signs in its own name, without TL."""
    head = head_of(unit, on)
    if unit.kind != UnitKind.SMALL:
        return signature(unit, head, on)
    post = post_on(head, on) if head else None
    title = head_line(unit)
    if post is not None and post.unit_id == unit.id and _stands_in(post):
        title = f"Q. {title}" if post.is_acting else post.title.upper()
    return Signature((title,), head.full_name if head else "")


def head_line(unit: Unit) -> str:
    """Give "TRƯỞNG PHÒNG", "TRƯỞNG BAN": after the collective's own name, unless its head is called otherwise."""
    return (unit.head_title or f"Trưởng {unit.name.split()[0].lower()}").upper()


def _stands_in(post: Post) -> bool:
    return post.is_acting or post.is_in_charge


def authority(post: Post, head_title: str) -> tuple[str, ...]:
    """The capital lines of somebody who holds `post` in a body whose head is called `head_title`."""
    own = post.title.upper()
    if post.is_acting:
        return (f"Q. {head_title.upper()}",)
    if post.rank == PostRank.HEAD or post.is_in_charge:
        return (own,)
    prefix = "KT." if post.rank == PostRank.DEPUTY else "TL."
    return (f"{prefix} {head_title.upper()}", own)


def _for_block(block: Unit, post: Post | None, name: str, on: date) -> Signature:
    """A block's paper is signed for its members by the head unit's leader, whose own post is named too."""
    kind = "CỤM" if block.name.lower().startswith("cụm") else "KHỐI"
    lines = [f"TM. {block.name_on(on).upper()}", f"{kind} TRƯỞNG"]
    if post is None:
        return Signature(tuple(lines), name)
    member = BlockMember.get_or_none(
        (BlockMember.block == block) & (BlockMember.unit == post.unit) & (BlockMember.year == on.year)
    )
    if member is not None and member.role == BlockRole.DEPUTY:
        lines = [f"TM. {block.name_on(on).upper()}", f"KT. {kind} TRƯỞNG", f"{kind} PHÓ"]
    return Signature(tuple(lines), name, f"{post.title.upper()} {post.unit.name_on(on).upper()}")


def council_signature(member: CouncilMember | None, council_name: str) -> Signature:
    """The block the chair of a council signs its papers with."""
    if member is None:
        return Signature((f"TM. {council_name.upper()}", "CHỦ TỊCH"), "")
    role = CouncilRole(member.role)
    if role == CouncilRole.CHAIR:
        return Signature((f"TM. {council_name.upper()}", "CHỦ TỊCH"), member.name)
    title = ROLE_TITLES.get(role, "Ủy viên").upper()
    return Signature((f"TM. {council_name.upper()}", "KT. CHỦ TỊCH", title), member.name)
