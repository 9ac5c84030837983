"""A post somebody holds or held, with the posts before it in view."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.database import first
from models.history import change
from models.removal import remove
from models.staff import Person, Post, PostRank, posts_of
from translations import _
from translations.formats import show_date
from ui.record_dialog import RecordDialog, fill
from ui.subject_finder import unit_choice
from ui.trade_words import RANKS, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.heading import muted


class PostDialog(RecordDialog):
    """A new post ends the one before it on the day before, unless both are held."""

    def __init__(self, person: Person, post: Post | None = None, *, parent: QWidget | None = None) -> None:
        self.person, self.is_new = person, post is None
        self.post = post or Post(person=person)
        self.before = first(posts_of(person).where(Post.valid_to.is_null())) if self.is_new else None
        super().__init__(
            _("Add post") if self.is_new else _("Correct a post"),
            _("Add") if self.is_new else _("Save"),
            subtitle=person.listed_name,
            parent=parent,
        )
        self._add_fields()
        self._add_history()
        if post is not None:
            self.offer_removal(post.title, _("Delete post"), lambda: remove(post, post.title))

    def _add_fields(self) -> None:
        post = self.post
        before = self.before or post
        self.unit = unit_choice(chosen=before.unit_id)
        self.post_title = QLineEdit(post.title)
        self.post_title.setPlaceholderText(_("for example: Reporter"))
        self.rank = Choice(offered(RANKS))
        self.rank.choose(post.rank)
        self.add("unit", _("Unit"), self.unit)
        self.add_beside(
            ("title", _("Post"), self.post_title, 1), ("rank", _("Rank of the post"), self.rank, 1)
        )
        self.is_acting = QCheckBox(_("Acting head (signs with Q.)"))
        self.is_in_charge = QCheckBox(_("In charge without being head (signs by the own post)"))
        self.is_acting.setChecked(post.is_acting)
        self.is_in_charge.setChecked(post.is_in_charge)
        self.add("is_acting", "", self.is_acting)
        self.add("is_in_charge", "", self.is_in_charge)
        self.valid_from = DateField(post.valid_from)
        self.valid_to = DateField(post.valid_to, optional=True)
        self.add_beside(
            ("valid_from", _("In the post since"), self.valid_from, 1),
            ("valid_to", _("Until (empty: still held)"), self.valid_to, 1),
        )
        self.ends_before = QCheckBox(_("The post held until now ends the day before"))
        self.ends_before.setChecked(True)
        if self.before is not None:
            self.add("ends_before", "", self.ends_before)

    def _add_history(self) -> None:
        others = [post for post in posts_of(self.person) if post.id != self.post.id]
        if others:
            self.form.add_section(_("Other posts on record"))
        for post in others:
            self.form.add_wide(muted(post_line(post), self, wrap=True))

    def check(self) -> dict[str, str]:
        faults = super().check()
        if self.unit.chosen is None:
            faults["unit"] = _("Unit: choose one from the list.")
        if not self.post_title.text().strip():
            faults["title"] = _("Post: write what the post is called, for example “Phóng viên”.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        post = self.post
        fill(post, values, "unit", "title", "is_acting", "is_in_charge", "valid_from", "valid_to")
        post.rank = PostRank(values["rank"])
        with change(_("Add post") if self.is_new else _("Correct post")):
            if values.get("ends_before"):
                self._end_before(values["valid_from"])
            post.save()
        done = _("The post of {name} has been written: {post}.")
        return done.format(name=self.person.listed_name, post=post.title)

    def _end_before(self, since: date) -> None:
        before = self.before
        if before is not None and before.valid_from < since:
            before.valid_to = since - timedelta(days=1)
            before.save()


def post_line(post: Post) -> str:
    """A post in one line: "Phóng viên · Ban Pháp luật · 01/01/2020 – nay"."""
    until = show_date(post.valid_to) if post.valid_to else _("now")
    unit = post.unit.name_on(post.valid_to)
    return " · ".join(filter(None, (post.title, unit, f"{show_date(post.valid_from)} – {until}")))
