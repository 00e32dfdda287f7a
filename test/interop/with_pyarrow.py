"""pyarrow: Parquet, and every CSV table as text."""

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from common import bare, columnar, equal, folder, records, tables

found = pyarrow.parquet.read_table(folder / 'articles.parquet').to_pylist()
equal([bare(row) for row in found], [bare(columnar(record)) for record in records()], 'articles.parquet')

for name, rows in tables().items():
    with open(folder / f'{name}.csv', encoding='utf-8') as file:
        columns = file.readline().strip().split(',')
    table = pyarrow.csv.read_csv(
        folder / f'{name}.csv',
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(column_types={column: pa.string() for column in columns}),
    )
    equal(table.to_pylist(), rows, f'{name}.csv')
