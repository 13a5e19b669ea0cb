from pathlib import Path

from newslint.vale.vocabulary import Vocabulary, join_vocabularies, read_vocabulary


def test_terms_are_read_a_line_each(folder: Path) -> None:
    (folder / "accept.txt").write_text("# names\nEastport\n\n(?i)hangar\nEastport\n#goals\n")
    (folder / "reject.txt").write_text("  very big \n")
    read = read_vocabulary(folder)
    assert read == Vocabulary(("Eastport", "(?i)hangar", "#goals"), ("very big",))


def test_a_folder_without_lists_holds_no_terms(folder: Path) -> None:
    assert read_vocabulary(folder) == Vocabulary()


def test_vocabularies_join_in_order() -> None:
    joined = join_vocabularies([Vocabulary(("a", "b"), ("c",)), Vocabulary(("b", "d"))])
    assert joined == Vocabulary(("a", "b", "d"), ("c",))
