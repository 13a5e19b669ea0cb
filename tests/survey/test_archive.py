"""An archive as a whole: the same result however it is read, and one bad file stops nothing."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.running.inspection import Overrides
from newslint.survey import archive, namepairs
from newslint.survey.archive import Archive, Plan, Survey, seek
from newslint.survey.table import Counts, Kind

Take = Callable[..., Survey]

ARTICLES = [
    "The website of Orla Brandvold fell. They met Mr Holm in the US.",
    "A web site of Orla Branvold fell. They met Mr. Holm in the U.S. and the US.",
    "They organised it with Orla Brandvold and Orla Branvold at 5pm.",
    "We organize it for YouTube at 6 p.m. today.",
    "Nobody uses Youtube at the centre. The center is shut.",
] * 8


def test_as_many_processes_as_one_likes(survey: Take) -> None:
    alone = survey(*ARTICLES, jobs=1)
    assert len(alone.variations) > 6
    assert survey(jobs=4) == alone


def test_whatever_order_the_files_come_in(survey: Take) -> None:
    expected = survey(*ARTICLES)
    files = [f"{number:03}.txt" for number in range(len(ARTICLES))]
    turned = Archive(Overrides(isolated=True), Plan()).survey(files[::-1])
    assert turned == expected


def test_a_bad_file_is_a_problem_and_stops_nothing(folder: Path, survey: Take) -> None:
    (folder / "bad.txt").write_bytes(b"caf\xe9 in the US\n")
    found = survey(*ARTICLES[:2])
    assert found.articles == 2
    assert [problem.path for problem in found.problems] == ["bad.txt"]
    assert found.variations


def test_a_file_that_is_not_there_is_a_problem(folder: Path) -> None:
    found = Archive(Overrides(isolated=True), Plan()).survey(["gone.txt"])
    assert (found.articles, [problem.path for problem in found.problems]) == (0, ["gone.txt"])


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_faulty_configuration_is_told_once(folder: Path, jobs: int) -> None:
    (folder / "newslint.toml").write_text("pcks = []\n", encoding="utf-8")
    for number in range(9):
        (folder / f"{number}.txt").write_text("The US.\n", encoding="utf-8")
    found = Archive(Overrides(), Plan(jobs=jobs)).survey(["."])
    assert found.articles == 0
    assert len(found.problems) == 1


def test_excluded_files_are_left_out(folder: Path) -> None:
    (folder / "newslint.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
    (folder / "old").mkdir()
    (folder / "old" / "a.txt").write_text("The website fell.\n", encoding="utf-8")
    (folder / "b.txt").write_text("The web site fell.\n", encoding="utf-8")
    found = Archive(Overrides(), Plan()).survey(["."])
    assert (found.articles, found.variations) == (1, ())


def test_a_house_s_own_sets_of_spellings_count(folder: Path) -> None:
    (folder / "newslint.toml").write_text(
        '[options."consistency.spelling"]\nsets = [["dreki", "dre kki"]]\n', encoding="utf-8"
    )
    (folder / "a.txt").write_text("The dreki met a dre kki.\n", encoding="utf-8")
    (found,) = Archive(Overrides(), Plan()).survey(["."]).variations
    assert {form.text for form in found.forms} == {"dreki", "dre kki"}


def test_a_form_that_stands_too_rarely_is_left_out(survey: Take) -> None:
    articles = ["The website fell. The website rose.", "A web site fell."]
    assert survey(*articles, least=1).variations
    assert survey(least=2).variations == ()


def test_progress_counts_both_readings_of_each_file(survey: Take) -> None:
    told: list[tuple[int, int]] = []
    survey(*ARTICLES[:3], progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 6) for number in range(1, 7)]


def test_a_name_like_no_other_is_not_looked_for() -> None:
    odd = {f"Odd{chr(97 + number)}mere Vale{chr(97 + number) * 5}": 1 for number in range(26)}
    sought = seek(Counts(26, {**odd, "YouTube": 2, "Youtube": 1}))
    assert sought.pairs.same == frozenset({("YouTube", "Youtube")})
    assert not sought.pairs.maybe


def test_a_file_over_which_its_process_dies_is_a_problem() -> None:
    seen = archive._die("a.txt")
    assert "died" in seen.problem


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_can_be_looked_at_alone(survey: Take, kind: Kind) -> None:
    found = survey(*ARTICLES, kind=kind)
    assert {variation.kind for variation in found.variations} == {kind}
    both = survey()
    assert found.variations == tuple(each for each in both.variations if each.kind == kind)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 300_000, id="letters"),
        pytest.param("A" * 300_000, id="capitals"),
        pytest.param("Aa " * 100_000, id="names"),
        pytest.param("A." * 150_000, id="points"),
        pytest.param('"' * 300_000, id="quotation marks"),
        pytest.param("a-" * 150_000, id="hyphens"),
        pytest.param("1 am " * 60_000, id="hours"),
    ],
)
def test_hostile_text_takes_linear_time(survey: Take, text: str) -> None:
    started = time.process_time()
    assert survey(text).problems == ()
    assert time.process_time() - started < 30


def test_more_likenesses_than_can_be_looked_at_are_told(
    survey: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(namepairs, "_MOST_PAIRS", 10)
    several = [f"They met Orla Brandv{chr(97 + number)}ld." for number in range(20)]
    (problem,) = survey(*several).problems
    assert "not all pairs" in problem.message


def test_a_name_in_very_many_ways_is_held_against_its_most_frequent_ones() -> None:
    written = (product := "YouTubes", *(_capitalise(product, number) for number in range(200)))
    found = namepairs.pair_names(dict.fromkeys(written, 1))
    assert 0 < len(found.same | found.maybe) < 30 * 30


def _capitalise(word: str, number: int) -> str:
    letters = enumerate(word[1:])
    return word[0] + "".join(
        letter.upper() if number >> place & 1 else letter.lower() for place, letter in letters
    )
