"""The JSON Schemas under ``schemas/``, made from the types that newslint reads and writes."""

from copy import deepcopy
from typing import Any

import msgspec

from newslint.checks.kind import kind_names, load_kind
from newslint.config import Written
from newslint.packs.rulereader import NAME, RuleKeys
from newslint.reporters.json import Output

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render() -> dict[str, str]:
    """Return the text of each schema by the name of its file."""
    schemas = {"output.json": msgspec.json.schema(Output), "pack.json": _pack()}
    schemas["config.json"] = msgspec.json.schema(Written)
    return {
        name: msgspec.json.format(
            msgspec.json.encode({"$schema": _DIALECT, **schema}), indent=2
        ).decode()
        + "\n"
        for name, schema in schemas.items()
    }


def _pack() -> dict[str, Any]:
    """Return the schema of a pack: keys of every rule, and those that its kind adds."""
    kinds = [load_kind(name) for name in kind_names()]
    schemas, definitions = msgspec.json.schema_components(
        [RuleKeys, *(kind.options for kind in kinds)], ref_template="#/$defs/{name}"
    )
    rule = _resolve(schemas[0], definitions)
    rule["properties"]["id"]["pattern"] = f"^{NAME.pattern.removesuffix(chr(92) + 'Z')}$"
    rule["properties"]["kind"] = {"enum": [kind.name for kind in kinds]}
    rule["properties"]["examples"] = {"$ref": "#/$defs/Examples"}
    rule["allOf"] = []
    for kind, schema in zip(kinds, schemas[1:], strict=True):
        options = _resolve(schema, definitions)
        then: dict[str, Any] = {"properties": options["properties"]}
        if options.get("required"):
            then["required"] = options["required"]
        condition = {"properties": {"kind": {"const": kind.name}}, "required": ["kind"]}
        rule["allOf"].append({"if": condition, "then": then})
    rule["unevaluatedProperties"] = False
    return {
        "title": "A rule pack of newslint",
        "type": "object",
        "properties": {
            "pack": {"type": "string", "pattern": rule["properties"]["id"]["pattern"]},
            "description": {"type": "string"},
            "rules": {"type": "array", "items": rule, "minItems": 1},
        },
        "required": ["pack", "rules"],
        "additionalProperties": False,
        "$defs": {
            "Examples": _examples(),
            **{
                name: definition
                for name, definition in definitions.items()
                if name != "RuleKeys" and not name.endswith("Options")
            },
        },
    }


def _resolve(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of the definition that a schema refers to."""
    return deepcopy(definitions[schema["$ref"].rpartition("/")[2]])


def _examples() -> dict[str, Any]:
    text = {"type": "object", "additionalProperties": {"type": "string"}}
    side = {"type": "array", "items": {"anyOf": [{"type": "string"}, text]}}
    return {
        "title": "Examples",
        "description": "Copy that must be found, its faults marked as {fault=>fix}, and copy that"
        " must not. An example is text, or a mapping of roles to text.",
        "type": "object",
        "properties": {"bad": side, "good": side},
        "additionalProperties": False,
    }
