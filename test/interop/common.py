"""What every consumer is held against: the records of articles.jsonl, and the rows that they project to."""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])


def records():
    """The records as they are."""
    with open(folder / 'articles.jsonl', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def tables():
    """The cells of every CSV table by its name, as text: what the records project to, written by the program itself."""
    with open(sys.argv[2], encoding='utf-8') as file:
        return json.load(file)


def bare(value):
    """A value without members that are null: readers give structs the union of all members, with nulls in what was absent."""
    if isinstance(value, dict):
        return {name: bare(member) for name, member in value.items() if member is not None}
    if isinstance(value, (list, tuple)):
        return [bare(item) for item in value]
    return value


def columnar(record):
    """A record as Parquet holds it: `sources` is a list of entries with their `pointer`, in the order of the pointers."""
    if 'sources' not in record:
        return record
    entries = [{'pointer': pointer, **place} for pointer, place in sorted(record['sources'].items())]
    return {**record, 'sources': entries}


def equal(found, expected, what):
    """Ends the consumer at the first difference."""
    found, expected = list(found), list(expected)
    if len(found) != len(expected):
        raise SystemExit(f'{what}: {len(found)} instead of {len(expected)}')
    for index, (one, other) in enumerate(zip(found, expected)):
        if one != other:
            raise SystemExit(f'{what}, number {index}:\n{difference(one, other)}')
    print(f'{what}: {len(found)} equal')


def difference(one, other, path=''):
    """Where two values differ first."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted({*one, *other}):
            if one.get(name) != other.get(name):
                return difference(one.get(name), other.get(name), f'{path}/{name}')
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (a, b) in enumerate(zip(one, other)):
            if a != b:
                return difference(a, b, f'{path}/{index}')
    return f'{path} is {one!r:.200}, not {other!r:.200}'
