from pathlib import Path

import pytest

from newslint.adoption.baselines import Baselines
from newslint.config.settings import BASELINE, load


@pytest.mark.parametrize(
    ("files", "article", "baseline"),
    [
        pytest.param([], "a.txt", BASELINE, id="none yet: in the current folder"),
        pytest.param([BASELINE], "news/a.txt", BASELINE, id="above the article"),
        pytest.param(
            [BASELINE, f"news/{BASELINE}"], "news/a.txt", f"news/{BASELINE}", id="nearest"
        ),
        pytest.param([f"news/{BASELINE}"], "a.txt", BASELINE, id="not below it"),
        pytest.param(
            [BASELINE, "wire/.git/HEAD"], "wire/a.txt", BASELINE, id="none of its own repository"
        ),
        pytest.param(
            ["news/newslint.toml"], "news/a.txt", f"news/{BASELINE}", id="beside its configuration"
        ),
        pytest.param(
            ["newslint.toml", f"news/{BASELINE}"],
            "news/a.txt",
            f"news/{BASELINE}",
            id="nearer than its configuration",
        ),
    ],
)
def test_an_article_has_the_nearest_baseline(
    folder: Path, files: list[str], article: str, baseline: str
) -> None:
    (folder / ".git").mkdir()
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    config = next((folder / name for name in files if name.endswith(".toml")), None)
    assert Baselines().file_for(article, load(config)) == folder / baseline


def test_the_configuration_names_it(folder: Path) -> None:
    (folder / BASELINE).write_text("")
    (folder / "newslint.toml").write_text("baseline = 'ci/old.json'\n")
    settings = load(folder / "newslint.toml")
    assert Baselines().file_for("news/a.txt", settings) == folder / "ci" / "old.json"


def test_the_command_line_names_it_for_all(folder: Path) -> None:
    (folder / "newslint.toml").write_text("baseline = 'ci/old.json'\n")
    settings = load(folder / "newslint.toml")
    assert Baselines(Path("x.json")).file_for("news/a.txt", settings) == Path("x.json")
