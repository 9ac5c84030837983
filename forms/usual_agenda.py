"""What meetings usually deal with, as their minutes say it."""

from models.meeting import MeetingKind

USUAL: dict[MeetingKind, tuple[str, ...]] = {
    MeetingKind.COUNCIL: (
        "Thông qua tiêu chuẩn danh hiệu thi đua, hình thức khen thưởng và danh sách đề nghị xét",
        "Thư ký Hội đồng báo cáo tóm tắt thành tích của các tập thể, cá nhân",
        "Các thành viên Hội đồng thảo luận, cho ý kiến",
        "Bầu Ban kiểm phiếu; bỏ phiếu",
        "Công bố kết quả kiểm phiếu; Chủ tịch Hội đồng kết luận",
    ),
    MeetingKind.CONFERENCE: (
        "Báo cáo tổng kết phong trào thi đua và công tác khen thưởng",
        "Các đơn vị tham luận, cho ý kiến",
        "Công bố kết quả chấm điểm; bình xét, suy tôn",
        "Bầu Khối trưởng, Khối phó năm sau",
        "Kết luận Hội nghị",
    ),
    MeetingKind.ELECTION: (
        "Giới thiệu đơn vị ứng cử Khối trưởng, Khối phó",
        "Các đơn vị cho ý kiến",
        "Biểu quyết; công bố kết quả",
    ),
    MeetingKind.PACT_SIGNING: (
        "Thông qua dự thảo giao ước thi đua",
        "Các đơn vị cho ý kiến",
        "Ký giao ước thi đua",
    ),
}


def usual_subject(kind: MeetingKind, year: int) -> str:
    """What the minutes of such a meeting are usually about."""
    return {
        MeetingKind.COUNCIL: f"Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm {year}",
        MeetingKind.CONFERENCE: f"Hội nghị tổng kết phong trào thi đua năm {year}",
        MeetingKind.ELECTION: f"Bầu Khối trưởng, Khối phó năm {year + 1}",
        MeetingKind.PACT_SIGNING: f"Ký giao ước thi đua năm {year}",
    }[kind]
