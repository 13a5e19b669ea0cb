"""The check kinds, one module each; `newslint.checks.kind` says what a kind is."""
