"""The table of conversions: what pint says of the ways between all units that measure the same."""

import json
from itertools import groupby
from operator import attrgetter

from newslint.language.quantities.forms import load_units
from newslint.language.quantities.units import ask_pint


def render() -> str:
    """Return the table as JSON, one unit a line: by source and target, scale, offset, inverse."""
    by_dimension = attrgetter("dimension")
    units = sorted({unit for unit, _forms in load_units()}, key=attrgetter("dimension", "name"))
    rows = []
    for _dimension, alike in groupby(units, key=by_dimension):
        names = [unit.name for unit in alike]
        for source in names:
            ways = {target: ask_pint(source, target) for target in names if target != source}
            row = {target: [way.scale, way.offset, way.is_inverse] for target, way in ways.items()}
            rows.append(f"{json.dumps(source)}: {json.dumps(row)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"
