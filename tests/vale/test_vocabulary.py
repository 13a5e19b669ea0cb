from pathlib import Path

import pytest

from newslint.vale.vocabulary import Vocabulary, join_vocabularies, read_vocabulary


def test_terms_are_read_a_line_each(folder: Path) -> None:
    (folder / "accept.txt").write_text("# names\nEastport\n\n(?i)hangar\nEastport\n#goals\n")
    (folder / "reject.txt").write_text("  very big \n")
    read = read_vocabulary(folder)
    assert read == Vocabulary(("Eastport", "(?i)hangar", "#goals"), ("very big",))


@pytest.mark.parametrize(
    ("term", "read"),
    [
        pytest.param("py.*", r"py\S*", id="any number"),
        pytest.param("py.{2}", r"py\S{2}", id="a number"),
        pytest.param("node.js", "node.js", id="one character"),
        pytest.param(r"a\.*", r"a\.*", id="a full stop"),
        pytest.param("[.*]x", "[.*]x", id="in a class"),
        pytest.param("[]a.]?.+", r"[]a.]?\S+", id="behind a class"),
        pytest.param("py .*", "py .*", id="a term with a blank"),
        pytest.param(r"py\s.*", r"py\s.*", id="a blank as an expression"),
    ],
)
def test_a_term_without_a_blank_stays_in_its_word(folder: Path, term: str, read: str) -> None:
    (folder / "accept.txt").write_text(f"{term}\n")
    assert read_vocabulary(folder).accept == (read,)


def test_a_folder_without_lists_holds_no_terms(folder: Path) -> None:
    assert read_vocabulary(folder) == Vocabulary()


def test_vocabularies_join_in_order() -> None:
    joined = join_vocabularies([Vocabulary(("a", "b"), ("c",)), Vocabulary(("b", "d"))])
    assert joined == Vocabulary(("a", "b", "d"), ("c",))
