"""What holds for the house as a whole."""

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
PACKAGES = ("ui", "commands", "forms", "models", "translations")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
CATALOGUE = ROOT / "translations" / "vi" / "LC_MESSAGES" / "bangvang"
LEFT_OUT = {
    "models/paper_facts/issuing.py",  # dataclasses alone
    "models/paper_facts/nominees.py",  # dataclasses alone
    "models/records.py",  # a list; tests/models/test_store.py holds it against the migrations
    "models/refusal.py",  # two bare exceptions
    "models/version.py",  # one constant
    "models/watching.py",  # tests/models/test_history.py looks at what the triggers do
}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("source", SOURCES, ids=relative)
def test_every_module_has_its_tests(source):
    if source.name == "__init__.py" or "migrations" in source.parts or relative(source) in LEFT_OUT:
        return
    test = ROOT / "tests" / source.parent.relative_to(ROOT) / f"test_{source.name}"
    assert test.exists(), f"{relative(source)} has no {relative(test)}"


BANNED = {
    r"\bprocessEvents\b": "freezes and re-enters; use a Job",
    r"\bQTableWidget\b": "use QueryTable or a model",
    r"\.exec\(\)": "dialogs are opened, never executed",
    r"\btime\.sleep\b": "wait for the event itself",
    r"except Exception\b": "catch what can happen",
    r"https?://(?!www\.w3\.org|json-schema\.org|schemas\.)": "no network addresses",
}


@pytest.mark.parametrize("pattern", BANNED)
def test_banned_words(pattern):
    found = [relative(path) for path in SOURCES if re.search(pattern, path.read_text(encoding="utf-8"))]
    allowed = {r"\.exec\(\)": ["ui/app.py"]}.get(pattern, [])
    assert [path for path in found if path not in allowed] == [], BANNED[pattern]


def test_nothing_below_the_window_loads_qt_or_heavy_libraries():
    code = (
        "import sys, models.records, models.exchange.package, forms.catalogue, commands.dispatch\n"
        "heavy = {'PySide6', 'reportlab', 'docx', 'openpyxl', 'pypdfium2'} & set(sys.modules)\n"
        "print(sorted(heavy))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def extracted() -> set[str]:
    """Every text marked for translation in the sources."""
    from babel.messages.extract import extract_from_dir

    found = set()
    for package in PACKAGES:
        for _file, _line, message, _comments, _context in extract_from_dir(
            ROOT / package, keywords={"_": None, "N_": None, "ngettext": (1, 2)}
        ):
            found.add(message[0] if isinstance(message, tuple) else message)
    return found


def test_vietnamese_is_complete_and_keeps_every_placeholder():
    catalogue = read_po(BytesIO(CATALOGUE.with_suffix(".po").read_bytes()), locale="vi")
    known = {}
    for message in catalogue:
        if message.id:
            ids = (message.id,) if isinstance(message.id, str) else message.id
            known[ids[0]] = message.string if isinstance(message.string, str) else message.string[0]
            asked = set(re.findall(r"{\w+}", " ".join(ids)))
            assert set(re.findall(r"{\w+}", known[ids[0]])) <= asked, ids[0]
    assert sorted(text for text in extracted() if not known.get(text)) == []


def test_the_compiled_catalogue_is_that_of_the_sources():
    with CATALOGUE.with_suffix(".po").open("rb") as po, CATALOGUE.with_suffix(".mo").open("rb") as mo:
        sources, compiled = read_po(po, locale="vi"), read_mo(mo)
    for message in sources:
        if message.id and message.string:
            assert compiled.get(message.id if isinstance(message.id, str) else message.id[0]) is not None, (
                message.id
            )


def test_versions_are_pinned_without_addresses():
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            wanted = line.split("#")[0].strip()
            assert not wanted or re.fullmatch(r"-r requirements\.txt|[\w.-]+==[\w.]+", wanted), line
