"""Invented papers: a block's dossier, a unit's, and facts chosen to be awkward."""

from dataclasses import replace
from datetime import date, datetime

from models.paper_facts.answer import AnswerFacts, AnswerLine
from models.paper_facts.dossier import DossierFacts
from models.paper_facts.issuing import Issuer, Numbering, Signature
from models.paper_facts.meeting import Attendee, Counted, Elected, MeetingFacts
from models.paper_facts.nominees import Nominee, TitleGroup, Vote
from models.paper_facts.registration import (
    PersonRegistration,
    RegisteredTitle,
    RegistrantLine,
    RegistrationTable,
    UnitRegistration,
    UnitRow,
)
from models.rules.eligibility import Eligibility
from models.rules.requirements import Answer

NEWSPAPER = Issuer("Báo Thanh tra", "Thanh tra Chính phủ", "Hà Nội")
BLOCK = Issuer("Khối thi đua số IV", "Thanh tra Chính phủ", "Hà Nội")
LONG_ISSUER = Issuer(
    "Trung tâm Nghiên cứu, Ứng dụng khoa học công nghệ và Đào tạo bồi dưỡng nghiệp vụ thanh tra "
    "khu vực miền Trung và Tây Nguyên",
    "Ủy ban nhân dân tỉnh Thừa Thiên - Huế và các địa phương vùng phụ cận",
    "Thành phố Hồ Chí Minh",
)
UNITS = (
    "Báo Thanh tra",
    "Tạp chí Thanh tra",
    "Trường Cán bộ Thanh tra",
    "Viện Chiến lược và Khoa học thanh tra",
    "Trung tâm Thông tin",
)
AWKWARD = 'Vũ Thị <Ánh> & "Nguyệt" 😀 ' + "ẮẰẲẴẶ" * 60
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
GIVEN = ("Thị Bích Ngọc", "Văn An", "Minh Đức", "Thu Hằng", "Quốc Việt", "Thị Hoa", "Đình Trọng", "Mỹ Lệ")
FEMALE = {"Thị", "Hằng", "Lệ"}
BASES = (
    "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh "
    "vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    "Biên bản họp Hội đồng Thi đua - Khen thưởng Báo Thanh tra ngày 12 tháng 12 năm 2024",
)
ALL_AGREE = Vote(agree=5, disagree=0, no_opinion=0, base=5, required_percent=80)


def name(number: int) -> str:
    """An invented name, another one for each number below eighty."""
    return f"{SURNAMES[number % len(SURNAMES)]} {GIVEN[number // len(SURNAMES) % len(GIVEN)]}"


def people(count: int, *, vote: Vote | None = None) -> tuple[Nominee, ...]:
    """So many invented people."""
    return tuple(
        Nominee(
            name=name(number),
            is_collective=False,
            honorific="Bà" if set(name(number).split()) & FEMALE else "Ông",
            post="Phóng viên" if number % 2 else "Phó Trưởng phòng",
            unit=("Ban Thư ký - Biên tập", "Phòng Trị sự", "Ban Bạn đọc")[number % 3],
            birth_year=1970 + number % 30,
            merits="Hoàn thành xuất sắc nhiệm vụ; 01 sáng kiến được công nhận cấp cơ sở"
            if number % 4 == 0
            else "",
            vote=vote,
        )
        for number in range(count)
    )


def collectives(*names: str, vote: Vote | None = None) -> tuple[Nominee, ...]:
    """Collectives of these names."""
    return tuple(Nominee(name=each, is_collective=True, vote=vote) for each in names)


FLAG = TitleGroup(
    "CTDB",
    "Cờ thi đua của Thanh tra Chính phủ",
    "tặng",
    is_title=False,
    for_collectives=True,
    nominees=(
        replace(
            collectives("Báo Thanh tra", vote=ALL_AGREE)[0], merits="Dẫn đầu Khối thi đua số IV năm 2022"
        ),
    ),
)
CERTIFICATE = TitleGroup(
    "BKB",
    "Bằng khen của Tổng Thanh tra Chính phủ",
    "tặng",
    is_title=False,
    for_collectives=True,
    nominees=collectives("Viện Chiến lược và Khoa học thanh tra", vote=ALL_AGREE),
)

