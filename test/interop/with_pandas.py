"""pandas: every CSV table as text, and Parquet."""

import pandas as pd
from common import bare, columnar, equal, folder, records, tables

for name, rows in tables().items():
    frame = pd.read_csv(folder / f'{name}.csv', dtype=str, keep_default_na=False, na_values=[''])
    found = frame.astype(object).where(frame.notna(), '').to_dict('records')
    equal(found, rows, f'{name}.csv')

frame = pd.read_parquet(folder / 'articles.parquet', dtype_backend='pyarrow')
found = frame.astype(object).where(frame.notna(), None).to_dict('records')


def plain(value):
    """Lists instead of arrays."""
    if hasattr(value, 'tolist'):
        value = value.tolist()
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


equal([bare(plain(row)) for row in found], [bare(columnar(record)) for record in records()], 'articles.parquet')
