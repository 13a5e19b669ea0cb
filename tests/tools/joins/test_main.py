import sys
from pathlib import Path

import msgspec
import pytest

from newslint.language.joins.weights import Weights, load_weights
from tools.joins import __main__ as command

ARTICLE = (
    "The council agreed on Tuesday to close the bridge, because engineers found cracks in it. "
    "Drivers from London were told to take another road. A stablehand met a {} at the bridge. "
    "However the work is nearly done. Mr Zywickason said that repairs would cost too much."
)
WORDS = "puddlemaker kelpwasher barnsweeper geesekeeper mudcatcher thistlegrower".split()


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, word in enumerate(WORDS):
        (folder / f"{number}.txt").write_text(ARTICLE.format(word))
    return folder


def run(folder: Path, output: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> bytes:
    bounds = ["--small", "0.5", "4", "--opened", "1.5", "9", "--output", str(output)]
    monkeypatch.setattr(sys, "argv", ["joins", str(folder), *bounds, *more])
    assert command.main() == 0
    return output.read_bytes()


def test_writes_weights_that_newslint_reads(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = run(articles, tmp_path / "joins.json", monkeypatch, "--version", "7")
    weights = msgspec.json.decode(data, type=Weights)
    assert weights.version == 7
    assert (weights.small.told, weights.small.sure) == (0.5, 4)
    assert (weights.opened.told, weights.opened.sure) == (1.5, 9)
    assert weights.small.weights.keys() == load_weights().small.weights.keys()
    assert weights.opened.weights.keys() == load_weights().opened.weights.keys()
    assert b"stablehand" not in data


def test_the_same_articles_give_the_same_weights(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = run(articles, tmp_path / "a.json", monkeypatch)
    assert run(articles, tmp_path / "b.json", monkeypatch) == once


def test_says_what_the_weights_would_find(
    articles: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(articles, tmp_path / "joins.json", monkeypatch, "--show", "1")
    out = capsys.readouterr().out
    assert "false findings per 1,000 words" in out
    assert "runs of copy" in out
    assert "stablehand" in out or any(word in out for word in WORDS)


def test_real_faults_count_on_neither_side(articles: Path, tmp_path: Path) -> None:
    folds, more, words = command.gather([articles], [], {"stablehand"})
    copy = [sample.text for fold in folds for sample in fold if not sample.is_join]
    assert copy
    assert "stablehand" not in copy
    assert more == []
    assert words == sum(len(path.read_text().split()) for path in articles.iterdir())


def test_more_copy_is_kept_apart_and_not_spoilt(articles: Path) -> None:
    folds, more, _words = command.gather([], [articles], set())
    assert not any(folds)
    assert {"stablehand"} <= {sample.text for sample in more}
    assert not any(sample.is_join for sample in more)


def test_the_list_of_real_faults_is_in_order_each_once() -> None:
    faults = command.ERRORS.read_text(encoding="utf-8").splitlines()
    assert faults == sorted(set(faults))
    assert all(fault.isalpha() for fault in faults)
