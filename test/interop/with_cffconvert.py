"""cffconvert: CITATION.cff is valid, and becomes BibTeX with what it must have."""

import json
import subprocess
import sys
from pathlib import Path

folder = Path(sys.argv[1])
command = [str(Path(sys.executable).with_name('cffconvert')), '-i', str(folder / 'CITATION.cff')]


def run(*arguments):
    done = subprocess.run([*command, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)
    return done.stdout


print(run('--validate').strip())
catalogue = json.loads((folder / 'index.json').read_text(encoding='utf-8'))
bibtex = run('-f', 'bibtex')
if catalogue['title']['en'] not in bibtex:
    raise SystemExit(f'the title is not in {bibtex}')
print(bibtex.strip().splitlines()[0])
