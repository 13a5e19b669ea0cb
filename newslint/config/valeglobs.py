"""Globs of Vale's, as patterns in the manner of ``.gitignore``.

In Vale a star runs over slashes, and braces hold alternatives.
"""

from newslint.patterncode import compile_re

_BRACES = compile_re(r"\{([^{}]*)\}")


def convert_glob(glob: str) -> list[str]:
    """Return the patterns that name the files of a glob; behind ``!`` it names all others."""
    if glob.startswith("!"):
        # Folders are taken in, for what git is to leave in a folder that is out stays out.
        return ["*", "!*/", *(f"!{pattern}" for pattern in convert_glob(glob[1:]))]
    return list(dict.fromkeys(_convert(each) for each in _expand(glob)))


def _expand(glob: str) -> list[str]:
    found = _BRACES.search(glob)
    if found is None:
        return [glob]
    before, after = glob[: found.start()], glob[found.end() :]
    return [each for part in found[1].split(",") for each in _expand(before + part.strip() + after)]


def _convert(glob: str) -> str:
    glob = glob.removeprefix("./")
    *folders, name = glob.split("/")
    if not folders:
        return name
    parts = ["**" if part == "*" else part for part in folders]
    if name.startswith("*") and parts[-1] != "**":
        parts.append("**")
    return "/".join((*parts, "*" if name == "**" else name))
