from forms.catalogue import FORMS


def test_every_paper_is_listed_by_code_and_name(ask):
    status, said = ask("forms")
    assert status == 0
    for form in FORMS:
        assert form.code in said
        assert form.title in said


def test_as_json(facts):
    assert [form["code"] for form in facts("forms")["forms"]] == [form.code for form in FORMS]
