"""What a check kind is, and how the kinds are found.

A kind is one module of this package: ``checks/joined_words.py`` holds the kind ``joined-words`` as
``KIND``. It compiles all rules of its kind together into one checker, which reads a document once.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from newslint.document import Role
from newslint.finding import Safety, Severity
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.signs import Sign, keep_signs


class Options(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Base of the keys that a kind adds to a rule."""


def option_names(options: Options | type[Options]) -> list[str]:
    """Return the names of options as they are written, without those that nobody may set."""
    own: frozenset[str] = getattr(options, "OWN", frozenset())
    return [field.encode_name for field in fields(options) if field.encode_name not in own]


class Origin(Struct, frozen=True):
    """Where a rule was written: the pack's file and the 1-based line."""

    path: str
    line: int


class Rule(Struct, frozen=True):
    """One rule of one pack, checked and ready to compile."""

    id: str
    kind: str
    message: str
    severity: Severity
    scope: frozenset[Role]
    quotes: str
    options: Any
    origin: Origin
    why: str = ""
    url: str = ""
    enabled: bool = True
    analysis: Any = None
    """What the kind's ``analyse`` found out about the options, in builtins."""

    @property
    def summary(self) -> str:
        """The first sentence of why."""
        return re.split(r"(?<=[.!?])\s", " ".join(self.why.split()), maxsplit=1)[0]

    @property
    def outline(self) -> str:
        """The message, with an ellipsis for each thing that a finding fills in."""
        return self.message.format_map(_Ellipses())


class _Ellipses(dict[str, str]):
    def __missing__(self, _field: str) -> str:
        return "…"


class Remedy(Struct, frozen=True):
    """One way to mend a match: replacements of ``(start, end, text)`` in its passage's text."""

    edits: tuple[tuple[int, int, str], ...]
    safety: Safety = Safety.UNSAFE
    title: str = ""


class Mention(Struct, frozen=True):
    """Another place that a match speaks of."""

    passage: Passage
    start: int
    end: int
    message: str


class Match(Struct, frozen=True):
    """One fault in a passage; ``fields`` fill the placeholders of the rule's message.

    ``match`` (the faulty text) and ``replacement`` (the first remedy's first text) are filled in by
    the engine where ``fields`` does not name them. ``term`` is the string at
    fault, in small letters, where the match falls if the run's articles show that it is a term of
    the house (`running.houseterms`); a match that is certain has none.
    """

    rule: Rule
    passage: Passage
    start: int
    end: int
    fields: dict[str, str] = {}
    remedies: tuple[Remedy, ...] = ()
    related: tuple[Mention, ...] = ()
    term: str = ""
    is_likely: bool = False
    """Whether the fault is likely, not certain: a rule for errors then warns."""
    is_of_marks: bool = False
    """Whether the fault is in the quotation marks, which are the desk's, and not in what they
    hold: the rule's policy for quotations does not apply."""

    @property
    def severity(self) -> Severity:
        """That of the rule, milder where the fault is likely only."""
        severity = self.rule.severity
        return Severity.WARNING if self.is_likely and severity is Severity.ERROR else severity


class OptionError(Exception):
    """An option of a rule that cannot work; ``key`` names the option as it is written.

    ``path`` leads on from there to the item at fault, where the option is a list or a table.
    """

    def __init__(self, key: str, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.key = key
        self.path = path


Checker = Callable[[Reading], Iterable[Match]]


def _accept(_options: Any) -> None:
    """Find nothing to object to."""


class Kind(Struct, frozen=True):
    """A check kind: its name, its options, the message fields it fills, and its compiler."""

    name: str
    description: str
    options: type[Options]
    compile: Callable[[Sequence[Rule]], Checker]
    fields: frozenset[str] = frozenset()
    validate: Callable[[Any], None] = _accept
    """Called with the options as a pack is first read; raises `OptionError`."""
    analyse: Callable[[Any], Any] = _accept
    """Called after that; what it returns, in builtins, is kept with the pack as ``analysis``."""


def keep_signs_of(module: str) -> Callable[[Any], Any]:
    """Return an ``analyse`` that keeps the signs of a grammar, ``SHOWN_BY`` of its module."""
    return lambda _options: keep_signs(*import_module(module).SHOWN_BY)


def load_sign(rules: Iterable[Rule], subject: str) -> Sign | None:
    """Return the sign of an article that concerns any of ``rules``; None where every one may.

    It is what `language.signs.keep_signs` returned to the ``analyse`` of their kind.
    """
    return Sign.load([rule.analysis for rule in rules], subject)


def kind_names() -> list[str]:
    """Return the names of all kinds, sorted."""
    from pkgutil import iter_modules

    package = import_module("newslint.checks")
    return sorted(
        module.name.replace("_", "-")
        for module in iter_modules(package.__path__)
        if module.name not in NOT_KINDS | FOREIGN
    )


NOT_KINDS = frozenset(
    {
        "datematches",
        "formmatches",
        "formsigns",
        "housematches",
        "joinmatches",
        "kind",
        "policy",
        "spellinguses",
        "titlematches",
    }
)
"""Modules of this package that hold no kind."""


FOREIGN = frozenset({"refused", "vale"})
"""Kinds that no rule of our own packs may have."""


def load_kind(name: str) -> Kind:
    """Return the kind called ``name``.

    Raises:
        KeyError: there is no such kind.

    """
    module_name = name.replace("-", "_")
    if module_name in NOT_KINDS or not module_name.isidentifier():
        raise KeyError(name)
    try:
        module = import_module(f"newslint.checks.{module_name}")
    except ModuleNotFoundError as error:
        if error.name == f"newslint.checks.{module_name}":
            raise KeyError(name) from None
        raise
    kind: Kind = module.KIND
    return kind
