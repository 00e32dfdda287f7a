"""mlcroissant: croissant.json has no errors, and every record set loads what it states."""

import os

import mlcroissant as mlc
import pandas as pd
from common import equal, folder, records

os.chdir(folder)
dataset = mlc.Dataset(jsonld='croissant.json')
issues = dataset.metadata.ctx.issues
if issues.errors:
    raise SystemExit('\n'.join(map(str, issues.errors)))
warnings = [str(warning) for warning in issues.warnings]
print('warnings:', warnings)
# Between releases nothing is published, and nothing says so: the one thing to warn of.
if any('datePublished' not in warning for warning in warnings):
    raise SystemExit('warnings that are not expected')


def plain(value):
    """A loaded value as JSON has it: texts are loaded as bytes, members under their full ids."""
    if isinstance(value, bytes):
        return value.decode('utf-8')
    if isinstance(value, dict):
        return {name.split('/')[-1]: plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def state(field, value):
    """What a field states of a record's value."""
    if field.sub_fields:
        if field.is_array:
            items = [None] if value is None else value
            return [{sub.name: state(sub, item and item.get(sub.name)) for sub in field.sub_fields} for item in items]
        return {sub.name: state(sub, value and value.get(sub.name)) for sub in field.sub_fields}
    if value is None or field.data_type is not pd.Timestamp:
        return value
    return pd.Timestamp(value)


sources = {
    'articles': records(),
    'tombstones': [record for record in records() if record['kind'] != 'article'],
}
for record_set in dataset.metadata.record_sets:
    found = [plain(record) for record in dataset.records(record_set.id)]
    expected = [
        {field.name: state(field, record.get(field.name)) for field in record_set.fields}
        for record in sources[record_set.id]
    ]
    equal(found, expected, record_set.id)