BLOCK_DOSSIER = DossierFacts(
    issuer=BLOCK,
    numbering=Numbering("TTr-KIV", "5", date(2022, 12, 21)),
    year=2022,
    subject="đề nghị tặng Cờ thi đua và Bằng khen năm 2022",
    addressees=("Thanh tra Chính phủ",),
    legal_bases=BASES[:1],
    groups=(FLAG, CERTIFICATE),
    meeting_statement="Ngày 20 tháng 12 năm 2022, Khối thi đua số IV đã tổ chức hội nghị tổng kết công tác thi đua, "
    "khen thưởng năm 2022; 5/5 đơn vị thành viên biểu quyết suy tôn (đạt 100%).",
    attachments=(
        "Danh sách đề nghị khen thưởng",
        "Biên bản hội nghị tổng kết",
        "Báo cáo thành tích của 02 tập thể",
    ),
    recipients=("Như trên", "Các đơn vị thành viên Khối thi đua số IV", "Lưu: VT, Khối TĐ IV"),
    signature=Signature(
        ("TM. KHỐI THI ĐUA SỐ IV", "KHỐI TRƯỞNG"), "Nguyễn Thị Mai Anh", "TỔNG BIÊN TẬP BÁO THANH TRA"
    ),
    meeting_on=date(2022, 12, 20),
)

COUNCIL_VOTE = Vote(agree=8, disagree=1, no_opinion=0, base=9, required_percent=80)
UNIT_DOSSIER = DossierFacts(
    issuer=NEWSPAPER,
    numbering=Numbering("TTr-BTT", year=2024),
    year=2024,
    subject="đề nghị xét, công nhận danh hiệu thi đua năm 2024",
    addressees=("Thanh tra Chính phủ", "Hội đồng Thi đua - Khen thưởng Thanh tra Chính phủ"),
    legal_bases=BASES,
    groups=(
        TitleGroup("LDTT", "Lao động tiên tiến", "công nhận", True, False, people(34, vote=COUNCIL_VOTE)),
        TitleGroup(
            "CSTDCS", "Chiến sĩ thi đua cơ sở", "công nhận", True, False, people(5, vote=COUNCIL_VOTE)
        ),
        TitleGroup(
            "TTLDTT",
            "Tập thể lao động tiên tiến",
            "công nhận",
            is_title=True,
            for_collectives=True,
            nominees=collectives(
                "Phòng Trị sự", "Ban Thư ký - Biên tập", "Ban Bạn đọc", "Ban Kinh tế", "Ban Điện tử"
            ),
        ),
        TitleGroup(
            "TTLDXS",
            "Tập thể lao động xuất sắc",
            "công nhận",
            is_title=True,
            for_collectives=True,
            nominees=collectives("Ban Thư ký - Biên tập", "Ban Điện tử", vote=COUNCIL_VOTE),
        ),
    ),
    meeting_statement="Ngày 12 tháng 12 năm 2024, Hội đồng Thi đua - Khen thưởng Báo Thanh tra đã họp, bỏ phiếu kín "
    "với 8/9 thành viên có mặt; 01 thành viên vắng mặt đã gửi ý kiến bằng văn bản.",
    attachments=(
        "Danh sách tập thể, cá nhân đề nghị",
        "Biên bản họp Hội đồng Thi đua - Khen thưởng và Biên bản kiểm phiếu",
        "Báo cáo thành tích của các tập thể, cá nhân",
        "Quyết định công nhận sáng kiến của các cá nhân đề nghị danh hiệu “Chiến sĩ thi đua cơ sở”",
    ),
    recipients=("Như trên", "Ban Biên tập (để báo cáo)", "Lưu: VT, HĐTĐKT"),
    signature=Signature(("KT. TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP"), "Nguyễn Thị Mai Anh"),
)

