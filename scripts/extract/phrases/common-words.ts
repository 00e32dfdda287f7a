/**
 * The words that running text of a language has most of: articles, prepositions, conjunctions, forms of `to be`. By BCP 47 tag.
 * They are the heads of the frequency lists that grammars and corpora of each language give; a word that several of these
 * languages have stands in the list of each.
 */
export const commonWords: { readonly [language: string]: string } = {
  de: 'der die das den dem des und in zu von mit ist im für auf sich nicht ein eine einen einer auch als an es hat sie er',
  en: 'the of and to in a is that for was on with as it by at from he his be are have has this not but they an who',
  es: 'el la los las de del y que en un una por con para se su al lo no es como más ha pero sus',
  fr: 'le la les de des du et à un une en que qui est dans pour sur au par pas plus il ne se ce avec son a',
  id: 'yang dan di ini dengan untuk dari itu dalam pada tidak akan ke juga telah oleh adalah tersebut sebagai',
  it: 'il lo la i gli le di del della che e è un una in per con non si da al dei nel sono alla anche ha',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die om bij ook als maar heeft hij',
  pl: 'w i na z się do nie że jest o to jak po od za przez oraz dla są ale przy który także',
  pt: 'o a os as de do da dos das e que em um uma no na para com não se por mais ao como é foi',
  ru: 'и в не на что с по как это к из за от он его но для о у она они был я все',
  sv: 'och i att det som en på är av för med den till ett inte har om de var men vi sig från',
  tr: 've bir bu için ile da de olarak daha çok en olan gibi sonra kadar ise ancak var'
}
