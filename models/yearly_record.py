"""What each year says of a subject: its grade, discipline, and what holds an award back."""

from enum import StrEnum

from peewee import BooleanField, CharField, DateField, IntegerField, TextField

from models.database import first
from models.subject import AboutSubject, Subject, about, of_subject
from translations import _


class Grade(StrEnum):
    """How well the year's tasks were done (mức độ hoàn thành nhiệm vụ), best first."""

    EXCELLENT = "excellent"  # hoàn thành xuất sắc nhiệm vụ
    GOOD = "good"  # hoàn thành tốt nhiệm vụ
    COMPLETED = "completed"  # hoàn thành nhiệm vụ
    NOT_COMPLETED = "not_completed"  # không hoàn thành nhiệm vụ


class YearlyRecord(AboutSubject):
    """The year of one subject (xếp loại năm); `is_counted`: in the base of shares such as 70 % LĐTT."""

    year = IntegerField(index=True)
    grade = CharField(max_length=16, default="")  # "" while nobody entered it
    is_counted = BooleanField(default=True)
    note = TextField(default="")

    class Meta:
        indexes = ((("person", "year"), True), (("unit", "year"), True))

    def faults(self) -> dict[str, str]:
        """A known grade or none."""
        found = super().faults()
        if self.grade and self.grade not in set(Grade):
            found["grade"] = _("Grade: choose one from the list.")
        return found


def year_of(subject: Subject, year: int) -> YearlyRecord:
    """The record of `subject` in `year`; a new one, not yet written, if there is none."""
    query = YearlyRecord.select().where(of_subject(YearlyRecord, subject) & (YearlyRecord.year == year))
    return first(query) or YearlyRecord(**about(subject), year=year)


class DisciplineForm(StrEnum):
    """Disciplinary measures, mildest first."""

    REPRIMAND = "reprimand"  # khiển trách
    WARNING = "warning"  # cảnh cáo
    DEMOTION = "demotion"  # giáng chức, hạ bậc lương
    DISMISSAL = "dismissal"  # cách chức
    REMOVAL = "removal"  # buộc thôi việc


class Discipline(AboutSubject):
    """A disciplinary decision (kỷ luật); achievements count again from the day after `ends_on`."""

    form = CharField(max_length=16)
    decision_number = CharField(default="")
    decided_on = DateField()
    ends_on = DateField(null=True)
    note = TextField(default="")

    def faults(self) -> dict[str, str]:
        """A known form, and an end after the decision."""
        found = super().faults()
        if self.form not in set(DisciplineForm):
            found["form"] = _("Form of discipline: choose one from the list.")
        if self.ends_on and self.ends_on < self.decided_on:
            found["ends_on"] = _("Ends on: the day must not lie before the decision.")
        return found


class Hold(AboutSubject):
    """Something that holds awards back while it lasts: an inquiry, a complaint (đang xem xét, có đơn thư)."""

    reason = CharField()
    begins_on = DateField()
    ends_on = DateField(null=True)

    def faults(self) -> dict[str, str]:
        """An end after the beginning."""
        found = super().faults()
        if self.ends_on and self.ends_on < self.begins_on:
            found["ends_on"] = _("Ends on: the day must not lie before the beginning.")
        return found
