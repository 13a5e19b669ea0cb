"""Lazy attributes: made when they are first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Owner = TypeVar("_Owner")
_Value = TypeVar("_Value")


class lazy(Generic[_Owner, _Value]):  # noqa: N801 - it stands where `property` would
    """What `functools.cached_property` is, without the lock that it has before Python 3.12.

    Of an article's parts hundreds are asked for, all by one thread.
    """

    def __init__(self, make: Callable[[_Owner], _Value]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: Any) -> "lazy[_Owner, _Value]": ...
    @overload
    def __get__(self, instance: _Owner, owner: Any) -> _Value: ...
    def __get__(self, instance: _Owner | None, owner: Any) -> "lazy[_Owner, _Value] | _Value":
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._make(instance)
        return value
