"""frictionless: the Data Package is valid, with its types, keys, sizes and sums; rows as it reads them."""

import datetime
import json
import os

from common import equal, folder, tables
from frictionless import Package, validate

os.chdir(folder)
report = validate('datapackage.json')
if not report.valid:
    raise SystemExit(report.to_summary())
print(f'datapackage.json: {len(report.tasks)} resources valid')


def cell(value):
    """A value as its cell has it; JSON is compared as JSON."""
    if value is None:
        return ''
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if isinstance(value, (list, dict)) else str(value)


for resource in Package('datapackage.json').resources:
    if resource.type != 'table':
        continue
    lists = {field.name for field in resource.schema.fields if field.type == 'array'}
    rows = [
        {name: json.loads(text) if name in lists and text else text for name, text in row.items()}
        for row in tables()[resource.name]
    ]
    found = [{name: cell(value) for name, value in row.to_dict().items()} for row in resource.read_rows()]
    equal(found, rows, resource.path)
