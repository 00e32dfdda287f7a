/**
 * The rhymes of Vietnamese as written, without tone. A closed list: it is what tells Vietnamese from any other text in the
 * Latin script. After the tables of Đoàn Thiện Thuật, *Ngữ âm tiếng Việt* (1977), with the few that loanwords added.
 */

/** Rhymes that end in a vowel or a nasal: any tone. */
export const open =
  'a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây ' +
  'e em en eng eo ê êm ên êng ênh êu i im in inh iu ia iêm iên iêng iêu y ynh yn yêm yên yêng yêu ' +
  'o oi om on ong oong oa oai oay oam oan oang oanh oao oăm oăn oăng oe oen oeo ' +
  'ô ôi ôm ôn ông ôông ơ ơi ơm ơn ' +
  'u ui um un ung ua uôi uôm uôn uông uâng uân uây uê uênh uy uya uyên uynh uyu uyn uơ ' +
  'ư ưi ưng ưu ưa ươi ươm ươn ương ươu ưm ưn'

/** Rhymes that end in a stop: only sắc and nặng, and no mark in a few loanwords. */
export const stopped =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êc êch êp êt ich ip it iêc iêp iêt yêt yt ych ' +
  'oc ooc op ot oac oach oap oat oăc oăt oet ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyt uyêt uyp ưc ưt ươc ươp ươt ưp'

/** After `qu`, whose `u` is part of the onset. */
export const afterQu =
  'a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây e en eo ê ên ênh êu i y yên ynh yn ơ ơi ơn uôc'

export const stoppedAfterQu = 'ac ach ap at ăc ăp ăt âc âp ât e et êch êt it ich yt yêt ych ôc uôc'

/** Consonants before `e ê i y` only, before other vowels only, and before all. */
export const frontOnsets = 'gh k ngh'
export const backOnsets = 'c g ng'
export const onsets = 'b ch d đ gi h kh l m n nh p ph r s t th tr v x'
