"""What a new dossier says before anybody has written otherwise; each line is hers to change."""

from models.meeting import Meeting
from models.unit import Unit


def usual_subject(year: int) -> str:
    """The trích yếu of a yearly dossier, as it follows "Về việc"."""
    return f"đề nghị xét, công nhận danh hiệu thi đua và tặng hình thức khen thưởng năm {year}"


def usual_addressees(body: Unit) -> str:
    """The body above; nothing if it is not on record."""
    return body.parent.name if body.parent else ""


def usual_attachments(meeting: Meeting | None) -> str:
    """What goes with the letter, one entry a line: the list, the minutes and count it rests on, the reports."""
    lists = ["Danh sách đề nghị khen thưởng"]
    if meeting is not None:
        lists.append("Biên bản họp xét thi đua, khen thưởng")
    if meeting is not None and meeting.is_secret_ballot:
        lists.append("Biên bản kiểm phiếu")
    return "\n".join([*lists, "Báo cáo thành tích của các trường hợp được đề nghị"])
