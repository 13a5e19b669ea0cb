"""The tally of one rule: its hits, counted and sampled over the articles."""

from collections import Counter
from itertools import zip_longest

from msgspec import Struct, field

from newslint.digests import blake2b


class Hit(Struct, frozen=True):
    """One place that a rule finds.

    ``before`` and ``after`` are what stands around ``text`` in its paragraph. ``is_skipped`` says
    that the rule's policy for quotations keeps it from telling this place, ``is_accepted`` that a
    comment in the article does.
    """

    path: str
    line: int
    column: int
    role: str
    text: str
    before: str
    after: str
    fix: str = ""
    is_quoted: bool = False
    is_skipped: bool = False
    is_accepted: bool = False

    @property
    def order(self) -> bytes:
        """A place in an order that looks random and is the same in every run."""
        place = f"{self.path}\0{self.line}\0{self.column}"
        return blake2b(place.encode(errors="replace"), digest_size=8).digest()


class Tally(Struct):
    """What one rule came to; ``seconds`` are processor time that the rule itself took.

    ``samples`` holds of each article the hits that may be shown, ``most`` at most.
    """

    rule: str
    most: int
    hits: int = 0
    quoted: int = 0
    skipped: int = 0
    accepted: int = 0
    seconds: float = 0.0
    by_article: Counter[str] = field(default_factory=Counter)
    by_role: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    fixes: Counter[tuple[str, str]] = field(default_factory=Counter)
    samples: dict[str, list[Hit]] = field(default_factory=dict)

    def add(self, path: str, hits: list[Hit]) -> None:
        """Count the hits of one article."""
        for hit in hits:
            self.quoted += hit.is_quoted
            self.skipped += hit.is_skipped
            self.accepted += hit.is_accepted
            self.by_role[hit.role] += 1
            self.texts[hit.text] += 1
            if hit.fix:
                self.fixes[hit.text, hit.fix] += 1
        if hits:
            self.hits += len(hits)
            self.by_article[path] = len(hits)
            self.samples[path] = sorted(hits, key=lambda hit: hit.order)[: self.most]

    def choose_samples(self) -> list[Hit]:
        """Return the samples, one of each article before a second one of any."""
        articles = sorted(self.samples.values(), key=lambda hits: hits[0].order if hits else b"")
        rounds = zip_longest(*articles)
        return [hit for each in rounds for hit in each if hit is not None][: self.most]
