/** Abbreviations before whose full stop no sentence ends, without the last stop. Seen in Vietnamese and English news. */
export const abbreviations: string[] = [
  'TP', 'Q', 'P', 'H', 'TX', 'TT', 'T', 'ThS', 'Th.S', 'TS', 'PGS', 'PGS.TS', 'GS', 'GS.TS', 'GS.TSKH', 'TSKH', 'BS', 'BS.CKI', 'BS.CKII', 'KTS', 'LS', 'KS', 'CN', 'NSND', 'NSƯT', 'NGND', 'NGƯT', 'v.v', 'tr', 'T.Ư', 'TW', 'Nxb', 'NXB', 'Đ/c', 'đ/c', 'St', 'Tel', 'ĐT',
  'Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Jr', 'Sr', 'vs', 'No', 'Gov', 'Sen', 'Rep', 'Gen', 'Col', 'Lt', 'Capt', 'Sgt', 'Rev', 'Inc', 'Ltd', 'Co', 'Corp', 'e.g', 'i.e', 'U.S', 'U.K', 'a.m', 'p.m', 'Jan', 'Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'
]
