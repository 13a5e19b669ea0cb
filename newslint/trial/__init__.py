"""The trial of a rule: what it finds in a folder, for its author to judge first."""
