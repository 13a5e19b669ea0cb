"""Headlines against the story below them: what they count, and whom they name."""
