import argparse
from pathlib import Path

import pytest

labelled = pytest.importorskip("benchmarks.labelled")
family_engine = pytest.importorskip("benchmarks.family").family_engine


def test_examples_are_counted_by_label_and_type(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "examples.tsv"
    file.write_text(
        "label\ttype\tfile\ttoken\tcontext\n"
        "REAL\tlexical\ta.txt\tinthe -> in the\trs said it stood inthe yard of the ol\n"
        "REAL\tcomma\ta.txt\tyard,but\the stood in the yard,but nobody saw hi\n"
        "TRAP\tlexical\ta.txt\tlifeboat\the came in a lifeboat and said thi\n"
    )
    labelled.run(argparse.Namespace(file=file, folder=None))
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert ["REAL", "all", "2", "2", "100.0%"] in rows
    assert ["REAL", "lexical", "1", "1", "100.0%"] in rows
    assert ["TRAP", "all", "1", "0", "0.0%"] in rows


def test_a_finding_elsewhere_does_not_flag_the_token() -> None:
    assert not labelled.is_flagged(family_engine(), "lifeboat", "it stood inthe lifeboat for hours")


def test_where_the_article_is_there_all_of_it_is_checked(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("# Ferry\n\nThe old ferry stood inthe yard.\n")
    assert labelled.is_flagged(family_engine(), "inthe", "not read", article)
    assert not labelled.is_flagged(family_engine(), "yard", "not read", article)
