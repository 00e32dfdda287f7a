import { describe, expect, test } from 'vitest'
import { charsetOf, vietnamese } from '../../../scripts/capture/charset/label.ts'
import { encode } from '../../support/encode.ts'

const hex = (bytes: string): Uint8Array => Buffer.from(bytes.replaceAll(' ', ''), 'hex')
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const decode = (name: string, bytes: Uint8Array): string => charsetOf(name)!.decode(bytes).text.normalize('NFC')

const republic = 'Cộng hòa xã hội chủ nghĩa Việt'

test.each([
  ['tcvn3', hex('43e96e67 2068df61 2078b7 2068e969 206368f1 206e6768dc61 205669d674'), republic],
  ['tcvn3', hex('a7a6ea4e47 2073f9'), 'ĐƯờNG sự'],
  ['vni', hex('436fe46e67 20686ff861 207861f5 20686fe469 20636875fb 206e6768f361 20566965e474'), republic],
  ['vni', latin('ÑÖÔØNG söï'), 'ĐƯỜNG sự'],
  ['viscii', hex('43b56e67 2068f261 2078e3 2068b569 206368fc 206e6768ee61 205669ae74'), republic],
  ['viscii', hex('d0bf964e47 2073f1'), 'ĐƯỜNG sự'],
  ['vps', hex('43b66e67 2068f261 2078e3 2068b669 206368fb 206e6768ef61 2056698c74'), republic],
  ['vps', hex('f1d09e4e47 2073bf'), 'ĐƯỜNG sự'],
  ['bkhcm1', hex('43ee6e67 2068ce61 2078c1 2068ee69 206368d4 206e6768cb61 205669e874'), republic],
  ['bkhcm1', hex('7db7b34e47 2073fa'), 'ĐƯỜNG sự'],
  ['bkhcm2', hex('43f6e56e67 20686fe261 207861e4 2068f6e569 20636875e3 206e6768f461 205669efe574'), republic],
  ['bkhcm2', latin('ÀÛÚÂNG sûå'), 'ĐƯỜNG sự'],
  ['vietware-x', latin('Cäüng hoìa xaî häüi chuí nghéa Viãût'), republic],
  ['vietware-x', latin('ÂÆÅÌNG sæû'), 'ĐƯỜNG sự'],
  ['windows-1258', hex('5669eaf274 20f06f61cc6e'), 'Việt đoàn']
])('%s, bytes that fonts show as Vietnamese', (name, bytes, text) => {
  expect(decode(name, bytes)).toBe(text)
})

const small = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'

describe.each(vietnamese)('$name', (charset) => {
  test('has every small letter of Vietnamese, and gives each back', () => {
    const bytes = encode(small, charset)
    expect(bytes && charset.decode(bytes).text.normalize('NFC')).toBe(small)
  })

  test('has every capital, or tells so', () => {
    const capitals = small.toUpperCase()
    const bytes = encode(capitals, charset)
    const given = bytes && charset.decode(bytes).text.normalize('NFC')
    // TCVN3 has no capitals with tones; BKHCM1 writes Ị for Ỵ.
    if (charset.name === 'tcvn3') expect(given?.toUpperCase()).toBe(capitals)
    else if (charset.name === 'bkhcm1') expect(encode(capitals.replace('Ỵ', ''), charset)).not.toBeNull()
    else expect(given).toBe(capitals)
  })

  test('leaves ASCII text as it is', () => {
    const text = 'So 12/2004, trang 5: "a-b" (c) + 30%;\r\n\tx@y.vn'
    expect(charset.decode(Buffer.from(text)).text).toBe(text)
  })
})

test('a mark without a letter that takes it stands for nothing, and is told', () => {
  expect(charsetOf('vni')!.decode(latin('tä a'))).toMatchObject({ text: 't\ufffd a', gaps: [{ start: 1, end: 2 }] })
})

test('a mark in the other case is a mark', () => {
  expect(decode('vni', latin('HOäI hoÄi'))).toBe('HỘI hội')
})
