import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { tarEntry } from '../archive/made.ts'
import { type Damage, name, path } from './tools.ts'

/** Adds entries to a `.tar.gz` before its end mark. */
const smuggle = (file: string, ...entries: Parameters<typeof tarEntry>[0][]): void => {
  const whole = gunzipSync(readFileSync(file))
  writeFileSync(file, gzipSync(Buffer.concat([...entries.map(tarEntry), whole])))
}

export const hostile: Damage[] = [
  {
    what: 'an entry twice',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/articles.csv`, body: 'x' }),
    file: `${name}.tar.gz`,
    cause: /articles\.csv": it is there twice/u
  },
  {
    what: 'a path out of the archive',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/../../x`, body: 'x' }),
    file: `${name}.tar.gz`,
    cause: /leads out of its folder/u
  },
  {
    what: 'an absolute path',
    do: (f) => smuggle(path(f, 'markdown.tar.gz'), { path: '/tmp/x', body: 'x' }),
    file: 'markdown.tar.gz',
    cause: /absolute path/u
  },
  {
    what: 'a symbolic link',
    do: (f) =>
      smuggle(path(f, 'seeds.tar.gz'), {
        path: `${name}-seeds/seeds/l`,
        type: 'SymbolicLink',
        linkpath: '/etc/passwd'
      }),
    file: 'seeds.tar.gz',
    cause: /symbolic link/u
  },
  {
    what: 'names that differ in case',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/ARTICLES.csv`, body: 'x' }),
    file: `${name}.tar.gz`,
    cause: /in case/u
  },
  {
    what: 'a bomb',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/zeros`, body: Buffer.alloc(1 << 25) }),
    file: `${name}.tar.gz`,
    cause: /times its size|ratio/u
  },
  {
    what: 'a .zip that is none',
    do: (f) => writeFileSync(path(f, `${name}.zip`), 'MZ'),
    file: `${name}.zip`,
    cause: /neither a \.tar\.gz nor a \.zip/u
  }
]
