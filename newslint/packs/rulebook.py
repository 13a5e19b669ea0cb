"""The rulebook: find rule packs, read them strictly, and hand out their rules.

A pack is a YAML file, or a folder of YAML files that carry one pack name. Our own and a house's are
read the same way. A fault in one names file, line, key and the nearest valid key.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from newslint.checks.kind import Kind, Origin, Rule, load_kind
from newslint.document import PROSE, Role
from newslint.errors import PackError, suggest
from newslint.packs.packcache import PackCache
from newslint.packs.packfiles import (
    DEFAULT_PACKS,
    locate_pack,
    pack_files,
    shipped_packs,
    shipped_rules,
)
from newslint.packs.rulekeys import RuleKeys
from newslint.packs.valeparents import LOOKS_FOREIGN, is_style, name_rule, read_parents
from newslint.packs.yamltext import decode_yaml, read_bytes, split_place

if TYPE_CHECKING:  # the YAML reader is slow to import and not needed where packs are cached
    from newslint.packs.strictyaml import Lines

__all__ = [
    "DEFAULT_PACKS",
    "WrittenExamples",
    "load_examples",
    "load_file",
    "load_packs",
    "locate_pack",
    "pack_files",
    "shipped_packs",
    "shipped_rules",
]

WrittenExamples = dict[str, list[tuple[Any, int]]]
"""A rule's ``bad`` and ``good`` examples as they are written, each with its line."""

_PACK_KEYS = ("pack", "description", "rules")


def load_packs(paths: Iterable[Path]) -> tuple[Rule, ...]:
    """Read packs into rules, in order of packs, files and lines.

    Raises:
        PackError: a pack cannot be read or is faulty, or a rule identifier is used twice.

    """
    rules = _load([file for path in paths for file in pack_files(path)])
    seen: dict[str, Rule] = {}
    for rule in rules:
        if (first := seen.setdefault(rule.id, rule)) is not rule:
            raise PackError(
                f"{rule.origin.path}:{rule.origin.line}: the rule “{rule.id}” stands already in"
                f" {first.origin.path}:{first.origin.line}"
            )
    return tuple(rules)


def load_file(file: Path) -> list[Rule]:
    """Read the rules of one file of a pack, from the cache where it holds these very bytes.

    Raises:
        PackError: the file cannot be read or is faulty.

    """
    return _load([file])


def _load(files: Sequence[Path]) -> list[Rule]:
    cache = PackCache(files)
    shipped = os.path.join(shipped_rules(), "")  # noqa: PTH118 - held against many files
    rules: list[Rule] = []
    for file in files:
        data = read_bytes(file)
        seal = data + read_parents(data, file)
        is_ours = str(file).startswith(shipped)
        entries = cache.fetch(seal, is_ours=is_ours)
        if entries is None:
            fresh, entries = _parse(data, file)
            cache.store(seal, entries, is_ours=is_ours)
            rules.extend(fresh)
        else:
            rules.extend(_build(entry, load_kind(entry["keys"]["kind"]), file) for entry in entries)
    cache.save()
    return rules


def load_examples(file: Path) -> dict[str, WrittenExamples]:
    """Return the examples of each rule of a file, by the rule's identifier.

    Raises:
        PackError: the file cannot be read or is faulty.
    """
    data = read_bytes(file)
    found: dict[str, WrittenExamples] = {}
    if LOOKS_FOREIGN.search(data) or is_style(file.parent):
        return found
    content, lines = _load_yaml(data, file)
    pack = _check_pack(content, lines, file)
    for index, entry in enumerate(content["rules"]):
        written = entry.get("examples") or {}
        found[f"{pack}.{entry['id']}"] = {
            side: [
                (example, lines.at(("rules", index, "examples", side, number)))
                for number, example in enumerate(written.get(side) or [])
            ]
            for side in ("bad", "good")
        }
    return found


def _load_yaml(data: bytes, file: Path) -> tuple[Any, "Lines"]:
    from newslint.packs.strictyaml import load

    text = decode_yaml(data, file)
    return load(text, str(file), is_foreign=LOOKS_FOREIGN.search(data) is not None)


def _check_pack(content: Any, lines: "Lines", file: Path) -> str:
    """Return the name of a pack of our own, whose rules need not be right.

    Raises:
        PackError: the file is no pack.
    """
    from newslint.packs.rulereader import NAME

    if not isinstance(content, dict):
        raise PackError(f"{file}:1: a pack is a mapping with the keys {', '.join(_PACK_KEYS)}")
    for key in content:
        if key not in _PACK_KEYS:
            hint = suggest(key, _PACK_KEYS)
            raise PackError(f"{file}:{lines.at((key,))}: unknown key “{key}” in a pack; {hint}")
    pack = content.get("pack")
    if not isinstance(pack, str) or not NAME.match(pack):
        raise PackError(
            f"{file}:{lines.at(('pack',))}: “pack” must name the pack in small letters, digits and"
            " hyphens, as in “pack: house”"
        )
    if not isinstance(content.get("rules"), list) or not content["rules"]:
        raise PackError(f"{file}:{lines.at(('rules',))}: “rules” must list at least one rule")
    return pack


def _parse(data: bytes, file: Path) -> tuple[list[Rule], list[dict[str, Any]]]:
    from newslint.packs.valestyle import is_vale, read_rule

    try:
        content, lines = _load_yaml(data, file)
    except PackError as error:
        return _leave_out_file(file, error)
    if is_vale(content):
        kind, entry = read_rule(content, lines, file)
        return [_build(entry, kind, file)], [entry]
    try:
        pack = _check_pack(content, lines, file)
    except PackError as error:
        return _leave_out_file(file, error, "it is no rule, for it has no “extends”")
    from newslint.packs.rulereader import RuleReader

    rules: list[Rule] = []
    entries: list[dict[str, Any]] = []
    for index, raw in enumerate(content["rules"]):
        reader = RuleReader(file, lines, index, pack)
        kind, entry = reader.read(raw)
        rules.append(_build(entry, kind, file))
        entries.append(entry)
    return rules, entries


def _leave_out_file(
    file: Path, error: PackError, why: str = ""
) -> tuple[list[Rule], list[dict[str, Any]]]:
    """Return a rule that is left out, for a file of a style that holds none.

    Raises:
        PackError: the file is of no style.
    """
    if not is_style(file.parent):
        raise error
    from newslint.packs.valestyle import refuse_file

    line, told = split_place(error, file)
    kind, entry = refuse_file(line, why or told)
    return [_build(entry, kind, file)], [entry]


def _build(entry: dict[str, Any], kind: Kind, file: Path) -> Rule:
    keys = msgspec.convert(entry["keys"], RuleKeys)
    rule = Rule(
        id=f"{entry['pack']}.{keys.id}" if keys.id else name_rule(file),
        kind=keys.kind,
        message=keys.message,
        severity=keys.severity,
        # A rule of Vale's has scopes of its own.
        scope=_scope(keys) if keys.id else frozenset(Role),
        quotes=keys.quotes,
        options=msgspec.convert(entry["options"], kind.options, strict=bool(keys.id)),
        origin=Origin(str(file), entry["line"]),
        why=keys.why,
        url=keys.url,
        enabled=keys.enabled,
        analysis=entry["analysis"],
    )
    if keys.id:
        return rule
    from newslint.packs.valestyle import leave_out

    return leave_out(rule)


def _scope(keys: RuleKeys) -> frozenset[Role]:
    return PROSE if keys.scope is None else frozenset(keys.scope)
