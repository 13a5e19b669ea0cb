"""House terms: what stands in three articles of a run is no fault in any of them.

The rules of the tests are of the kind ``terms``, taught to say of an unsafe finding that it falls
where the run shows a term, and to let a string pass that stands twice in its article.
"""

import io
import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newslint.checks import terms
from newslint.checks.kind import Checker, Match, Rule
from newslint.finding import Safety
from newslint.fixing.fixes import UNSAFE
from newslint.language.reading import Reading
from newslint.report import Report
from newslint.running.houseterms import FEWEST_ARTICLES, find_house_terms
from newslint.running.inspection import Inspection, Overrides
from newslint.running.runner import Runner
from newslint.running.worker import Mending, Outcome, Plan

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
PACK = """\
pack: house
rules:
  - id: joins
    kind: terms
    message: "Write “{replacement}”."
    prefer: {filesharing: file sharing, finetune: fine tune}
  - id: certain
    kind: terms
    message: "Write “{replacement}”."
    severity: error
    safety: safe
    prefer: {thecountry: the country}
"""

Run = Callable[..., Any]


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a house pack, whose kind knows of terms, and a cache of its own."""
    kind = structs.replace(terms.KIND, compile=_teach(terms.KIND.compile))
    monkeypatch.setattr(terms, "KIND", kind)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / ".cache"))
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")
    (folder / "newslint.toml").write_text("packs = ['./house.yaml']\nselect = ['house']\n")
    return folder


def _teach(plain: Callable[[Sequence[Rule]], Checker]) -> Callable[[Sequence[Rule]], Checker]:
    def compile_rules(rules: Sequence[Rule]) -> Checker:
        checker = plain(rules)

        def check(reading: Reading) -> Iterable[Match]:
            for match in checker(reading):
                text = match.passage.text[match.start : match.end].lower()
                if match.remedies[0].safety is Safety.SAFE:
                    yield match
                elif reading.word_counts[text] > 1:
                    reading.terms.add(text)
                else:
                    yield structs.replace(match, term=text)

        return check

    return compile_rules


def write(folder: Path, **articles: str) -> None:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(f"{text}\n")


def check(*paths: str, **plan: Any) -> Report:
    return Runner(Overrides(), Plan(**plan)).check_paths(paths or ["."])


def told(report: Report) -> list[tuple[str, str]]:
    return [(finding.path, finding.text) for finding in report.findings]


def spread_term(folder: Path) -> None:
    """Write three articles with one term, each with something else."""
    write(
        folder,
        a="The filesharing law is new. They finetune it.",
        b="A filesharing case ended. They left thecountry.",
        c="She spoke of filesharing on Friday.",
        d="The band played.",
    )


def test_a_string_in_two_articles_is_a_fault_and_in_three_a_term(folder: Path) -> None:
    spread_term(folder)
    assert told(check("a.txt", "b.txt", "d.txt")) == [
        ("a.txt", "filesharing"),
        ("a.txt", "finetune"),
        ("b.txt", "filesharing"),
        ("b.txt", "thecountry"),
    ]
    report = check()
    assert told(report) == [("a.txt", "finetune"), ("b.txt", "thecountry")]
    assert (report.failing, report.files) == (2, 4)


def test_what_is_certain_is_a_fault_in_however_many_articles(folder: Path) -> None:
    write(folder, **{name: f"They left thecountry to {name}." for name in "abcd"})
    assert len(check().findings) == 4


def test_capitals_do_not_make_another_string(folder: Path) -> None:
    write(folder, a="The filesharing law.", b="Filesharing grew.", c="They like FILESHARING.")
    assert told(check()) == []


def test_an_article_that_repeats_a_term_counts_once_and_as_one_of_three(folder: Path) -> None:
    write(
        folder,
        a="The filesharing law.",
        b="Much filesharing and more filesharing and more filesharing.",
    )
    assert told(check()) == [("a.txt", "filesharing")]
    write(folder, c="A filesharing case.")
    assert told(check()) == []


def test_copies_of_an_article_count_once(folder: Path) -> None:
    write(folder, a="The filesharing law.", b="A filesharing case.")
    shutil.copy("a.txt", "copy.txt")
    shutil.copy("a.txt", "copy.md")
    assert told(check()) == [
        (name, "filesharing") for name in ("a.txt", "b.txt", "copy.md", "copy.txt")
    ]


def test_an_article_whose_comment_accepts_the_string_counts(folder: Path) -> None:
    write(folder, a="The filesharing law.", b="A filesharing case.")
    comment = "<!-- newslint: ignore[house.joins] -->\n"
    (folder / "c.md").write_text(f"{comment}She spoke of filesharing.\n")
    assert told(check()) == []


@LINUX
@pytest.mark.parametrize("order", ["a b c d", "d c b a", "b d a c"])
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_report_is_the_same_whatever_the_order_the_processes_and_the_cache(
    folder: Path, jobs: int, order: str
) -> None:
    spread_term(folder)
    alone = check()
    paths = [f"{name}.txt" for name in order.split()]
    assert check(*paths, jobs=jobs) == alone
    check("b.txt", use_cache=True)
    assert check(*paths, jobs=jobs, use_cache=True) == alone, "partly from the cache"
    assert check(*paths, jobs=jobs, use_cache=True) == alone, "from the cache"
    assert len(check("a.txt", use_cache=True).findings) == 2, "of one article alone"


def test_standard_input_is_an_article_of_the_run(
    folder: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, a="The filesharing law.", b="A filesharing case.")

    class Input:
        buffer = io.BytesIO(b"She spoke of filesharing.\n")

    monkeypatch.setattr("sys.stdin", Input)
    ran = newslint("check", "--quiet", "a.txt", "b.txt", "-")
    assert (ran.status, ran.out) == (0, "")


def test_terms_are_in_no_count_and_no_report(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    (folder / "b.txt").write_text("A filesharing case ended.\n")
    output = json.loads(newslint("check", "--format", "json", ".").out)
    assert [finding["text"] for finding in output["findings"]] == ["finetune"]
    assert "term" not in output["findings"][0]
    assert output["summary"]["warnings"] == 1
    statistics = json.loads(newslint("check", "--format", "json", "--statistics", ".").out)
    assert [rule["findings"] for rule in statistics["statistics"]] == [1]
    (folder / "a.txt").write_text("The filesharing law is new.\n")
    ran = newslint("check", "--quiet", ".")
    assert (ran.status, ran.out) == (0, "")


@LINUX
@pytest.mark.parametrize("extra", [("--no-cache",), ("--jobs", "2"), ()])
def test_no_fix_parts_a_term(folder: Path, newslint: Run, extra: tuple[str, ...]) -> None:
    spread_term(folder)
    newslint("check", ".")
    ran = newslint("check", "--fix", "--unsafe-fixes", *extra, ".")
    assert ran.status == 0
    assert "Fixed 2 faults in 2 files" in ran.err
    assert (folder / "a.txt").read_text() == "The filesharing law is new. They fine tune it.\n"
    assert (folder / "b.txt").read_text() == "A filesharing case ended. They left the country.\n"
    assert newslint("check", ".").status == 0


def test_a_diff_shows_no_fix_of_a_term(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    ran = newslint("check", "--diff", "--unsafe-fixes", ".")
    assert "+The filesharing law is new. They fine tune it." in ran.out
    assert "file sharing" not in ran.out


def test_fewer_articles_are_mended_as_if_there_were_no_terms(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    newslint("check", "--fix", "--unsafe-fixes", "a.txt", "b.txt")
    assert (folder / "a.txt").read_text() == "The file sharing law is new. They fine tune it.\n"


def test_typed_copy_is_mended_with_the_terms_of_the_files(
    folder: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    spread_term(folder)

    class Input:
        buffer = io.BytesIO(b"They finetune filesharing.\n")

    monkeypatch.setattr("sys.stdin", Input)
    ran = newslint("check", "--fix", "--unsafe-fixes", "a.txt", "b.txt", "-")
    assert ran.out.endswith("They fine tune filesharing.\n")


def test_an_article_under_a_faulty_baseline_is_told_once(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    (folder / "d.txt").unlink()
    (folder / ".newslint-baseline.json").write_text("{")
    ran = newslint("check", "--fix", "--unsafe-fixes", ".")
    assert ran.status == 2
    assert ran.err.count("no baseline") == 1
    assert "filesharing" in (folder / "a.txt").read_text()


def test_the_progress_of_mending_ends_at_all_files(folder: Path) -> None:
    spread_term(folder)
    seen: list[tuple[int, int]] = []
    mending = Mending(UNSAFE, writes=False)
    check(mending=mending, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4), (1, 2), (2, 2)]


def test_a_comment_on_a_term_is_of_use_in_every_run(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    (folder / "newslint.toml").write_text(
        "packs = ['./house.yaml']\nselect = ['house', 'newslint']\n"
    )
    (folder / "e.md").write_text(
        "<!-- newslint: ignore[house.joins] -->\nThe filesharing law is new.\n"
    )
    assert newslint("check", "--quiet", "e.md").out == ""
    assert "unused-suppression" not in newslint("check", ".").out


def test_a_baseline_accepts_terms_for_runs_over_fewer_articles(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    newslint("baseline", "write", ".")
    for paths in (["."], ["a.txt"], ["b.txt", "c.txt"]):
        ran = newslint("check", "--quiet", *paths)
        assert (ran.status, ran.out, ran.err) == (0, "", ""), paths


def test_an_entry_of_a_term_is_not_stale(folder: Path, newslint: Run) -> None:
    spread_term(folder)
    newslint("baseline", "write", "a.txt", "b.txt")
    before = (folder / ".newslint-baseline.json").read_text()
    assert "nothing matches" not in newslint("check", ".").err
    newslint("baseline", "prune", ".")
    assert (folder / ".newslint-baseline.json").read_text() == before


def check_shipped(*paths: str) -> list[tuple[str, str]]:
    joins = ("core.joined-words", "core.case-joins")
    return told(Runner(Overrides(isolated=True, select=joins)).check_paths(paths))


@pytest.mark.parametrize("term", ["radicallychanged", "visitedFairhaven"])
def test_a_likely_join_of_the_core_pack_is_no_fault_in_three_articles(
    folder: Path, term: str
) -> None:
    write(
        folder,
        a=f"The {term} plan was approved.",
        b=f"They spoke of the {term} plan on Friday.",
        c=f"A {term} plan is better than none, she said.",
    )
    assert check_shipped("a.txt", "b.txt") == [("a.txt", term), ("b.txt", term)]
    assert check_shipped(".") == []


def test_a_certain_join_of_the_core_pack_is_a_fault_in_three_articles(folder: Path) -> None:
    write(folder, **{name: f"They left thecountry with {name}." for name in "abc"})
    assert check_shipped(".") == [(f"{name}.txt", "thecountry") for name in "abc"]


@st.composite
def _articles(draw: st.DrawFn) -> list[tuple[bytes, tuple[str, ...]]]:
    strings = st.lists(st.sampled_from("abcd"), unique=True).map(sorted).map(tuple)
    kinds = draw(st.dictionaries(st.binary(min_size=1, max_size=2), strings, max_size=8))
    copies = draw(st.lists(st.sampled_from(list(kinds.items())), max_size=20)) if kinds else []
    return draw(st.permutations([*kinds.items(), *copies]))


@given(_articles())
def test_terms_are_what_so_many_different_articles_have(
    articles: list[tuple[bytes, tuple[str, ...]]],
) -> None:
    outcomes = [Outcome("", Inspection(terms=terms), article=name) for name, terms in articles]
    counts = Counter(term for _name, terms in set(articles) for term in terms)
    wanted = {term for term, count in counts.items() if count >= FEWEST_ARTICLES}
    assert find_house_terms(outcomes) == wanted
