"""A survey: what an archive, held against itself, writes in two ways.

Two passes over the files keep memory small. The first only counts: which names there are, which
compounds are hyphenated or closed, which letters make an abbreviation. From the counts follows what
may be written in two ways, and the second pass looks for that alone, with a few examples of each
form, so that a name that stands once in the archive and is like no other costs one number in a
table. Each file gives a small table of its own, and tables are merged in whatever order they come.
"""
