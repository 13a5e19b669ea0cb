"""Catastrophic patterns in a pack: they are told, and the other rules' findings stand."""

from pathlib import Path

from benchmarks.hostilepatterns import PATTERNS, check


def test_a_run_outlives_catastrophic_patterns(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    text = f"This is innocent.\n\nbcdx, {'a' * 20_000}!\n"
    article.write_text(text, encoding="utf-8")
    ran = check(article, PATTERNS)
    assert ran.status == 2
    assert "house.innocent" in ran.found
    words = PATTERNS.index(r"(\w+\s?)*$")
    assert f"house.bad-{words}" in ran.late
    assert not ran.found & ran.late


def test_innocent_rules_alone_end_with_findings(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("This is innocent.\n", encoding="utf-8")
    ran = check(article, ())
    assert ran.status == 1
    assert ran.found == {"house.innocent"}
    assert not ran.late