AWKWARD_NOMINEE = Nominee(
    name=AWKWARD,
    is_collective=False,
    honorific="Bà",
    post="Phó Trưởng phòng phụ trách " + "công tác tổng hợp và " * 20,
    unit=LONG_ISSUER.name,
    merits="W" * 300,
    vote=Vote(0, 9, 0, 9, 80, reached=False),
)
AWKWARD_DOSSIER = replace(
    UNIT_DOSSIER,
    issuer=LONG_ISSUER,
    addressees=(LONG_ISSUER.name + " <&>",),
    numbering=Numbering("TTr-TTNCƯDKHCN&ĐTBDNV", "1234", date(2024, 2, 3)),
    groups=(TitleGroup("X", "Danh hiệu <lạ> & hiếm", "công nhận", True, False, (AWKWARD_NOMINEE,)),),
)
LONG_DOSSIER = replace(
    UNIT_DOSSIER,
    groups=(
        TitleGroup("LDTT", "Lao động tiên tiến", "công nhận", True, False, people(300, vote=COUNCIL_VOTE)),
    ),
)
EMPTY_DOSSIER = replace(UNIT_DOSSIER, groups=(), attachments=(), meeting_statement="", legal_bases=())
DOSSIERS = {
    "block": BLOCK_DOSSIER,
    "unit": UNIT_DOSSIER,
    "awkward": AWKWARD_DOSSIER,
    "long": LONG_DOSSIER,
    "empty": EMPTY_DOSSIER,
}


CHAIR = Attendee("Nguyễn Thị Mai Anh", "Tổng Biên tập", "Báo Thanh tra", "Chủ tịch Hội đồng", "Bà")
SECRETARY = Attendee("Trần Minh Đức", "Trưởng phòng", "Phòng Trị sự", "Ủy viên, Thư ký Hội đồng", "Ông")
MEMBERS = (
    CHAIR,
    SECRETARY,
    *(
        Attendee(name(number), "Trưởng ban", "Ban Bạn đọc", "Ủy viên Hội đồng", "Ông")
        for number in range(8, 14)
    ),
)
ABSENT = Attendee(
    "Lê Thu Hằng",
    "Phó Tổng Biên tập",
    "Báo Thanh tra",
    "Phó Chủ tịch Hội đồng",
    "Bà",
    "đi công tác",
    wrote_opinion=True,
)


def counted_votes(title: str, count: int, *, failing: int = 0) -> tuple[Counted, ...]:
    """Candidates of a council of nine with eight ballots and one opinion in writing; the last `failing` fall short."""
    return tuple(
        Counted(
            name=name(number),
            detail="Phóng viên, Ban Bạn đọc",
            title=title,
            issued=8,
            returned=8,
            valid=8,
            invalid=0,
            agree=7 if number < count - failing else 5,
            disagree=1 if number < count - failing else 3,
            no_opinion=0,
            written_agree=1,
            written_disagree=0,
            base=9,
            percent_tenths=888 if number < count - failing else 666,
            required="từ 80%",
            reached=number < count - failing,
        )
        for number in range(count)
    )


