"""polars: Parquet, JSON Lines, and every CSV table as text."""

import polars as pl
from common import bare, columnar, equal, folder, records, tables

found = pl.read_parquet(folder / 'articles.parquet').to_dicts()
equal([bare(row) for row in found], [bare(columnar(record)) for record in records()], 'articles.parquet')

found = pl.read_ndjson(folder / 'articles.jsonl', infer_schema_length=None).to_dicts()
equal([bare(row) for row in found], [bare(record) for record in records()], 'articles.jsonl')

for name, rows in tables().items():
    frame = pl.read_csv(folder / f'{name}.csv', infer_schema=False)
    found = [{column: cell or '' for column, cell in row.items()} for row in frame.to_dicts()]
    equal(found, rows, f'{name}.csv')
