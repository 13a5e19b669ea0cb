"""Fit the weights of ``newslint.language.joins.score`` on news copy that may be used for it."""
