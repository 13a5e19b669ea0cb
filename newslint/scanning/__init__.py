"""Scanning: many expressions over one article, each run only where it may match."""
