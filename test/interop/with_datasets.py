"""Hugging Face datasets: the folder as its card describes it, and JSON Lines alone."""

import datetime
import re
import tempfile

import datasets
from common import bare, columnar, equal, folder, records

datasets.disable_progress_bars()


def moments(value):
    """A value with its dates as points in time: of JSON, unlike Parquet, datasets reads them so, in UTC, where a column has nothing else."""
    if isinstance(value, dict):
        return {name: moments(member) for name, member in value.items()}
    if isinstance(value, list):
        return [moments(item) for item in value]
    if isinstance(value, str) and DATE.match(value):
        value = datetime.datetime.fromisoformat(value)
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        return value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return value


DATE = re.compile(r'\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$')

with tempfile.TemporaryDirectory() as cache:
    found = datasets.load_dataset(str(folder), split='train', cache_dir=cache)
    equal([bare(row) for row in found], [bare(columnar(record)) for record in records()], 'the folder')
    assert datasets.get_dataset_config_names(str(folder)) == ['articles']

    found = datasets.load_dataset('json', data_files=str(folder / 'articles.jsonl'), split='train', cache_dir=cache)
    equal([moments(bare(row)) for row in found], [moments(bare(record)) for record in records()], 'articles.jsonl')
