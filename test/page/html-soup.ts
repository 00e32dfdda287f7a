import fc from 'fast-check'

/** Tags that the tree construction treats in ways of their own, misnested by the generator below. */
const tags = (
  'a b i font nobr em p div span h2 li ul dd dl table tbody thead tr td th caption colgroup col form button select ' +
  'option optgroup input br img hr pre textarea title style script iframe xmp noembed template svg math mi desc ' +
  'foreignObject annotation-xml title body html head frameset frame object marquee noscript custom-tag ruby rt center'
).split(' ')

const attributes = fc.constantFrom(
  '',
  ' class=x',
  " id='a b'",
  ' type=hidden',
  ' size=1',
  ' size="2" color=red',
  '/',
  ' a/'
)
const references = fc.constantFrom(
  '&amp;',
  '&amp',
  '&lt;b>',
  '&nbsp;',
  '&#x20;',
  '&#146;',
  '&#x110000;',
  '&notin;',
  '&notit;',
  '&NotEqualTilde;',
  '&',
  '&#',
  '&#x;',
  '&copy2'
)
const oddities = fc.constantFrom(
  '\r\n',
  '\r',
  '\n',
  ' ',
  '\u00a0',
  '<',
  '</>',
  '</',
  '<!',
  '<?x>',
  '<!-- <p> -->',
  '<!-->',
  '<!--->',
  '<!--x--!>',
  '<![CDATA[ c <p> ]]>',
  '<!doctype html>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2//EN">',
  ']]>',
  '\0',
  '\ud800',
  '<script><!-- <script> </script> --></script>',
  '<template.x>',
  '😀',
  'e\u0323\u0302'
)

/** Tag soup: open and close tags in any order, words, references and whatever browsers put up with. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...tags), attributes).map(([tag, rest]) => `<${tag}${rest}>`) },
      { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
      { weight: 3, arbitrary: fc.constant('word') },
      { weight: 2, arbitrary: references },
      { weight: 1, arbitrary: oddities }
    ),
    { maxLength: 80, size: 'max' }
  )
  .map((parts) => parts.map((part, i) => (part === 'word' ? `w${i}x` : part)).join(''))
