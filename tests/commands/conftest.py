"""Commands through the front door, with what they print and leave on the disk."""

import json

import pytest

from commands.dispatch import run


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("commands") / "sample"
    assert run(["demo", "--data", str(folder)]) == 0
    return folder


@pytest.fixture
def ask(capsys):
    """Run a command and give its status and what it said."""

    def asked(*words):
        capsys.readouterr()
        status = run([str(word) for word in words])
        said = capsys.readouterr()
        return status, said.out + said.err

    return asked


@pytest.fixture
def facts(ask):
    """Run a command with --json and give the object."""

    def asked(*words):
        status, said = ask(*words, "--json")
        found = json.loads(said)
        assert found["status"] == status
        return found

    return asked
