"""Spelling: words that no dictionary of the rule has."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.checks.kind import Match, OptionError, Rule
from newslint.checks.vale.actions import SPELLINGS, describe_remedies, replace_with
from newslint.checks.vale.extension import Hit, ValeOptions, alert, chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.scanning.sought import Sought

if TYPE_CHECKING:
    from newslint.vale.hunspell.dictionary import Dictionary
    from newslint.vale.spelling import Speller
    from newslint.vale.wordsplitting import Token

_DICTIONARIES = "config/dictionaries"
_LISTS = ("", "config/ignore")
_MOST_HELPED = 50
"""Words of one article for which others are suggested; with more it is in another language."""


class SpellingOptions(ValeOptions, frozen=True, tag="spelling", kw_only=True):
    """Dictionaries, and what is right besides.

    ``dictionaries`` are names of Hunspell dictionaries in ``dicpath``; ``aff`` and ``dic`` are the
    files of one. Without any, and with ``append`` beside them, the built-in dictionary counts.
    ``ignore`` are files with a word a line, ``filters`` expressions for words to pass over; with
    ``custom`` they alone say which. ``exceptions`` are right. As in Vale, ``threshold`` is read
    and not used.
    """

    dictionaries: tuple[str, ...] | str = ()
    dicpath: str = ""
    aff: str = ""
    dic: str = ""
    append: bool = False
    ignore: tuple[str, ...] | str = ()
    filters: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    custom: bool = False
    threshold: int = 0


def refusal(options: SpellingOptions) -> str:
    """Return why a rule cannot be run here, an empty string where it can."""
    folders = _folders(options)
    for name in _tuple(options.dictionaries):
        there = [folder for folder in map(Path, folders) if (folder / f"{name}.dic").is_file()]
        if not there:
            from newslint.vale.spelling import BUILT_IN

            if name not in BUILT_IN:
                return f"wants the dictionary {name!r}, which is not in {' or '.join(folders)}"
        elif not (there[0] / f"{name}.aff").is_file():
            return f"wants the dictionary {name!r}, which has no {name}.aff beside {name}.dic"
    if options.aff and options.dic:
        for each in (options.aff, options.dic):
            if not (Path(options.folder) / each).is_file():
                return f"wants the file {each!r}, which is not in {options.folder}"
    return ""


def validate(options: SpellingOptions) -> None:
    """Refuse expressions that are none.

    Raises:
        OptionError: one of them.

    """
    import regex

    from newslint.vale.dialect import translate

    for key in ("filters", "exceptions"):
        for index, pattern in enumerate(getattr(options, key)):
            try:
                regex.compile(translate(pattern))
            except regex.error as error:
                reason = f"“{pattern}” is no expression: {error}"
                raise OptionError(key, reason, index) from None


def _tuple(given: tuple[str, ...] | str) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else given


def _folders(options: SpellingOptions) -> tuple[str, ...]:
    """Return the folders in which a rule's dictionaries may be, in Vale's order."""
    path = options.dicpath or _DICTIONARIES
    return tuple(dict.fromkeys((str(Path(options.folder) / path), str(Path(path).absolute()))))


def _lists(options: SpellingOptions) -> Iterator[Path]:
    """Yield the lists of words that are there; Vale says nothing of one that is not."""
    for name in _tuple(options.ignore):
        places = [Path(options.folder) / folder / name for folder in _LISTS]
        yield from (path for path in (*places, Path(name).absolute()) if path.is_file())


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    def sought(self) -> Sequence[Sought]:
        return ()

    @cached_property
    def _speller(self) -> "Speller | str":
        """What finds the words, or why there is nothing that does."""
        from newslint.vale.hunspell.affixes import DictionaryError

        try:
            return self._open()
        except (DictionaryError, OSError) as error:
            return str(error)

    def _open(self) -> "Speller":
        from newslint.vale.dialect import translate
        from newslint.vale.spelling import Speller, read_words

        options: SpellingOptions = self.rule.options
        return Speller(
            _load(options),
            words=[word for path in _lists(options) for word in read_words(path)],
            filters=map(translate, options.filters),
            accepted=[
                translate(term)
                for term in (*options.exceptions, *(options.accepted if options.vocab else ()))
                if term.strip()
            ],
            has_default_filters=not options.custom,
        )

    def check(self, cut: Cut, _hits: Sequence[Hit]) -> Iterator[Match]:
        speller = self._speller
        if isinstance(speller, str):
            cut.reading.failures[self.rule.id] = f"cannot be run: {speller}"
            return
        helped: set[str] = set()
        for unit in chosen_units(self.rule, cut):
            for token in speller.find(unit.text):
                span = token.start, token.end
                helps = self._suggests and _may_help(token, unit, helped)
                choices = speller.suggest(token.text) if helps else ()
                remedies = replace_with(choices, unit, span)
                told = token.text, describe_remedies(remedies)
                yield alert(self.rule, unit, span, told, remedies)

    @cached_property
    def _suggests(self) -> bool:
        action = self.rule.options.action
        return action is not None and action.name == "suggest" and SPELLINGS in action.params


def _may_help(token: "Token", unit: Unit, helped: set[str]) -> bool:
    """Tell whether to say what a word may have been meant to be, and add it to those helped.

    What has a capital inside a sentence is a name, and no slip away from a word.
    """
    place = unit.start + token.start
    if not token.text[0].islower() and not unit.passage.starts_sentence(place):
        return False
    if len(helped) == _MOST_HELPED and token.text not in helped:
        return False
    helped.add(token.text)
    return True


def _load(options: SpellingOptions) -> list["Dictionary"]:
    """Return the dictionaries of a rule.

    Raises:
        DictionaryError: one of them cannot be read.

    """
    from newslint.vale.hunspell.dictionary import load_dictionary
    from newslint.vale.spelling import load_built_in, load_named

    folder = Path(options.folder)
    if options.aff and options.dic:
        return [load_dictionary(folder / options.aff, folder / options.dic)]
    folders = _folders(options)
    loaded = [load_named(name, folders) for name in _tuple(options.dictionaries)]
    return [*loaded, load_built_in()] if options.append or not loaded else loaded


MAKE = _Worker
