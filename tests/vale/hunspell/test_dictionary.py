import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newslint.vale.hunspell.affixes import DictionaryError
from newslint.vale.hunspell.dictionary import Dictionary, load_dictionary

HUNSPELL = Path("/usr/share/hunspell")


def make(affixes: str, *words: str) -> Dictionary:
    entries = "\n".join([str(len(words)), *words])
    return Dictionary(f"SET UTF-8\n{affixes}".encode(), entries.encode())


ENGLISH = """
FORBIDDENWORD !
PFX U Y 1
PFX U 0 un .
SFX S Y 3
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX S 0 s [^y]
SFX D N 1
SFX D 0 ed .
"""


@pytest.mark.parametrize(
    ("word", "is_right"),
    [
        pytest.param("lock", True, id="as it is listed"),
        pytest.param("locks", True, id="with a suffix"),
        pytest.param("unlock", True, id="with a prefix"),
        pytest.param("unlocks", True, id="with both"),
        pytest.param("locked", True, id="with a suffix that is never crossed"),
        pytest.param("unlocked", False, id="with both, where the suffix is never crossed"),
        pytest.param("Locks", True, id="with a capital"),
        pytest.param("LOCKS", True, id="in capitals"),
        pytest.param("lOcks", False, id="with a capital inside"),
        pytest.param("parties", True, id="with letters taken off"),
        pytest.param("partys", False, id="against the condition of a suffix"),
        pytest.param("days", True, id="by the other condition"),
        pytest.param("Paris", True, id="a name"),
        pytest.param("paris", False, id="a name in small letters"),
        pytest.param("PARIS", True, id="a name in capitals"),
        pytest.param("lockes", False, id="a suffix that the stem has not"),
        pytest.param("alot", False, id="forbidden"),
        pytest.param("lock-party", True, id="broken at a hyphen"),
        pytest.param("lock-prty", False, id="broken at a hyphen, one half wrong"),
        pytest.param("1984", True, id="figures"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_tells_right_words(word: str, is_right: bool) -> None:
    dictionary = make(ENGLISH, "lock/USD", "party/S", "day/S", "Paris", "alot/!", "lot")
    assert dictionary.is_right(word) is is_right


def test_reads_flags_of_two_letters_and_of_numbers() -> None:
    long = make("FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .", "cat/Aa")
    numbers = make("FLAG num\nSFX 104 Y 1\nSFX 104 0 s .", "cat/7,104")
    assert long.is_right("cats")
    assert numbers.is_right("cats")


def test_reads_aliases_of_flags() -> None:
    assert make("AF 1\nAF S\nSFX S Y 1\nSFX S 0 s .", "cat/1").is_right("cats")


def test_reads_a_suffix_on_a_suffix() -> None:
    dictionary = make("SFX A Y 1\nSFX A 0 er/B .\nSFX B Y 1\nSFX B 0 s .", "farm/A")
    assert dictionary.is_right("farmers")
    assert not dictionary.is_right("farms")


def test_reads_the_encoding_that_the_affix_file_names() -> None:
    dictionary = Dictionary(b"SET ISO8859-1\n", "1\ncafé".encode("latin-1"))
    assert dictionary.is_right("café")


def test_leaves_out_what_is_said_of_a_word_beside_its_flags() -> None:
    assert make("", "word\tpo:noun", "term po:noun").is_right("word")
    assert make("", "word\tpo:noun", "term po:noun").is_right("term")


def test_takes_letters_for_others_where_told_to() -> None:
    assert make("ICONV 1\nICONV ’ '", "don't").is_right("don’t")


def test_refuses_a_broken_affix_file() -> None:
    with pytest.raises(DictionaryError, match="SFX A"):
        make("SFX A Y 1\nSFX A", "farm/A")


def test_refuses_an_unknown_encoding() -> None:
    with pytest.raises(DictionaryError, match="KOI99"):
        Dictionary(b"SET KOI99\n", b"1\nword")


COMPOUNDS = """
COMPOUNDBEGIN x
COMPOUNDMIDDLE y
COMPOUNDEND z
COMPOUNDPERMITFLAG c
ONLYINCOMPOUND o
COMPOUNDMIN 2
SFX s Y 1
SFX s 0 s/xyoc .
"""


@pytest.mark.parametrize(
    ("word", "is_right"),
    [
        pytest.param("staatenbund", True, id="two parts"),
        pytest.param("bundesstaat", False, id="a part that no compound begins with"),
        pytest.param("arbeitsamt", True, id="a part with a joining letter"),
        pytest.param("arbeits", False, id="a form for compounds only"),
        pytest.param("staatenarbeitsamt", True, id="three parts"),
        pytest.param("amtarbeit", False, id="parts in the wrong order"),
    ],
)
def test_tells_compounds(word: str, is_right: bool) -> None:
    dictionary = make(COMPOUNDS, "staaten/x", "bund/z", "arbeit/sz", "amt/z", "staat")
    assert dictionary.is_right(word) is is_right


def test_tells_compounds_by_rules() -> None:
    rules = "COMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 1\nCOMPOUNDRULE n*1t"
    dictionary = make(rules, "0/n", "1/n1", "2/n1", "th/tc", "2th/c")
    assert dictionary.is_right("1012th")
    assert not dictionary.is_right("th")
    assert not dictionary.is_right("1010th")


def test_takes_capitals_for_the_sharp_s() -> None:
    dictionary = make("CHECKSHARPS", "Straße")
    assert dictionary.is_right("STRASSE")
    assert not dictionary.is_right("Strasse")


@pytest.mark.skipif(shutil.which("hunspell") is None, reason="Hunspell is not installed")
@pytest.mark.parametrize("name", ["en_US", "en_GB", "de_DE"])
def test_agrees_with_hunspell(name: str) -> None:
    affixes, words = HUNSPELL / f"{name}.aff", HUNSPELL / f"{name}.dic"
    if not words.exists():
        pytest.skip(f"the dictionary {name} is not installed")
    stems = [line.partition("/")[0] for line in words.read_text("utf-8-sig").splitlines()]
    stems = [stem for stem in stems[1::397] if stem.isalpha() and not stem.isupper()]
    heads = [stem.lower() for stem in stems[:300]]
    asked = sorted(
        {
            *(stem + ending for stem in stems for ending in ("", "s", "es", "ed", "n", "ung")),
            *(stem.lower() for stem in stems),
            *(a + b for a, b in zip(stems, reversed(heads), strict=False)),
            *(a + "s" + b for a, b in zip(stems, heads[1:], strict=False)),
        }
    )
    said = subprocess.run(
        ["hunspell", "-i", "utf-8", "-d", name, "-l"],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    dictionary = load_dictionary(affixes, words)
    wrong = [word for word in asked if not dictionary.is_right(word)]
    assert wrong == [word for word in asked if word in set(said.stdout.split())]


@pytest.mark.parametrize(
    ("affixes", "words", "told"),
    [
        pytest.param("SET UTF-8\nSFX S Y\n", "1\nbox\n", "a.aff: line 2: “SFX S Y”", id="a line"),
        pytest.param("SET idna\n", "1\nbox\n", "a.aff: it says “SET idna”", id="an encoding"),
        pytest.param("SET UTF-8\nAF 1\nAF\nCOMPOUNDMIN x\n", "", "line 4: ", id="a number"),
        pytest.param("SET punycode\n", "1\né\n", "a.dic is not in the encoding of", id="words"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_file_and_line(
    tmp_path: Path, affixes: str, words: str, told: str
) -> None:
    (tmp_path / "a.aff").write_text(affixes, encoding="utf-8")
    (tmp_path / "a.dic").write_text(words, encoding="utf-8")
    with pytest.raises(DictionaryError, match=re.escape(told)):
        load_dictionary(tmp_path / "a.aff", tmp_path / "a.dic")
