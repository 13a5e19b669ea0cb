"""The configuration file that says what was carried over from Vale."""

from collections.abc import Iterable, Iterator

from newslint.config.fromvale import Conversion
from newslint.config.valeoptions import Value
from newslint.finding import Severity


def write_toml(made: Conversion) -> str:
    """Return the configuration file that says what was carried over."""
    return "\n".join(_lines(made)) + "\n"


def _lines(made: Conversion) -> Iterator[str]:
    main = made.main
    yield from _list("packs", made.packs)
    yield "# Only these, as in Vale, and “newslint” for comments that do nothing; with “core” and"
    yield "# “consistency”, newslint's own rules as well."
    yield from _list("select", [*(main.styles or ()), *main.on, "newslint"])
    yield from _list("ignore", main.off)
    yield from _list("vale-vocabularies", made.vocabularies)
    yield from _list("ignore-patterns", main.patterns)
    yield from _list("ignore-elements", made.elements)
    if made.least is not None:
        yield f'min-severity = "{made.least}"'
    yield "# Vale fails for errors alone."
    yield 'fail-on = "error"'
    for section in made.sections:
        yield from ("", "[[overrides]]")
        yield from _list("files", section.files)
        replaced = [] if section.styles is None else made.styles
        others = [style for style in replaced if style not in (section.styles or ())]
        yield from _list("extend-select", [*(section.styles or ()), *section.on])
        yield from _list("ignore", [*others, *section.off])
        yield from _list("ignore-patterns", section.patterns)
        own = {
            name: severity
            for name, severity in section.severities.items()
            if made.severities.get(name) is not severity
        }
        if own:
            yield f"severity = {{ {', '.join(_severities(own))} }}"
    if made.severities:
        yield from ("", "[severity]")
        yield from _severities(made.severities)
    for name, values in made.options.items():
        yield from ("", f"[options.{quote(name)}]")
        for key, value in values.items():
            yield f"{key} = {_write_value(value)}"


def _list(key: str, items: Iterable[str]) -> Iterator[str]:
    written = ", ".join(map(quote, items))
    if written:
        yield f"{key} = [{written}]"


def _severities(severities: dict[str, Severity]) -> Iterator[str]:
    return (f'{quote(name)} = "{severity}"' for name, severity in severities.items())


def _write_value(value: Value) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(quote, value))}]"
    return quote(value) if isinstance(value, str) else str(value).lower()


def quote(text: str) -> str:
    """Return a text as TOML writes it."""
    if "'" not in text and text.isprintable():
        return f"'{text}'" if "\\" in text or '"' in text else f'"{text}"'
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
