"""Python's own sqlite3, which may be older than Node's: every table, and search."""

import re
import sqlite3
import unicodedata

from common import equal, folder, records, tables

data = sqlite3.connect(f'file:{folder / "articles.sqlite"}?mode=ro', uri=True)
data.row_factory = sqlite3.Row
for check, sound in [('integrity_check', [('ok',)]), ('foreign_key_check', [])]:
    found = [tuple(row) for row in data.execute(f'PRAGMA {check}')]
    if found != sound:
        raise SystemExit(f'{check}: {found}')

# What a CSV table calls `index`, and the columns that the database has in tables of their own.
renamed = {'index': 'position'}
apart = {'authors', 'rights_attribution', 'notes', 'marks', 'line_start', 'line_end'}
for name, rows in tables().items():
    had = {column['name'] for column in data.execute(f'PRAGMA table_info({name})')}
    columns = [column for column in (rows[0] if rows else {}) if column not in apart and renamed.get(column, column) in had]
    names = [renamed.get(column, column) for column in columns]
    order = 'id' if 'id' in had else 'article_id, position'
    if not rows:
        equal(data.execute(f'SELECT 1 FROM {name}'), [], name)
        continue
    found = data.execute(f'SELECT {", ".join(names)} FROM {name} ORDER BY {order}')
    cells = [{column: '' if cell is None else str(cell) for column, cell in zip(columns, row)} for row in found]
    equal(cells, [{column: row[column] for column in columns} for row in rows], f'{name} ({len(columns)} columns)')

articles = [record for record in records() if record['kind'] == 'article']
equal(
    [tuple(row) for row in data.execute('SELECT article_id, name, affiliation FROM authors ORDER BY article_id, position')],
    [(record['id'], author['name'], author['affiliation']) for record in articles for author in record['authors']],
    'authors',
)

def fold(query):
    """The search key, as the README has it."""
    marks = unicodedata.normalize('NFD', query.replace('đ', 'd').replace('Đ', 'D'))
    letters = re.sub('[\u0300-\u036f]', '', marks)
    return re.sub(r'\b(qu|[hklmst]?)y\b', r'\1i', letters, flags=re.IGNORECASE)


search = '''
    SELECT articles.id FROM articles_search JOIN articles ON articles.number = articles_search.rowid
    WHERE articles_search MATCH ?
'''
exact = 'SELECT articles.id FROM articles_exact JOIN articles ON articles.number = articles_exact.rowid WHERE articles_exact MATCH ?'
count = 0
for record in articles:
    words = [word for word in re.findall(r'[^\W\d_]+', record['title']) if word.isalpha()][:6]
    for word in words:
        for query, text in [(search, fold(word)), (search, fold(word.upper())), (exact, word)]:
            if record['id'] not in {row['id'] for row in data.execute(query, [f'"{text}"'])}:
                raise SystemExit(f'{record["id"]} is not found by {text!r} of its title')
            count += 1
print(f'search: {count} words found')
