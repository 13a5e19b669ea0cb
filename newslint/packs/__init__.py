"""Rule packs: found, read strictly, kept checked, and rehearsed on their own examples."""