COUNCIL_MEETING = MeetingFacts(
    issuer=Issuer("Hội đồng Thi đua - Khen thưởng", "Báo Thanh tra", "Hà Nội"),
    numbering=Numbering("BB-HĐ", "3", date(2024, 12, 12)),
    kind="council",
    subject="Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm 2024",
    starts_at=datetime.fromisoformat("2024-12-12T14:00"),
    ends_at=datetime.fromisoformat("2024-12-12T16:30"),
    place="Phòng họp tầng 3, trụ sở Báo Thanh tra",
    established_by="Quyết định số 31/QĐ-BTT ngày 15 tháng 01 năm 2024",
    chair=CHAIR,
    secretary=SECRETARY,
    present=MEMBERS,
    absent=(ABSENT,),
    guests=(Attendee("Phạm Quốc Việt", "Chủ tịch Công đoàn", "Báo Thanh tra", honorific="Ông"),),
    members_total=9,
    quorum_sentence="Có mặt 08/09 thành viên, đủ số thành viên để họp (từ 2/3).",
    agenda=("Xét danh hiệu “Chiến sĩ thi đua cơ sở” năm 2024", "Xét danh hiệu “Lao động tiên tiến” năm 2024"),
    opinions=(
        (
            "Ông Trần Minh Đức",
            "trình bày tóm tắt thành tích của các cá nhân và điều kiện xét tặng theo quy định",
        ),
        ("Bà Nguyễn Thị Mai Anh", "đề nghị các thành viên bỏ phiếu công tâm."),
    ),
    secret_ballot=True,
    candidates=counted_votes("Chiến sĩ thi đua cơ sở", 6, failing=1)
    + counted_votes("Lao động tiên tiến", 12),
    tellers=(MEMBERS[2], MEMBERS[3], MEMBERS[4]),
    elected=(),
    resolutions=(
        "Hội đồng thống nhất trình Tổng Thanh tra Chính phủ công nhận các danh hiệu đạt tỷ lệ phiếu nêu trên.",
    ),
    chair_signature=Signature(("CHỦ TỌA",), CHAIR.name),
    secretary_signature=Signature(("THƯ KÝ",), SECRETARY.name),
    teller_signature=Signature(("TRƯỞNG BAN KIỂM PHIẾU",), MEMBERS[2].name),
    count_ended_at=datetime.fromisoformat("2024-12-12T16:05"),
    recipients=("Như trên", "Thành viên Hội đồng", "Lưu: VT, Hồ sơ"),
)
DELEGATES = tuple(
    Attendee(name(number), "Thủ trưởng đơn vị", unit, "Đại biểu", "Ông")
    for number, unit in enumerate(UNITS, start=8)
)


def shown_hands(candidate: str, title: str) -> Counted:
    """A collective all five units raised their hands for."""
    return Counted(candidate, "", title, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 1000, "", reached=True)


CONFERENCE = MeetingFacts(
    issuer=BLOCK,
    numbering=Numbering("BB-KIV", "", date(2022, 12, 20)),
    kind="conference",
    subject="Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022 của Khối thi đua số IV",
    starts_at=datetime.fromisoformat("2022-12-20T08:30"),
    ends_at=None,
    place="Trụ sở Báo Thanh tra, Hà Nội",
    established_by="",
    chair=DELEGATES[0],
    secretary=DELEGATES[1],
    present=DELEGATES,
    absent=(),
    guests=(),
    members_total=5,
    quorum_sentence="",
    agenda=("Báo cáo tổng kết năm 2022", "Suy tôn đơn vị dẫn đầu", "Bầu Khối trưởng, Khối phó năm 2023"),
    opinions=(),
    secret_ballot=False,
    candidates=(
        shown_hands("Báo Thanh tra", "Cờ thi đua của Thanh tra Chính phủ"),
        shown_hands("Viện Chiến lược và Khoa học thanh tra", "Bằng khen của Tổng Thanh tra Chính phủ"),
    ),
    tellers=(),
    elected=(
        Elected("Khối trưởng năm 2023", "Trường Cán bộ Thanh tra", 5, 5),
        Elected("Khối phó năm 2023", "Tạp chí Thanh tra", 4, 5),
    ),
    resolutions=("Hội nghị giao Khối trưởng hoàn thiện hồ sơ, trình Thanh tra Chính phủ.",),
    chair_signature=Signature(("CHỦ TỌA",), DELEGATES[0].name),
    secretary_signature=Signature(("THƯ KÝ",), DELEGATES[1].name),
    teller_signature=None,
)
LONG_MEETING = replace(COUNCIL_MEETING, candidates=counted_votes("Lao động tiên tiến", 70))
UNEVEN_MEETING = replace(
    COUNCIL_MEETING,
    candidates=(
        replace(COUNCIL_MEETING.candidates[0], returned=7, valid=6, invalid=1, agree=6, disagree=0),
        *COUNCIL_MEETING.candidates[1:],
    ),
)
BARE_MEETING = replace(
    COUNCIL_MEETING,
    ends_at=None,
    place="",
    established_by="",
    chair=Attendee(""),
    secretary=Attendee(""),
    present=(),
    absent=(),
    guests=(),
    members_total=0,
    quorum_sentence="",
    agenda=(),
    opinions=(),
    candidates=(),
    tellers=(),
    resolutions=(),
    count_ended_at=None,
)
AWKWARD_MEETING = replace(
    COUNCIL_MEETING,
    issuer=LONG_ISSUER,
    place=AWKWARD,
    chair=replace(CHAIR, name=AWKWARD),
    candidates=(replace(COUNCIL_MEETING.candidates[0], name=AWKWARD, detail=LONG_ISSUER.name),),
    chair_signature=Signature(("CHỦ TỌA",), AWKWARD),
)
MEETINGS = {
    "council": COUNCIL_MEETING,
    "conference": CONFERENCE,
    "long": LONG_MEETING,
    "uneven": UNEVEN_MEETING,
    "bare": BARE_MEETING,
    "awkward": AWKWARD_MEETING,
}

