"""Rules of Vale's, run together: one scan of an article for the expressions of all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from msgspec import convert, to_builtins

from newslint.checks.kind import Checker, Kind, Match, Rule
from newslint.checks.vale.capitalization import CapitalizationOptions
from newslint.checks.vale.conditional import ConditionalOptions
from newslint.checks.vale.consistency import ConsistencyOptions
from newslint.checks.vale.existence import ExistenceOptions
from newslint.checks.vale.extension import Hit, Worker
from newslint.checks.vale.metric import MetricOptions
from newslint.checks.vale.occurrence import OccurrenceOptions
from newslint.checks.vale.readability import ReadabilityOptions
from newslint.checks.vale.repetition import RepetitionOptions
from newslint.checks.vale.sequence import SequenceOptions
from newslint.checks.vale.spelling import SpellingOptions
from newslint.checks.vale.substitution import SubstitutionOptions
from newslint.checks.vale.units import Cut
from newslint.language.reading import Reading
from newslint.scanning.expression import Clock, is_of_expression
from newslint.scanning.gates import Gate, Gated, gate_for
from newslint.scanning.plan import plan, widen_for_parts
from newslint.scanning.scanner import Scanner
from newslint.scanning.sought import Plan, Sought
from newslint.vale.messages import MOST_ARGUMENTS, argument
from newslint.vale.scopes import Scope, parse_scopes

AnyOptions = (
    CapitalizationOptions
    | ConditionalOptions
    | ConsistencyOptions
    | ExistenceOptions
    | MetricOptions
    | OccurrenceOptions
    | ReadabilityOptions
    | RepetitionOptions
    | SequenceOptions
    | SpellingOptions
    | SubstitutionOptions
)


class _Field:
    """All that is looked for in the stretches that one scope accepts."""

    def __init__(self, scope: Scope, entries: Sequence[tuple[int, int, Sought, Plan]]) -> None:
        self._scope = scope
        self._owners = [(worker, expression) for worker, expression, _sought, _plan in entries]
        sought = [entry[2] for entry in entries]
        self._scanner = Scanner(sought, [entry[3] for entry in entries])
        self._filter: Gate | None = None
        if scope.level == "sentence":
            gated = [Gated(n, (), widen_for_parts(each)) for n, each in enumerate(sought)]
            self._filter = gate_for(gated)

    def find(
        self, cut: Cut, clocks: Mapping[int, Clock], fail: Callable[[int, Exception], None]
    ) -> Iterator[tuple[int, Hit]]:
        """Yield the number of a worker and what was found for it, by the clock of each."""
        if self._filter is None:
            units = cut.chosen(self._scope)
        else:
            # Few paragraphs hold anything; only these are cut into sentences.
            units = cut.sentences_where(self._filter.open, self._scope)
        if not units:
            return
        for scan in self._scanner.scan([unit.text for unit in units]):
            for number in scan.numbers:
                worker, expression = self._owners[number]
                clock = clocks[worker]
                try:
                    for text, found in scan.find(clock):
                        yield worker, Hit(expression, units[text], found, scan, text, clock)
                except Exception as error:  # noqa: BLE001 - raised again, or told
                    fail(worker, error)


def _compile(rules: Sequence[Rule]) -> Checker:
    workers = [_make(rule) for rule in rules]
    asked = [worker.sought() for worker in workers]
    entries: dict[Scope, list[tuple[int, int, Sought, Plan]]] = {}
    for number, rule in enumerate(rules):
        plans = convert(rule.analysis, list[Plan])
        for scope in parse_scopes(rule.options.scope):
            for index, (sought, made) in enumerate(zip(asked[number], plans, strict=True)):
                entries.setdefault(scope, []).append((number, index, sought, made))
    fields = [_Field(scope, listed) for scope, listed in entries.items()]
    readers = [number for number, sought in enumerate(asked) if not sought]

    def check(reading: Reading) -> Iterable[Match]:
        cut = Cut(reading)
        clocks: dict[int, Clock] = defaultdict(Clock)
        failures = _Failures(reading, rules)
        hits: dict[int, list[Hit]] = {number: [] for number in readers}
        for field in fields:
            for number, hit in field.find(cut, clocks, failures.add):
                hits.setdefault(number, []).append(hit)
        for number in sorted(hits.keys() - failures.numbers):
            try:
                yield from _limit(workers[number].check(cut, hits[number]), rules[number])
            except Exception as error:  # noqa: BLE001 - raised again, or told
                failures.add(number, error)

    return check


class _Failures:
    """The rules that could not be run to their end on an article, by their numbers."""

    def __init__(self, reading: Reading, rules: Sequence[Rule]) -> None:
        self._reading = reading
        self._rules = rules
        self.numbers: set[int] = set()

    def add(self, number: int, error: Exception) -> None:
        """Note that a rule failed, and why; an error that is not the rule's own is raised."""
        rule = self._rules[number]
        if is_of_expression(error):
            self._reading.failures[rule.id] = f"cannot be run: {error}"
        elif not isinstance(error, TimeoutError):
            raise error
        elif number not in self.numbers:
            self._reading.problems.append(_describe(rule))
        self.numbers.add(number)


def _make(rule: Rule) -> Worker:
    worker: Worker = _module_of(rule.options).MAKE(rule)
    return worker


def _module_of(options: Any) -> Any:
    """Return the module of the extension that a rule with these options is of."""
    return import_module(f"newslint.checks.vale.{options.__struct_config__.tag}")


def _limit(matches: Iterable[Match], rule: Rule) -> Iterator[Match]:
    for count, match in enumerate(matches, 1):
        yield match
        if count == rule.options.limit:
            return


def _describe(rule: Rule) -> str:
    return (
        f"the rule {rule.id} ran out of time on this article and was left out"
        f" ({rule.origin.path}:{rule.origin.line}); simplify its expressions"
    )


def _validate(options: Any) -> None:
    from newslint.checks.vale.validation import validate, validate_any

    validate_any(options)
    module = _module_of(options)
    getattr(module, "validate", validate)(options)


def refusal_of(options: Any) -> str:
    """Return why a rule with these options cannot be run here, an empty string where it can."""
    module = _module_of(options)
    return module.refusal(options) if hasattr(module, "refusal") else ""


def _analyse(options: Any) -> Any:
    module = _module_of(options)
    sought = module.sought(options) if hasattr(module, "sought") else ()
    return [to_builtins(plan(each)) for each in sought]


KIND = Kind(
    name="vale",
    description="a rule of a style for Vale",
    options=AnyOptions,  # type: ignore[arg-type]  # the one of the extension that is named
    compile=_compile,
    fields=frozenset(argument(number) for number in range(1, MOST_ARGUMENTS + 1)),
    validate=_validate,
    analyse=_analyse,
)
