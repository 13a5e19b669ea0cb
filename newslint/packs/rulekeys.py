"""The keys that every rule of a pack may have."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from newslint.document import Role
from newslint.finding import Severity


class RuleKeys(msgspec.Struct, frozen=True, rename="kebab", kw_only=True):
    """The keys that every rule of a pack may have, whatever its kind."""

    id: Annotated[str, Meta(description="Names the fault, in small letters and hyphens.")]
    kind: Annotated[str, Meta(description="The sort of rule: what it looks for, and with what.")]
    message: Annotated[
        str, Meta(description="What is told; {match}, {replacement} and more are filled in.")
    ]
    why: Annotated[
        str, Meta(description="Why it matters, for “newslint explain”; the first sentence sums up.")
    ] = ""
    severity: Annotated[Severity, Meta(description="An error is wrong in any house.")] = (
        Severity.WARNING
    )
    scope: Annotated[
        list[Role] | None, Meta(description="The roles of copy that are read: all prose, if unset.")
    ] = None
    quotes: Annotated[
        str, Meta(description="Whether quotations are skipped, checked too, or only they are.")
    ] = "skip"
    url: Annotated[str, Meta(description="Where to read more.")] = ""
    enabled: Annotated[bool, Meta(description="Whether the rule is on without being selected.")] = (
        True
    )
    examples: Any = None
