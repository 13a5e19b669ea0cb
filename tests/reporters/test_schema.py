import json
from pathlib import Path

import jsonschema
import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render
from newslint.source import decode

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("article", ["faulty.txt", "clean.md"])
def test_output_is_valid_against_the_published_schema(article: str) -> None:
    schema = json.loads((ROOT / "schemas" / "output.json").read_text(encoding="utf-8"))
    rules = load_packs([shipped_rules() / "core", shipped_rules() / "consistency"])
    source = decode(article, (ROOT / "examples" / article).read_bytes())
    findings = Engine(rules).check(parse(source))
    report = Report.of(findings, [Problem("x", "cannot be read")], 1)
    jsonschema.validate(json.loads(render("json", report, RenderOptions())), schema)
