"""The language side of Vale's rules: spelling, case, metrics and tags. It knows no rules."""
