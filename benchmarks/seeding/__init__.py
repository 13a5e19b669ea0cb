"""Faults put into clean copy on purpose, to measure how many are found."""
