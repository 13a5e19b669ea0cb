"""The settings that a ``.vale.ini`` may have, and where in it each belongs."""

from newslint.config.valeini import CORE
from newslint.errors import suggest

FORMATS = "formats"
"""The section that says by which format files are read."""

_OF_CORE = (
    "IgnoredClasses",
    "IgnoredScopes",
    "MinAlertLevel",
    "NLPEndpoint",
    "Packages",
    "SkippedScopes",
    "StylesPath",
    "Vocab",
    "WordTemplate",
)
_OF_SECTIONS = (
    "BasedOnStyles",
    "BlockIgnores",
    "CommentDelimiters",
    "IgnorePatterns",
    "Lang",
    "TokenIgnores",
    "Transform",
    "View",
)


def find_misplaced(key: str, section: str) -> str:
    """Tell where a setting belongs that stands in another section; empty if it may stand there."""
    if section != CORE and key in _OF_CORE:
        return "it belongs above all sections; move it there and import anew"
    is_of_files = key in _OF_SECTIONS or "." in key
    if section in {CORE, FORMATS} and is_of_files:
        return "it belongs in a section of files, such as “[*]”; move it there and import anew"
    return ""


def suggest_setting(key: str, section: str) -> str:
    """Return a hint at the setting nearest to ``key``, or at all of those that a section has."""
    hint = suggest(key, (*_OF_CORE, *_OF_SECTIONS))
    if hint.startswith("did you"):
        return hint
    return suggest(key, _OF_CORE if section == CORE else _OF_SECTIONS)
