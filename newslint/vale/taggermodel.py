"""Where the model of the part-of-speech tagger is, if it is installed."""

from importlib.util import find_spec
from pathlib import Path

PACKAGE = "textblob_aptagger"
_FILE = "trontagger-0.1.0.pickle"

INSTALL = "pip install 'newslint[tags]'"
"""What whoever lacks the model has to do."""


class MissingTaggerError(Exception):
    """The model is not installed; the message says how to install it."""


def find_model() -> Path:
    """Return the file of the model.

    Raises:
        MissingTaggerError: it is not installed.

    """
    try:
        specification = find_spec(PACKAGE)
    except (ImportError, ValueError):
        specification = None
    if specification is None or specification.origin is None:
        raise MissingTaggerError(f"rules that read parts of speech need a tagger: {INSTALL}")
    return Path(specification.origin).parent / _FILE
