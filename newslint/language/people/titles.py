"""Titles: the words that stand beside a person's name and say what the person is."""

from newslint.patterncode import compile_re

COURTESY = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f",
    "lady": "f", "dame": "f", "baroness": "f", "baron": "m",
    "mx": "", "dr": "", "doctor": "", "prof": "", "professor": "", "rev": "", "reverend": "",
    "fr": "m", "father": "m", "sister": "f",
}  # fmt: skip
"""Courtesy and academic titles, and whether they are for a man, for a woman or for both."""

OFFICES = frozenset(
    """
    president premier chancellor secretary minister senator representative congressman
    congresswoman governor mayor ambassador commissioner attorney-general speaker king queen
    prince princess emperor empress pope cardinal archbishop bishop ayatollah imam sheikh sultan
    emir taoiseach undersecretary councillor councilman councilwoman alderman sheriff marshal judge
    justice vice-president vice-chancellor chairman chairwoman chair treasurer consul envoy
    """.split()
)
"""Heads of the titles of public office."""

POLITICAL = frozenset(
    """
    president premier chancellor secretary minister senator congressman congresswoman governor
    mayor ambassador speaker undersecretary taoiseach
    """.split()
)
"""Offices that houses which capitalise a title beside a name in any order mean by that."""

OF_ONE_PERSON = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor"})
"""Courtesy titles of which one person has but one."""

CHIEFS = frozenset({"executive"})
"""Heads of titles that ``chief`` makes of what would be no title: ``chief executive``."""

RANKS = frozenset(
    """
    admiral brigadier captain colonel commander commodore corporal general lieutenant major
    marshal private sergeant constable inspector superintendent detective officer
    """.split()
)
"""Military and police ranks."""

ABBREVIATED = frozenset(
    """
    adm amb brig capt cdr cmdr col cpl det gen gov insp lt maj pres rep sen sgt spc supt
    """.split()
)
"""Titles that are written short, without their stop."""

QUALIFIERS = frozenset(
    """
    acting assistant associate chief deputy first foreign home interior interim junior prime senior
    shadow under vice
    """.split()
)
"""Words that make a title larger: ``deputy prime minister``."""

PORTFOLIOS = frozenset(
    """
    affairs agriculture army aviation budget business cabinet care civil climate commerce
    communications community consumer cultural culture cyber defence defense development digital
    diplomatic disability economic economy education energy environment environmental equality
    europe european exchequer external family finance fisheries food foreign general health
    higher home housing human immigration industrial industry information infrastructure
    innovation intelligence interior international investment justice labor labour lands local
    media migration military natural navy oil petroleum planning police press public regional
    research resources rural safety science security skills social sport sports state tax
    technology tourism trade transport transportation treasury urban veterans war water welfare
    women work works youth
    """.split()
)
"""What an office is for; in a title that is written small these are small too."""

_WORD = compile_re(r"[\w’']+")
_INNER = frozenset({"and", "for", "of", "the"})

NOT_NOW = frozenset("former then ex late onetime incoming outgoing would-be self-styled".split())
"""Words that say that the title is not held at the time."""

_TITLE_WORDS = OFFICES | RANKS | ABBREVIATED | QUALIFIERS | COURTESY.keys()


def is_title_word(word: str) -> bool:
    """Tell whether ``word``, in any case and with or without a stop, belongs to titles."""
    return word.rstrip(".").lower() in _TITLE_WORDS


def lower_title(title: str) -> str:
    """Return ``title`` in small letters, but for the names in it.

    >>> lower_title("U.S. Secretary of Defense")
    'U.S. secretary of defense'
    """
    return _WORD.sub(lambda word: word[0].lower() if _is_common(word[0]) else word[0], title)


def capitalize_title(title: str) -> str:
    """Return ``title`` with capitals.

    >>> capitalize_title("secretary of defense")
    'Secretary of Defense'
    """
    return _WORD.sub(
        lambda word: word[0] if word[0] in _INNER else word[0][0].upper() + word[0][1:], title
    )


def _is_common(word: str) -> bool:
    return word[1:].islower() and word.lower() in (PORTFOLIOS | _TITLE_WORDS)
