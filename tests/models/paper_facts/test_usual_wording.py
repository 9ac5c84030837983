from models.meeting import Meeting
from models.paper_facts.usual_wording import usual_addressees, usual_attachments, usual_subject
from models.unit import Unit


def test_the_subject_names_the_year():
    assert usual_subject(2026).endswith("năm 2026")


def test_a_dossier_goes_to_the_body_above():
    upper = Unit(name="Thanh tra Chính phủ")
    assert usual_addressees(Unit(name="Báo Thanh tra", parent=upper)) == "Thanh tra Chính phủ"
    assert usual_addressees(Unit(name="Báo Thanh tra")) == ""


def test_what_goes_with_the_letter_depends_on_how_they_voted():
    none = usual_attachments(None)
    hands = usual_attachments(Meeting(is_secret_ballot=False))
    secret = usual_attachments(Meeting(is_secret_ballot=True))
    assert "Biên bản" not in none
    assert "Biên bản họp" in hands and "kiểm phiếu" not in hands
    assert "Biên bản kiểm phiếu" in secret
