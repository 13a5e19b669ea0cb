"""From Vale: the configuration that means what a ``.vale.ini`` means, and what cannot be said."""

import os
from collections.abc import Iterable
from pathlib import Path

import regex
from msgspec import Struct, field

from newslint.config.brackets import find_tears, find_unpaired
from newslint.config.valeglobs import convert_glob
from newslint.config.valeini import CORE, Setting, read_settings
from newslint.config.valeoptions import RuleKey, Value, find_fault, fit_options, split_key
from newslint.config.valereach import find_unread
from newslint.config.valesettings import FORMATS, find_misplaced, suggest_setting
from newslint.filenames import is_file, is_folder
from newslint.finding import Severity
from newslint.formats import BY_SUFFIX
from newslint.packs.packfiles import STYLE, locate_pack, shipped_packs

_PATTERNS = frozenset({"TokenIgnores", "BlockIgnores", "IgnorePatterns"})
_REPEATABLE = _PATTERNS | frozenset(
    """
    BasedOnStyles IgnoredClasses IgnoredScopes MinAlertLevel Packages SkippedScopes StylesPath Vocab
    """.split()
)
"""Settings that Vale adds up where they are made twice; of levels the last one counts."""

_ALL_FILES = "*"
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
    options: dict[str, dict[str, Value]] = field(default_factory=dict)
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
    converter.set_options()
    conversion = converter.made
    conversion.notes.sort(key=lambda note: note.line)
    return conversion


