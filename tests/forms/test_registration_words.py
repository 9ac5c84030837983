from forms.registration_words import campaign_sentence, opening


def test_theme_is_quoted_if_there_is_one():
    assert campaign_sentence("phong trào A", "Đoàn kết") == "Hưởng ứng phong trào A với chủ đề “Đoàn kết”"
    assert campaign_sentence("phong trào A", "") == "Hưởng ứng phong trào A"


def test_without_a_campaign_the_sentence_begins_with_who():
    assert opening("", "", "tôi", 2025).runs[0].text == "Tôi đăng ký thi đua năm 2025 như sau:"
    assert "A, tôi đăng ký" in opening("phong trào A", "", "tôi", 2025).runs[0].text