PERSON = PersonRegistration(
    issuer=Issuer("Ban Thư ký - Biên tập", "Báo Thanh tra", "Hà Nội"),
    year=2025,
    campaign="phong trào thi đua năm 2025 của Báo Thanh tra",
    theme="Đoàn kết, sáng tạo, kỷ cương, hiệu quả",
    name="Trần Thị Bích Ngọc",
    honorific="Bà",
    born_on=date(1985, 7, 9),
    birth_year=1985,
    post="Phóng viên",
    unit="Ban Thư ký - Biên tập",
    titles=(
        RegisteredTitle("Lao động tiên tiến", is_title=True),
        RegisteredTitle(
            "Chiến sĩ thi đua cơ sở",
            is_title=True,
            initiative="Quy trình biên tập tin, bài trên nền tảng số",
            note="Lần đầu",
        ),
        RegisteredTitle("Bằng khen của Tổng Thanh tra Chính phủ", is_title=False),
    ),
    commitments=(
        "Hoàn thành xuất sắc nhiệm vụ được giao, bảo đảm số lượng, chất lượng tin, bài",
        "Có ít nhất 01 sáng kiến được công nhận ở cấp cơ sở.",
    ),
    registered_on=date(2025, 2, 10),
    head_of_unit=Signature(("TRƯỞNG BAN",), "Lê Văn An"),
    registrant=Signature(("NGƯỜI ĐĂNG KÝ",), "Trần Thị Bích Ngọc"),
)
BARE_PERSON = replace(
    PERSON, theme="", campaign="", born_on=None, titles=(), commitments=(), registered_on=None, honorific=""
)
PERSONS = {
    "full": PERSON,
    "bare": BARE_PERSON,
    "awkward": replace(PERSON, name=AWKWARD, unit=LONG_ISSUER.name),
}

UNIT = UnitRegistration(
    issuer=NEWSPAPER,
    numbering=Numbering("ĐK-BTT", "12", date(2025, 2, 10)),
    year=2025,
    campaign="phong trào thi đua năm 2025 của Khối thi đua số IV",
    theme="Đoàn kết, sáng tạo, kỷ cương, hiệu quả",
    unit="Báo Thanh tra",
    collectives=(
        RegistrantLine(
            "Báo Thanh tra", "", "", (), ("Cờ thi đua của Thanh tra Chính phủ",), is_collective=True
        ),
        RegistrantLine("Phòng Trị sự", "", "", ("Tập thể lao động tiên tiến",), (), is_collective=True),
    ),
    people=tuple(
        RegistrantLine(
            name(number),
            "Phóng viên",
            "Ban Bạn đọc",
            ("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở") if number % 4 == 0 else ("Lao động tiên tiến",),
            (),
            "Cẩm nang nghiệp vụ" if number % 4 == 0 else "",
        )
        for number in range(30)
    ),
    targets=(("Tỷ lệ tin, bài đúng hạn", "100%"), ("Số sáng kiến được công nhận", "05")),
    is_nil=False,
    addressees=("Khối thi đua số IV",),
    registered_on=date(2025, 2, 10),
    signature=Signature(("TỔNG BIÊN TẬP",), "Nguyễn Thị Mai Anh"),
)
UNIT_SHEETS = {
    "full": UNIT,
    "nil": replace(UNIT, is_nil=True, numbering=None, collectives=(), people=(), targets=()),
    "empty": replace(UNIT, collectives=(), people=(), targets=(), addressees=(), campaign="", theme=""),
}