class _Converter:
    def __init__(self, folder: Path, target: Path) -> None:
        self.made = Conversion(Section([]))
        self._folder = folder
        self._target = target
        self._styles: list[Path] = []
        self._sections: dict[str, Section] = {_ALL_FILES: self.made.main}
        self._told: set[str] = set()
        self._lines: dict[tuple[str, str], int] = {}
        self._set: dict[RuleKey, Setting] = {}
        self._files: dict[str, Path] = {}

    def read_core(self, setting: Setting) -> None:
        """Read a setting that stands above all sections."""
        made, key = self.made, setting.key
        if self._is_repeat(setting):
            return
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
            self._note(setting, _ANSWERS.get(key) or self._refuse(setting))

    def _refuse(self, setting: Setting) -> str:
        """Tell why a setting cannot stand above all sections."""
        hint = suggest_setting(setting.key, CORE)
        return find_misplaced(setting.key, CORE) or f"Vale has no such setting; {hint}"

    def read_section(self, setting: Setting) -> None:
        """Read a setting of a section."""
        key = setting.key
        if self._is_repeat(setting):
            return
        if fault := find_misplaced(key, setting.section):
            self._note(setting, fault)
            return
        if setting.section == FORMATS:
            self._check_format(setting)
            return
        if setting.section == "asciidoctor":
            self._note(setting, "newslint reads no AsciiDoc; convert it to HTML and check that")
            return
        section = self._find_section(setting)
        if key == "BasedOnStyles":
            section.styles = section.styles or []
            _add(section.styles, (each for each in setting.items if self._add_pack(setting, each)))
        elif key in _PATTERNS:
            self._add_patterns(setting, section)
        elif key == "CommentDelimiters":
            if setting.items not in (["{/*", "*/}"], ["<!--", "-->"]):
                self._note(setting, "newslint reads the comments of HTML, Markdown and MDX alone")
        elif key == "Lang":
            if setting.value and not setting.value.startswith("en"):
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
        hint = suggest_setting(key, setting.section)
        return f"is neither a setting nor a rule of a style; {hint}"

    def _find_section(self, setting: Setting) -> Section:
        name = setting.section
        if name not in self._sections:
            self._sections[name] = Section(convert_glob(name))
            self.made.sections.append(self._sections[name])
            self._check_glob(setting)
        return self._sections[name]

    def _check_glob(self, setting: Setting) -> None:
        """Tell what of the files that a section is for newslint never reads."""
        glob = setting.section
        faults = [
            f"its “{bracket}” is never closed, so that it names no file; close it and import anew"
            for bracket in find_unpaired(glob)
            if bracket in "[{"
        ]
        for why in faults[:1] or find_unread(glob, self._folder):
            self.made.notes.append(Note(setting.head, f"[{glob}]", why))

    def _add_rule(self, setting: Setting, section: Section) -> None:
        name, value = setting.key, setting.value
        style, _, rule = name.partition(".")
        if "[" in name:
            self._add_option(setting)
            return
        if value not in {"YES", "NO", *Severity}:
            self._note(
                setting, "it is none of YES, NO, suggestion, warning and error; Vale takes NO"
            )
            value = "NO"
        if not self._add_pack(setting, style):
            return
        if rule and self._folder_of(style) is not None and self._file_of(style, rule) is None:
            self._note(setting, f"the style {style} has no rule {rule}; nothing needs to be done")
            return
        _add(section.off if value == "NO" else section.on, [name])
        if value in set(Severity):
            section.severities[name] = Severity(value)

    def _add_option(self, setting: Setting) -> None:
        """Read a setting of one key of a rule, which holds wherever the rule is in force."""
        key = split_key(setting.key)
        if key is None:
            self._note(setting, "it is no key of a rule; write “Style.Rule[key] = value”")
        elif self._add_pack(setting, key.style):
            file = self._file_of(key.style, key.rule.removeprefix(f"{key.style}."))
            if file is None:
                self._note(setting, f"there is no rule {key.rule}; nothing needs to be done")
            elif fault := find_fault(key, setting.value):
                self._note(setting, fault)
            else:
                self._files[key.rule] = file
                self._keep_option(setting, key)

    def _keep_option(self, setting: Setting, key: RuleKey) -> None:
        """Keep a key of a rule, which other sections may set as well: as in Vale, the last wins.

        The section for all files comes before all others, wherever it stands.
        """
        known = self._set.get(key)
        kept, lost = setting, known
        if known is not None and setting.section == _ALL_FILES:
            kept, lost = known, setting
        self._set[key] = kept
        if lost is not None and lost.value != kept.value:
            self._note(
                lost, f"line {kept.line} says another, and a key of a rule is the same in all files"
            )

    def set_options(self) -> None:
        """Set the keys of rules once all are read: one may be right only beside another."""
        kept: dict[str, dict[str, Setting]] = {}
        for name, setting in self._set.items():
            kept.setdefault(name.rule, {})[name.key] = setting
        for rule, settings in kept.items():
            written = {key: setting.value for key, setting in settings.items()}
            values, faults = fit_options(written, self._files[rule])
            if values:
                self.made.options[rule] = values
            for key, why in faults.items():
                self._note(settings[key], why)

    def _is_repeat(self, setting: Setting) -> bool:
        """Tell whether the section sets the same before, which is told."""
        first = self._lines.setdefault((setting.section, setting.key), setting.line)
        if first == setting.line or setting.key in _REPEATABLE:
            return False
        self._note(setting, f"line {first} says it already, and Vale takes the first")
        return True

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
        return next((folder for folder in folders if is_folder(folder)), None)

    def _file_of(self, style: str, rule: str) -> Path | None:
        """Return the file of a rule, None where there is none."""
        name = f"{rule.replace('.', '/')}.yml"
        folders = [locate_pack(STYLE, self._folder)] if style == STYLE else []
        folders += [path / style for path in self._styles]
        return next((folder / name for folder in folders if is_file(folder / name)), None)

    def _add_vocabulary(self, setting: Setting, name: str) -> None:
        for path in self._styles:
            for place in (path / "config" / "vocabularies" / name, path / "Vocab" / name):
                if is_folder(place):
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
        suffix, named = f".{setting.key.lower()}", f".{setting.value.lower().removeprefix('.')}"
        reader = BY_SUFFIX.get(named)
        if not setting.value:
            self._note(setting, f"it names no format for {suffix}; nothing needs to be done")
        elif reader is None:
            self._note(setting, f"newslint reads no {named}; convert the files to HTML or Markdown")
        elif reader != BY_SUFFIX.get(suffix):
            self._note(
                setting, f"newslint reads a file by its own suffix; check a copy named {named}"
            )

    def _add_patterns(self, setting: Setting, section: Section) -> None:
        """Add expressions with commas between them, and tell those that a comma has torn."""
        items = setting.items
        tears = list(find_tears(items))
        for tear in tears[:1]:
            self._note(
                setting,
                f"a comma parts a list, here as in Vale, so that “{tear.first}” has a"
                f" “{tear.opening}” without its partner; write “\\,” for a comma in an expression",
            )
        torn = {item for tear in tears for item in (tear.first, tear.last)}
        for item in items:
            try:
                regex.compile(item)
            except regex.error as error:
                if item not in torn:
                    self._note(setting, f"“{item}” is no regular expression to newslint: {error}")
            else:
                _add(section.patterns, [item])

    def _name(self, place: Path) -> str:
        name = Path(os.path.relpath(place, self._target)).as_posix()
        return name if name.startswith("../") else f"./{name}"

    def _note(self, setting: Setting, why: str) -> None:
        self.made.notes.append(Note(setting.line, _write(setting), why))


def _write(setting: Setting) -> str:
    return f"{setting.key} = {setting.value}" if setting.value else setting.key


def _add(known: list[str], new: Iterable[str]) -> None:
    known += (each for each in new if each not in known)
