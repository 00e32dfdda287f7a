/** Texts of the project's own in languages that must pass as they are, with the charsets in which they were written before Unicode. */
export const languages: { language: string; charsets: string[]; text: string }[] = [
  {
    language: 'French',
    charsets: ['windows-1252', 'iso-8859-15'],
    text: 'Dès l’été, les élèves de l’école du bourg préparèrent une fête où chacun apportait un gâteau, du thé glacé et des crêpes. Le maire, très ému, déclara que la commune n’avait jamais été aussi gaie ; ça se voyait à ses yeux. Un garçon naïf demanda s’il fallait être âgé pour goûter au pâté. « Hélas non ! » répondit sa sœur.'
  },
  {
    language: 'German',
    charsets: ['windows-1252', 'iso-8859-1'],
    text: 'Über die schöne grüne Wiese läuft ein müder Bär. Die Größe der Häuser überraschte die Gäste, die früh am Morgen mit dem Zug angereist waren. Natürlich möchten wir später noch Käse, Öl und süße Brötchen kaufen, sagte Frau Müller. Straßen und Plätze wären dann leer.'
  },
  {
    language: 'Spanish',
    charsets: ['windows-1252', 'iso-8859-1'],
    text: 'El niño comió una piña mañana por la mañana, según él mismo contó después. ¿Qué más podía pedir? Un café, té con limón y jamón de montaña. Allí está el señor Muñoz, que nació en el año más frío y aún así sonríe. ¡Qué corazón tan pequeño tenía aquel león!'
  },
  {
    language: 'Portuguese',
    charsets: ['windows-1252', 'iso-8859-1'],
    text: 'Não há dúvida de que a situação é difícil, mas já estão lá três irmãos com pães e maçãs. Você também verá que à noite a estação fica vazia. São só avós, mães e crianças à espera do avião que não vem. É já amanhã que a eleição começa.'
  },
  {
    language: 'Czech',
    charsets: ['windows-1250', 'iso-8859-2'],
    text: 'Příliš žluťoučký kůň úpěl ďábelské ódy, psalo se v učebnici. Český král měl tři dcery a každá chtěla něco jiného. Řekl jim, že přijde až večer, ale nepřišel. Děti si hrály u řeky, která tekla čím dál rychleji, a nikdo je nehlídal.'
  },
  {
    language: 'Polish',
    charsets: ['windows-1250', 'iso-8859-2'],
    text: 'Książę spał długo, bo był zmęczony po podróży. Gdy się obudził, śnieg przykrył już całą łąkę i ścieżkę do młyna. Dziewczęta śpiewały pieśń o żołnierzu, który wrócił z wojny późną jesienią. Zażółć gęślą jaźń, powtarzał nauczyciel.'
  },
  {
    language: 'Icelandic',
    charsets: ['windows-1252'],
    text: 'Það er orðið dimmt og veðrið versnar. Börnin í þorpinu eiga að vera heima þegar sjórinn er svona úfinn, sagði móðirin. Ekki er öll von úti enn þá, því að bræðurnir sáu ljós í fjarska og kölluðu hátt.'
  },
  {
    language: 'English',
    charsets: ['windows-1252'],
    text: 'The council’s “naïve” plan – a café for £5, they said – was dropped. Nobody missed it… A résumé of the meeting is kept at the library, next to the façade’s old photographs. Æthelred’s stone stays where it is.'
  }
]

/** Words of minority languages of Vietnam and names, in Vietnamese text: none is a mistake. */
export const minorities =
  'Già làng Ksor Ƀlăm người Gia Rai kể với H’Hen Niê và A Ƀôk về lễ bỏ mả; bà con Ê Đê ở ƀuôn Ako Dhông, người Ba Na ở plei Ƀrel, người H’Mông ở bản Háng Đồng đều đến. Tiếng M’nông, Xơ Đăng, Cơ Ho có chữ ŏ, ĕ, ĭ, ŭ như trong ƀŏng, kĕ, hĭn, pŭk. Anh Y Ƀhĭu Êban và chị Hŏ Čư Yang chụp ảnh cho báo Đắk Lắk.'
