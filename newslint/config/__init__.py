"""The configuration: what a file may say, where it is found, and what it resolves to."""

from newslint.config.settings import Settings, load, resolve
from newslint.config.written import KEYS, OWN_NAMES, Layer, Written, find, parse

__all__ = [
    "KEYS",
    "OWN_NAMES",
    "Layer",
    "Settings",
    "Written",
    "find",
    "load",
    "parse",
    "resolve",
]
