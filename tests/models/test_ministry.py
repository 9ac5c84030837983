import pytest

from models.ministry import UNNAMED, sector_of, usual_ministry
from models.title import own_ministry, title


@pytest.mark.parametrize(
    ("name", "medal_giver", "fighter"),
    [
        ("Bộ Y tế", "Bằng khen của Bộ trưởng Bộ Y tế", "Chiến sĩ thi đua ngành Y tế"),
        (
            "Ủy ban nhân dân tỉnh Hưng Yên",
            "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên",
            "Chiến sĩ thi đua tỉnh Hưng Yên",
        ),
        ("Thanh tra Chính phủ", "Bằng khen của Tổng Thanh tra Chính phủ", "Chiến sĩ thi đua ngành Thanh tra"),
        ("", "Bằng khen của Bộ, ban, ngành, tỉnh", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"),
    ],
)
def test_titles_follow_the_name(name, medal_giver, fighter):
    found = usual_ministry(name)
    assert (title("BKB").name(found), title("CSTDB").name(found)) == (medal_giver, fighter)


def test_a_province_is_shortened_as_on_lists():
    assert (
        title("BKB").short(usual_ministry("Ủy ban nhân dân Thành phố Hà Nội")) == "BK UBND thành phố Hà Nội"
    )


def test_the_inspectorate_of_a_province_is_of_the_sector():
    assert sector_of("Ủy ban nhân dân tỉnh Hưng Yên", "Thanh tra tỉnh Hưng Yên") == "thanh-tra"
    assert sector_of("Ủy ban nhân dân tỉnh Hưng Yên", "Sở Y tế") is None
    assert sector_of(own_ministry().name) == "thanh-tra" and sector_of(UNNAMED.name) is None
