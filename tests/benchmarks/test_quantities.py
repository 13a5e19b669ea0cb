import pytest

from newslint.source import Source

quantities = pytest.importorskip("benchmarks.quantities")

SOURCES = [Source("a.txt", "Ferry news\n\nThe quay is 30 feet (9 metres) long, half a mile off.\n")]


def test_the_scans_are_timed_beside_the_scan_for_digits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    quantities.print_scans(SOURCES, 1)
    rows = [line.rsplit(maxsplit=3) for line in capsys.readouterr().out.splitlines()[2:]]
    found = {name.strip(): int(count) for name, _rate, _share, count in rows}
    assert found == {
        "re.findall of \\d+": 2,
        "re.findall of a number in brackets": 1,
        "gate of conversions": 1,
        "stated conversions": 1,
        "places of quantities": 3,
        "quantities": 3,
    }
