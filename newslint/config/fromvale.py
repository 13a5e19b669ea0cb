"""From Vale: the configuration that means what a ``.vale.ini`` means, and what cannot be said."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

import regex
from msgspec import Struct, field

from newslint.config.valeglobs import convert_glob
from newslint.config.valeini import CORE, Setting, read_settings
from newslint.errors import suggest
from newslint.finding import Severity
from newslint.formats import BY_SUFFIX
from newslint.packs.packfiles import STYLE, locate_pack, shipped_packs

_EVERY = "*"
_PATTERNS = frozenset({"TokenIgnores", "BlockIgnores", "IgnorePatterns"})
_OF_SECTIONS = ("BasedOnStyles", "BlockIgnores", "CommentDelimiters", "Lang", "TokenIgnores")
_OPTION = re.compile(r"(?P<rule>(?P<style>[\w-]+)\.[\w.-]+)\[(?P<key>[a-z]+)\]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NO_OPTIONS = frozenset({"description", "extends", "level", "link", "message", "name"})
"""Keys of a rule that are no options to newslint."""

_NUMBERS = frozenset({"limit", "max", "min", "threshold"})
_FLAGS = frozenset({"append", "custom", "ignorecase", "nonword", "vocab"})
"""Keys of a rule that are a number, and that are true or false."""

_NEVER_READ = frozenset({"code", "pre", "script", "style", "tt"})
"""Elements that are no copy to newslint either."""

_ANSWERS = {
    "IgnoredClasses": "newslint knows elements, not their classes; name the element in"
    " “ignore-elements”, or the markup in “ignore-patterns”",
    "WordTemplate": "where a word ends is newslint's own to say; nothing needs to be done",
    "NLPEndpoint": "newslint tags words by itself and asks no server; nothing needs to be done",
    "Transform": "newslint runs no XSLT; convert the files to HTML and check that",
    "View": "newslint has no views; check a file that holds the copy alone",
}
"""What to do about settings that newslint has nothing for."""


class Note(Struct, frozen=True):
    """What was not carried over: the 1-based line, the setting, why, and what to do instead."""

    line: int
    setting: str
    why: str


class Section(Struct):
    """What the settings of one section come to."""

    files: list[str]
    styles: list[str] | None = None
    """None where the section says nothing of styles."""
    on: list[str] = field(default_factory=list)
    off: list[str] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    severities: dict[str, Severity] = field(default_factory=dict)


class Conversion(Struct):
    """What a ``.vale.ini`` comes to, and what of it could not be carried over."""

    main: Section
    sections: list[Section] = field(default_factory=list)
    packs: list[str] = field(default_factory=list)
    options: dict[str, dict[str, str]] = field(default_factory=dict)
    vocabularies: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    least: Severity | None = None
    notes: list[Note] = field(default_factory=list)

    @property
    def styles(self) -> list[str]:
        """The styles that any section builds on."""
        every = (style for each in (self.main, *self.sections) for style in each.styles or ())
        return list(dict.fromkeys(every))

    @property
    def severities(self) -> dict[str, Severity]:
        """The severities that hold for all files: to Vale, a rule has the same in every section."""
        sections = (self.main, *self.sections)
        said: dict[str, set[Severity]] = {}
        for section in sections:
            for name, severity in section.severities.items():
                said.setdefault(name, set()).add(severity)
        whole = {name: each.pop() for name, each in said.items() if len(each) == 1}
        return {**self.main.severities, **whole}


def convert_vale(text: str, folder: Path, target: Path) -> Conversion:
    """Convert the text of a ``.vale.ini`` in ``folder`` for a configuration file in ``target``."""
    settings = sorted(read_settings(text), key=lambda setting: setting.key != "StylesPath")
    converter = _Converter(folder, target)
    for setting in settings:
        if setting.section == CORE:
            converter.read_core(setting)
    for setting in settings:
        if setting.section != CORE:
            converter.read_section(setting)
    conversion = converter.made
    conversion.notes.sort(key=lambda note: note.line)
    return conversion


class _Converter:
    def __init__(self, folder: Path, target: Path) -> None:
        self.made = Conversion(Section([]))
        self._folder = folder
        self._target = target
        self._styles: list[Path] = []
        self._sections: dict[str, Section] = {_EVERY: self.made.main}
        self._told: set[str] = set()
        self._lines: dict[tuple[str, str], int] = {}

    def read_core(self, setting: Setting) -> None:
        """Read a setting that stands above all sections."""
        made, key = self.made, setting.key
        if key == "StylesPath":
            self._styles.append(self._folder / Path(setting.value).expanduser())
        elif key == "MinAlertLevel":
            if setting.value in set(Severity):
                made.least = Severity(setting.value)
            else:
                self._note(setting, "is no level: suggestion, warning or error")
        elif key == "Vocab":
            for name in setting.items:
                self._add_vocabulary(setting, name)
        elif key in {"IgnoredScopes", "SkippedScopes"}:
            _add(made.elements, (each for each in setting.items if each not in _NEVER_READ))
        elif key == "Packages":
            for name in setting.items:
                self._check_package(setting, name)
        else:
            self._note(setting, _ANSWERS.get(key, "Vale has no such setting above all sections"))

    def read_section(self, setting: Setting) -> None:
        """Read a setting of a section."""
        key = setting.key
        if setting.section == "formats":
            self._check_format(setting)
            return
        if setting.section == "asciidoctor":
            self._note(setting, "newslint reads no AsciiDoc; convert it to HTML and check that")
            return
        section = self._find_section(setting.section)
        if key == "BasedOnStyles":
            section.styles = section.styles or []
            _add(section.styles, (each for each in setting.items if self._add_pack(setting, each)))
        elif key in _PATTERNS:
            for item in setting.items:
                self._add_pattern(setting, item, section)
        elif key == "CommentDelimiters":
            if setting.items not in (["{/*", "*/}"], ["<!--", "-->"]):
                self._note(setting, "newslint reads the comments of HTML, Markdown and MDX alone")
        elif key == "Lang":
            if not setting.value.startswith("en"):
                self._note(setting, "newslint reads English; leave these files out by “exclude”")
        elif fault := _ANSWERS.get(key) or self._find_fault(setting):
            self._note(setting, fault)
        else:
            self._add_rule(setting, section)

    def _find_fault(self, setting: Setting) -> str:
        """Tell what is wrong with a key that cannot be that of a rule; empty if it can."""
        key = setting.key
        if key == f"[{setting.section}":
            return f"Vale stops at a head without “]”; read as “{key}]” here"
        if "." in key or self._folder_of(key) is not None or key in shipped_packs():
            return ""
        return f"is neither a setting nor a rule of a style; {suggest(key, _OF_SECTIONS)}"

    def _find_section(self, name: str) -> Section:
        if name not in self._sections:
            self._sections[name] = Section(convert_glob(name))
            self.made.sections.append(self._sections[name])
        return self._sections[name]

    def _add_rule(self, setting: Setting, section: Section) -> None:
        name, value = setting.key, setting.value
        style, _, rule = name.partition(".")
        if "[" in name:
            self._add_option(setting)
            return
        if fault := self._find_repeat(setting):
            self._note(setting, fault)
            return
        if value not in {"YES", "NO", *Severity}:
            self._note(
                setting, "it is none of YES, NO, suggestion, warning and error; Vale takes NO"
            )
            value = "NO"
        if not self._add_pack(setting, style):
            return
        if rule and self._folder_of(style) is not None and not self._has_rule(style, rule):
            self._note(setting, f"the style {style} has no rule {rule}; nothing needs to be done")
            return
        _add(section.off if value == "NO" else section.on, [name])
        if value in set(Severity):
            section.severities[name] = Severity(value)

    def _add_option(self, setting: Setting) -> None:
        """Read a setting of one key of a rule, such as ``Desk.Long[max] = 25``."""
        found = _OPTION.fullmatch(setting.key)
        if found is None or found["key"] in _NO_OPTIONS:
            self._note(setting, "that of a rule is changed in its own YAML file")
            return
        name, style = found["rule"], found["style"]
        if self._add_pack(setting, style):
            if not self._has_rule(style, name.removeprefix(f"{style}.")):
                self._note(setting, f"there is no rule {name}; nothing needs to be done")
                return
            if fault := self._find_option_fault(setting, found["key"]):
                self._note(setting, fault)
                return
            self.made.options.setdefault(name, {})[found["key"]] = setting.value

    def _find_option_fault(self, setting: Setting, key: str) -> str:
        """Tell why the value of a rule's key cannot be meant; empty if it can."""
        if fault := self._find_repeat(setting):
            return fault
        if key in _NUMBERS and not _NUMBER.fullmatch(setting.value):
            return f"“{key}” is a number; left as the rule has it"
        if key in _FLAGS and setting.value not in {"true", "false"}:
            return f"“{key}” is true or false; left as the rule has it"
        return "" if setting.value else "it says nothing; left as the rule has it"

    def _find_repeat(self, setting: Setting) -> str:
        """Tell where the section sets the same before; empty if it does not."""
        first = self._lines.setdefault((setting.section, setting.key), setting.line)
        if first == setting.line:
            return ""
        return f"line {first} says it already, and Vale takes the first"

    def _add_pack(self, setting: Setting, style: str) -> bool:
        """Add the pack of a style; tell whether there is one."""
        folder = self._folder_of(style)
        if folder is not None and style != STYLE:
            _add(self.made.packs, [self._name(folder)])
            return True
        if style == STYLE or style in shipped_packs():
            _add(self.made.packs, [style])
            return True
        if style not in self._told:
            self._told.add(style)
            why = f"there is no folder of the style “{style}”; run “vale sync”, then import anew"
            self._note(setting, why)
        return False

    def _folder_of(self, style: str) -> Path | None:
        if style == STYLE:
            return locate_pack(STYLE, self._folder)
        folders = (path / style for path in self._styles)
        return next((folder for folder in folders if folder.is_dir()), None)

    def _has_rule(self, style: str, rule: str) -> bool:
        name = f"{rule.replace('.', '/')}.yml"
        if style == STYLE:
            return (locate_pack(STYLE, self._folder) / name).is_file()
        return any((path / style / name).is_file() for path in self._styles)

    def _add_vocabulary(self, setting: Setting, name: str) -> None:
        for path in self._styles:
            for place in (path / "config" / "vocabularies" / name, path / "Vocab" / name):
                if place.is_dir():
                    _add(self.made.vocabularies, [self._name(place)])
                    return
        self._note(setting, f"there is no vocabulary “{name}” below the path of styles")

    def _check_package(self, setting: Setting, name: str) -> None:
        style = Path(name).name.removesuffix(".zip")
        configured = [
            file for path in self._styles for file in path.glob(f".vale-config/*-{style}.ini")
        ]
        if configured:
            file = self._name(configured[0])
            self._note(
                setting,
                f"the package “{style}” has settings of its own; “newslint import-vale {file}"
                " --output -” shows them",
            )
        elif self._folder_of(style) is None:
            self._note(
                setting,
                f"newslint downloads nothing, and “{style}” is not there; run “vale sync”, or"
                " unpack it into the path of styles, then import anew",
            )

    def _check_format(self, setting: Setting) -> None:
        reader = BY_SUFFIX.get(f".{setting.key.lower()}")
        if reader is None or reader != BY_SUFFIX.get(f".{setting.value.lower()}"):
            self._note(
                setting,
                f"newslint reads a file by its own suffix; check a copy named .{setting.value}",
            )

    def _add_pattern(self, setting: Setting, pattern: str, section: Section) -> None:
        try:
            regex.compile(pattern)
        except regex.error as error:
            self._note(setting, f"“{pattern}” is no regular expression to newslint: {error}")
        else:
            _add(section.patterns, [pattern])

    def _name(self, place: Path) -> str:
        name = Path(os.path.relpath(place, self._target)).as_posix()
        return name if name.startswith("../") else f"./{name}"

    def _note(self, setting: Setting, why: str) -> None:
        self.made.notes.append(Note(setting.line, _write(setting), why))


def _write(setting: Setting) -> str:
    return f"{setting.key} = {setting.value}" if setting.value else setting.key


def _add(known: list[str], new: Iterable[str]) -> None:
    known += (each for each in new if each not in known)
