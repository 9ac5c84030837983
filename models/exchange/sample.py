"""The sample data: a unit that also heads a block, after public reports; every person is invented."""

from pathlib import Path

from models import store
from models.exchange.package import load
from models.history import begin_trail

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample.json"


def fill_sample(folder: Path) -> store.Store:
    """A new, open store with the sample data. Raises as `store.create` does, and leaves nothing then."""
    with store.begin(folder) as opened:
        load(SAMPLE.read_bytes())
        begin_trail()
    return opened
