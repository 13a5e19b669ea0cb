"""Build the lexicon that ``newslint.language.lexicon`` reads, from lists under free licences."""
