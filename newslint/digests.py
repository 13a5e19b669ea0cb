"""The hash that everything here is named by.

It is taken from where `hashlib` has it: that module loads OpenSSL too, which takes longer than to
find a kept result.
"""

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter without its own
    from hashlib import blake2b

__all__ = ["blake2b"]
