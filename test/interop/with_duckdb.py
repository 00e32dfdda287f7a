"""DuckDB: Parquet, JSON Lines by stated types, and every CSV table as text."""

import duckdb
from common import bare, columnar, equal, folder, records, tables


def rows_of(query):
    result = duckdb.sql(query)
    return [dict(zip(result.columns, row)) for row in result.fetchall()]


def path(name):
    return "'" + str(folder / name).replace("'", "''") + "'"


found = rows_of(f'SELECT * FROM read_parquet({path("articles.parquet")})')
equal([bare(row) for row in found], [bare(columnar(record)) for record in records()], 'articles.parquet')

TYPES = {
    'id': 'VARCHAR',
    'kind': 'VARCHAR',
    'title': 'VARCHAR',
    'published_at': 'VARCHAR',
    'authors': 'STRUCT(name VARCHAR, affiliation VARCHAR)[]',
    'text': 'VARCHAR',
    'counts': 'STRUCT(blocks INTEGER, sentences INTEGER, syllables INTEGER, characters INTEGER)',
}
columns = ', '.join(f"{name}: '{type}'" for name, type in TYPES.items())
found = rows_of(f'SELECT * FROM read_json({path("articles.jsonl")}, columns = {{{columns}}})')
expected = [{name: record.get(name) for name in TYPES} for record in records()]
equal(found, expected, 'articles.jsonl')

for name, rows in tables().items():
    found = rows_of(f'SELECT * FROM read_csv({path(name + ".csv")}, all_varchar = true, header = true)')
    equal([{column: cell or '' for column, cell in row.items()} for row in found], rows, f'{name}.csv')