TABLE = RegistrationTable(
    issuer=BLOCK,
    year=2025,
    campaign="Phong trào thi đua năm 2025 của Khối thi đua số IV",
    columns=(
        ("LĐTT", "Lao động tiên tiến"),
        ("CSTĐCS", "Chiến sĩ thi đua cơ sở"),
        ("TTLĐTT", "Tập thể lao động tiên tiến"),
        ("TTLĐXS", "Tập thể lao động xuất sắc"),
        ("BK TTTCP", "Bằng khen của Tổng Thanh tra Chính phủ"),
    ),
    rows=tuple(
        UnitRow(unit, (34 - number, 5, 5 - number, 2, 1), "Đã gửi 10/02" if number < 3 else "Chưa gửi")
        for number, unit in enumerate(UNITS)
    ),
    totals=(160, 25, 15, 10, 5),
    last_year=(150, 20, 14, 9, 4),
    coverage="3/5 đơn vị đã trả lời; 2 đơn vị chưa gửi.",
    made_on=date(2025, 2, 28),
    maker=Signature(("NGƯỜI LẬP BẢNG",), ""),
    signature=Signature(("TM. KHỐI THI ĐUA SỐ IV", "KHỐI TRƯỞNG"), "Nguyễn Thị Mai Anh"),
)
TABLES = {
    "full": TABLE,
    "small": replace(
        TABLE, columns=TABLE.columns[:1], rows=(UnitRow("Báo Thanh tra", (34,), "Đã gửi"),), last_year=None
    ),
    "many": replace(TABLE, rows=TABLE.rows * 12),
}
SLIP = AnswerFacts(
    issuer=NEWSPAPER,
    numbering=Numbering("", year=2024),
    year=2024,
    name=name(3),
    is_collective=False,
    post="Phóng viên",
    unit="Ban Bạn đọc",
    title="Chiến sĩ thi đua cơ sở",
    judged_on=date(2024, 12, 20),
    verdict=Eligibility.NOT_YET,
    is_certain=True,
    lines=(
        AnswerLine(
            "1",
            Answer.NOT_MET,
            "Chỉ cần một trong các điều sau.",
            article="Điều 23 Luật Thi đua, khen thưởng",
        ),
        AnswerLine("1.1", Answer.NOT_MET, "Sáng kiến được công nhận: 0/1.", "2024: Hoàn thành tốt nhiệm vụ"),
        AnswerLine(
            "2", Answer.UNKNOWN, "Chưa đăng ký danh hiệu này năm 2024.", how_sure="Chưa xác nhận được."
        ),
    ),
    article="Điều 23 Luật Thi đua, khen thưởng",
    how_sure="Đã đọc trong văn bản nguồn.",
    source="Luật Thi đua, khen thưởng 06/2022/QH15, Điều 23",
    ruleset="RS2024 (Luật năm 2022), áp dụng từ ngày 01/01/2024. Chưa ai kiểm chứng",
    signature=Signature(("TỔNG BIÊN TẬP",), "Nguyễn Thị Mai Anh"),
)
ENOUGH_SLIP = replace(SLIP, verdict=Eligibility.ENOUGH)
SLIPS = {
    "not_yet": SLIP,
    "enough": ENOUGH_SLIP,
    "unsure": replace(ENOUGH_SLIP, is_certain=False, article="", lines=()),
    "awkward": replace(
        SLIP,
        issuer=LONG_ISSUER,
        name=AWKWARD,
        post="",
        unit="",
        is_collective=True,
        lines=tuple(
            AnswerLine(f"{n}.1.1", Answer.UNKNOWN, AWKWARD, AWKWARD, "Điều 1", "W" * 80) for n in range(30)
        ),
    ),
}

SAMPLES = {
    "to-trinh": DOSSIERS,
    "danh-sach": DOSSIERS,
    "bien-ban-hop": MEETINGS,
    "bien-ban-kiem-phieu": MEETINGS,
    "dang-ky-ca-nhan": PERSONS,
    "dang-ky-tap-the": UNIT_SHEETS,
    "tong-hop-dang-ky": TABLES,
    "phieu-tra-loi": SLIPS,
}
