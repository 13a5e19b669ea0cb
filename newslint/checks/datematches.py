"""What is told of a fault in a date or a clock; which side is wrong only the desk can know."""

from newslint.checks.kind import Match, Remedy, Rule
from newslint.finding import Safety
from newslint.language.dates.faults import DateFault
from newslint.language.reading import Passage


def match_fault(rule: Rule, passage: Passage, fault: DateFault) -> Match:
    """Return the finding of a fault, with each way to mend it."""
    remedies = tuple(
        Remedy(repair.edits, Safety.MANUAL, f"Write “{repair.written}”") for repair in fault.repairs
    )
    return Match(rule, passage, fault.start, fault.end, fault.fields, remedies)
