"""newslint reads news copy the way a sharp copy editor does."""

__version__ = "0.1.0"
