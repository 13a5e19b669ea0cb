"""The JSON Schemas under ``schemas/``, made from the types that newslint reads and writes.

What an editor shows and completes comes along: descriptions of keys, the names of rules and packs.
"""

import re
from copy import deepcopy
from inspect import cleandoc
from typing import Any

import msgspec

from newslint.checks.kind import Kind, Options, kind_names, load_kind
from newslint.config import Written, load
from newslint.config.selection import available_rules
from newslint.packs.packfiles import STYLE, shipped_packs
from newslint.packs.rulekeys import RuleKeys
from newslint.packs.rulereader import NAME, QUOTES
from newslint.reporters.json import Output
from newslint.survey.output import SurveyOutput
from newslint.trial.output import TrialOutput

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = "^" + NAME.pattern.removesuffix(r"\Z") + "$"

Schema = dict[str, Any]


def render() -> dict[str, str]:
    """Return the text of each schema by the name of its file."""
    schemas = {
        "config.json": _config(),
        "output.json": _output(),
        "pack.json": _pack(),
        "survey.json": _survey(),
        "try.json": {"title": "What rules find in a folder", **msgspec.json.schema(TrialOutput)},
    }
    return {
        name: msgspec.json.format(
            msgspec.json.encode({"$schema": _DIALECT, **_dedent(schema)}), indent=2
        ).decode()
        + "\n"
        for name, schema in schemas.items()
    }


def _dedent(part: Any) -> Any:
    """Return a part of a schema with its descriptions as Python 3.13 and later keep docstrings."""
    if isinstance(part, list):
        return [_dedent(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: cleandoc(value) if key == "description" and isinstance(value, str) else _dedent(value)
        for key, value in part.items()
    }


def _output() -> Schema:
    return {"title": "What newslint finds", **msgspec.json.schema(Output)}


def _survey() -> Schema:
    return {"title": "What an archive writes in two ways", **msgspec.json.schema(SurveyOutput)}


def _config() -> Schema:
    """Return the schema of a configuration file, with the rules and packs that newslint ships."""
    root, definitions = _define(Written)
    properties = root["properties"]
    for schema in properties.values():
        _drop_null(schema)
    kinds = {name: load_kind(name) for name in kind_names()}
    rules = available_rules(load(None))
    adjustable = [
        rule
        for rule in rules
        if rule.options is not None and msgspec.structs.fields(rule.options) and rule.origin.path
    ]
    for kind in {rule.kind: kinds[rule.kind] for rule in adjustable}.values():
        options = _describe(kind, definitions)
        options.pop("required", None)  # the rule has it already
        definitions[f"{kind.name}-options"] = options
    definitions["selector"] = {
        "description": "A rule's identifier, a pack's name, or a pattern such as core.*.",
        "anyOf": [
            {"enum": [*shipped_packs(), *(rule.id for rule in rules)]},
            {"type": "string"},
        ],
    }
    selector = {"$ref": "#/$defs/selector"}
    for key in ("select", "extend-select", "ignore"):
        properties[key]["items"] = selector
    properties["per-file-ignores"]["additionalProperties"]["items"] = selector
    for key in ("extend-select", "ignore"):
        definitions["Override"]["properties"][key]["items"] = selector
    properties["packs"]["items"] = {
        "anyOf": [{"enum": [*shipped_packs(), STYLE]}, {"type": "string"}]
    }
    severity = {"$ref": "#/$defs/Severity"}
    severities = {rule.id: {"description": rule.summary, **severity} for rule in rules}
    properties["severity"]["properties"] = severities
    definitions["Override"]["properties"]["severity"]["properties"] = dict.fromkeys(
        severities, severity
    )
    properties["options"]["properties"] = {
        rule.id: {"description": rule.summary, "$ref": f"#/$defs/{rule.kind}-options"}
        for rule in adjustable
    }
    return {"title": "The configuration of newslint", **root, "$defs": definitions}


def _pack() -> Schema:
    """Return the schema of a pack: keys of every rule, and those that its kind adds."""
    rule, definitions = _define(RuleKeys)
    kinds = [load_kind(name) for name in kind_names()]
    properties = rule["properties"]
    properties["id"]["pattern"] = _NAME
    properties["kind"]["oneOf"] = [
        {"const": kind.name, "description": f"Finds {kind.description}."} for kind in kinds
    ]
    properties["quotes"]["enum"] = list(QUOTES)
    properties["examples"] = {"$ref": "#/$defs/Examples"}
    rule["title"] = "A rule"
    rule["allOf"] = []
    for kind in kinds:
        options = _describe(kind, definitions)
        then = {key: options[key] for key in ("properties", "required") if options.get(key)}
        condition = {"properties": {"kind": {"const": kind.name}}, "required": ["kind"]}
        rule["allOf"].append({"if": condition, "then": then})
    rule["unevaluatedProperties"] = False
    return {
        "title": "A rule pack of newslint",
        "type": "object",
        "properties": {
            "pack": {
                "description": "The name of the pack: the first part of its rules' identifiers.",
                "type": "string",
                "pattern": _NAME,
            },
            "description": {
                "description": "What the pack is for.",
                "type": "string",
            },
            "rules": {
                "description": "The rules, each with examples that test it.",
                "type": "array",
                "items": rule,
                "minItems": 1,
            },
        },
        "required": ["pack", "rules"],
        "additionalProperties": False,
        "$defs": {"Examples": _examples(), **definitions},
    }


def _define(struct: type[msgspec.Struct]) -> tuple[Schema, dict[str, Schema]]:
    """Return the schema of a type, and the definitions that it refers to."""
    definitions = deepcopy(msgspec.json.schema(struct)["$defs"])
    root = definitions.pop(struct.__name__)
    del root["title"]
    return root, definitions


def _describe(kind: Kind, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a kind's options, each described by what the docstring says of it.

    What it refers to is put into ``definitions``.
    """
    options, others = _define(kind.options)
    definitions |= others
    for name, option in options["properties"].items():
        option["description"] = describe_option(kind.options, name)
    options["description"] = f"For rules that find {kind.description}."
    return options


def describe_option(options: type[Options], name: str) -> str:
    """Return the sentences of a kind's documentation that speak of one of its keys."""
    documentation = " ".join((options.__doc__ or "").split())
    sentences = re.split(r"(?<=[.;]) (?=[A-Z`])", documentation)
    said = " ".join(sentence for sentence in sentences if re.search(f"``{name}(?:``|:)", sentence))
    return f"{said[:1].upper()}{said[1:]}".replace("``", "`").rstrip(";")


def _drop_null(schema: Schema) -> None:
    """Make of “this or null” plain this: TOML has no null, and a key that is not there has none."""
    choices = [each for each in schema.pop("anyOf", ()) if each.get("type") != "null"]
    if choices:
        schema.update(choices[0])
    if schema.get("default", ...) is None:
        del schema["default"]


def _examples() -> Schema:
    text = {"type": "object", "additionalProperties": {"type": "string"}}
    side = {"type": "array", "items": {"anyOf": [{"type": "string"}, text]}}
    return {
        "description": "Copy that must be found, its faults marked as {fault=>fix}, and copy that"
        " must not. An example is text, or a mapping of roles to text; {plain: …},"
        " {markdown: …} and {html: …} are read as files of that format.",
        "type": "object",
        "properties": {
            "bad": {"description": "Copy whose faults are marked as {fault=>fix}.", **side},
            "good": {"description": "Copy in which the rule finds nothing.", **side},
        },
        "additionalProperties": False,
    }
