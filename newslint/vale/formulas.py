"""The formula of a metric rule: arithmetic as Vale writes it, read once and run on any counts.

Numbers behave as in Tengo, the language that the formulas are written in: two whole numbers that
are written divide to a whole number, and a division by zero is an error there and infinite here.
Counts are no whole numbers to Vale, and so are divided exactly.
"""

import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import NoReturn

Number = int | float
Value = Number | bool
Evaluate = Callable[[Mapping[str, Number]], Value]

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?P<name>[A-Za-z_][\w.]*)"
    r"|(?P<sign>&&|\|\||[<>=!]=|[-+*/%()<>!?:,]))"
)
_HEADING = re.compile(r"\bheading\.(h[1-6])\b")

_FUNCTIONS: dict[str, Callable[..., Number]] = {
    "math.abs": abs,
    "math.cbrt": lambda x: math.copysign(abs(x) ** (1 / 3), x),
    "math.ceil": math.ceil,
    "math.exp": math.exp,
    "math.floor": math.floor,
    "math.log": math.log,
    "math.log10": math.log10,
    "math.log2": math.log2,
    "math.max": max,
    "math.min": min,
    "math.mod": math.fmod,
    "math.pow": math.pow,
    "math.sqrt": math.sqrt,
    "math.trunc": math.trunc,
}
_CONSTANTS = {"math.e": math.e, "math.pi": math.pi}


def _divide(a: Value, b: Value) -> Value:
    if b == 0:
        return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a)
    if isinstance(a, int) and isinstance(b, int):
        return int(a / b)
    return a / b


_LEVELS: tuple[dict[str, Callable[[Value, Value], Value]], ...] = (
    {"||": lambda a, b: a or b},
    {"&&": lambda a, b: a and b},
    {
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
        "==": operator.eq,
        "!=": operator.ne,
    },
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "/": _divide, "%": math.fmod},
)
"""The signs between two values, from those that bind least to those that bind most."""

_DEEPEST = 50
"""Brackets within brackets, and the like."""

RESULT = "result"
"""What a condition calls the value of the formula before it."""


class FormulaError(ValueError):
    """A formula that cannot be read; the message says what is wrong with it."""


def read_formula(formula: str, names: frozenset[str]) -> Evaluate:
    """Return a function that works ``formula`` out for counts by their ``names``.

    A count that the function is not given is 0.

    Raises:
        FormulaError: it is no arithmetic, or names something unknown.

    """
    return _Parser(_HEADING.sub(r"heading_\1", formula), names).read()


def read_condition(condition: str, names: frozenset[str]) -> Evaluate:
    """Return a function that tells whether ``condition``, such as ``> 30``, holds of ``RESULT``.

    Raises:
        FormulaError: it is no condition, or names something unknown.

    """
    return read_formula(f"{RESULT} {condition}", names | {RESULT})


class _Parser:
    """Reads one formula from left to right, a method to each level of binding."""

    def __init__(self, formula: str, names: frozenset[str]) -> None:
        self._formula = formula.strip()
        self._names = names
        self._tokens = self._split()
        self._place = 0
        self._depth = 0

    def read(self) -> Evaluate:
        evaluate = self._choice()
        if self._place < len(self._tokens):
            self._refuse(f"{self._tokens[self._place][1]!r} is not expected")
        return evaluate

    def _split(self) -> list[tuple[str, str]]:
        tokens = []
        place = 0
        while place < len(self._formula):
            match = _TOKEN.match(self._formula, place)
            if match is None:
                self._refuse(f"{self._formula[place]!r} is not expected")
            kind = match.lastgroup or ""
            tokens.append((kind, match[kind]))
            place = match.end()
        return tokens

    def _refuse(self, why: str) -> NoReturn:
        raise FormulaError(f"{why} in {self._formula!r}")

    def _takes(self, *signs: str) -> str:
        """Return the next token and go on, if it is one of ``signs``; else an empty string."""
        if self._place < len(self._tokens):
            kind, text = self._tokens[self._place]
            if kind == "sign" and text in signs:
                self._place += 1
                return text
        return ""

    def _choice(self) -> Evaluate:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._refuse("there are too many brackets")
        condition = self._binary(0)
        if self._takes("?"):
            yes = self._choice()
            if not self._takes(":"):
                self._refuse("':' is missing")
            no = self._choice()
            self._depth -= 1
            return lambda counts: yes(counts) if condition(counts) else no(counts)
        self._depth -= 1
        return condition

    def _binary(self, level: int) -> Evaluate:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while sign := self._takes(*_LEVELS[level]):
            left = _join(_LEVELS[level][sign], left, self._binary(level + 1))
        return left

    def _unary(self) -> Evaluate:
        signs = 0
        is_negated = False
        while sign := self._takes("-", "+", "!"):
            if sign == "!":
                value = self._unary()
                return lambda counts: not value(counts)
            is_negated ^= sign == "-"
            signs += 1
        value = self._value()
        return (lambda counts: -value(counts)) if is_negated else value

    def _value(self) -> Evaluate:
        if self._takes("("):
            inner = self._choice()
            self._close()
            return inner
        if self._place == len(self._tokens):
            self._refuse("a value is missing at the end")
        kind, text = self._tokens[self._place]
        self._place += 1
        if kind == "number":
            number: Number = int(text) if text.isdigit() else float(text)
            return lambda _counts: number
        if kind == "sign":
            self._refuse(f"{text!r} is not expected")
        if text in _CONSTANTS:
            constant = _CONSTANTS[text]
            return lambda _counts: constant
        if text in _FUNCTIONS:
            return self._call(_FUNCTIONS[text])
        if text not in self._names:
            self._refuse(f"{text!r} is unknown")
        return lambda counts: counts.get(text, 0.0)

    def _call(self, function: Callable[..., Number]) -> Evaluate:
        if not self._takes("("):
            self._refuse("'(' is missing after a function")
        arguments = [self._choice()]
        while self._takes(","):
            arguments.append(self._choice())
        self._close()
        return lambda counts: function(*(argument(counts) for argument in arguments))

    def _close(self) -> None:
        if not self._takes(")"):
            self._refuse("')' is missing")


def _join(operate: Callable[[Value, Value], Value], left: Evaluate, right: Evaluate) -> Evaluate:
    return lambda counts: operate(left(counts), right(counts))
