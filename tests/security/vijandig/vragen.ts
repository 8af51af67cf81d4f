import { MERK } from './deur.fixture';
import { GEWEIGERD, type Geval, gevallen, keer, verzoek } from './geval';

const alsVraag = (query: string) => JSON.stringify({ query });
const HH = '{ edges { node { id } } }';

/** Words that GraphQL is asked to read: too deep, too wide, too many, too long, or meant for somebody else. */
const TE_VEEL: readonly (readonly [string, string])[] = [
  ['ten thousand levels', `${'{ mijzelf '.repeat(10_000)}${'}'.repeat(10_000)}`],
  ['a hundred thousand levels', '{a'.repeat(100_000)],
  ['a hundred thousand levels that close', `${'{a'.repeat(60_000)}${'}'.repeat(60_000)}`],
  ['ten thousand fields', `{ ${keer(10_000, (i) => `f${i}`)} }`],
  ['two thousand aliases', `{ ${keer(2_000, (i) => `a${i}: wieBenIk { doel }`)} }`],
  ['two thousand aliases of a list', `{ ${keer(2_000, (i) => `a${i}: huishoudens ${HH}`)} }`],
  ['ten thousand directives', `{ wieBenIk ${keer(10_000, () => '@include(if: true)')} { doel } }`],
  ['ten thousand directives that are none', `{ wieBenIk ${keer(10_000, (i) => `@d${i}`)} { doel } }`],
  ['fifty thousand tokens', `{ ${keer(50_000, () => 'a')} }`],
  ['eighty thousand punctuators', '!'.repeat(80_000)],
  ['three thousand fragments', `{ ...f0 } ${keer(3_000, (i) => `fragment f${i} on Query { ...f${i + 1} }`)}`],
  [
    'fragments that double thirty times',
    `{ ...f0 } ${keer(30, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f30 on Query { wieBenIk { doel } }`,
  ],
  ['a fragment in itself', '{ ...f } fragment f on Query { ...f }'],
  ['two fragments in each other', '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }'],
  ['a circle of five hundred', `{ ...f0 } ${keer(500, (i) => `fragment f${i} on Query { ...f${(i + 1) % 500} }`)}`],
  ['five thousand variables', `query(${keer(5_000, (i) => `$v${i}: ID`)}) { wieBenIk { doel } }`],
  ['two thousand operations', keer(2_000, (i) => `query q${i} { wieBenIk { doel } }`)],
  ['a list of fifty thousand levels', `{ huishouden(id: ${'['.repeat(50_000)}${']'.repeat(50_000)}) { id } }`],
  ['an object of thirty thousand levels', `{ huishouden(id: ${'{a:'.repeat(30_000)}1${'}'.repeat(30_000)}) { id } }`],
  ['a type of fifty thousand levels', `query($v: ${'['.repeat(50_000)}ID${']'.repeat(50_000)}) { wieBenIk { doel } }`],
  ['a list of sixty thousand values', `{ huishouden(id: [${keer(60_000, () => '1')}]) { id } }`],
  ['a name of two hundred thousand letters', `{ ${'a'.repeat(200_000)} }`],
  ['a number of two hundred thousand digits', `{ huishoudens(first: ${'9'.repeat(200_000)}) ${HH} }`],
  ['a text that never ends', `{ huishouden(id: "${'a'.repeat(200_000)}`],
  ['a block of text full of quotes', `{ huishouden(id: """${'\\"""'.repeat(40_000)}`],
  ['nothing but remarks', keer(20_000, () => '# nothing', '\n')],
  ['nothing but commas', ','.repeat(200_000)],
  ['nothing but marks of order', '\ufeff'.repeat(60_000)],
  ['an escape that is no letter', `{ huishouden(id: "\\u{FFFFFFFF}${MERK}") { id } }`],
  ['a surrogate alone', `{ huishouden(id: "\\uD800${MERK}") { id } }`],
  ['letters that look like others', `{ hui\u0455houden(id: "${MERK}") { id } }`],
  ['letters that turn the line around', `{ \u202e huishouden(id: "${MERK}") { id } }`],
  ['a number out of range', '{ huishoudens(first: 99999999999999999999) { edges { cursor } } }'],
  ['a number that is infinite', '{ huishoudens(first: 1e999) { edges { cursor } } }'],
  ['a subscription', `subscription { huishouden(id: "${MERK}") { id } }`],
  ['parts that would come later', '{ ... @defer { wieBenIk { doel } } }'],
  ['a list that would come in parts', '{ wieBenIk { rollen @stream(initialCount: 0) } }'],
  ['the schema', '{ __schema { types { name fields { name } } } }'],
  ['one type of the schema', '{ __type(name: "Persoon") { fields { name } } }'],
  ['what only a router may ask', '{ _entities(representations: []) { __typename } _service { sdl } }'],
  ['definitions of types', `type Query { geheim: String } extend type Persoon { bsn: String }`],
];

/** Names that mean something to the language that the door is written in: asked as fields they are fields like others. */
const TAALNAMEN = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', '__defineGetter__'];

const TAALWOORDEN: readonly (readonly [string, string])[] = [
  ['as the name of an operation', `{"query":"query __proto__ { wieBenIk { doel } }","operationName":"__proto__"}`],
  ['as the name of an operation that is not there', `{"query":"{ wieBenIk { doel } }","operationName":"constructor"}`],
  ...TAALNAMEN.map((naam) => [`${naam} as an alias`, alsVraag(`{ ${naam}: wieBenIk { ${naam}: doel } }`)] as const),
  ...TAALNAMEN.map((naam) => [`${naam} as a field`, alsVraag(`{ ${naam} { ${naam} } }`)] as const),
  ...TAALNAMEN.map(
    (naam) =>
      [`${naam} as a variable`, `{"query":"query($${naam}: ID!) { huishouden(id: $${naam}) { id } }"}`] as const,
  ),
  ['as a fragment', alsVraag('{ ...constructor } fragment constructor on Query { wieBenIk { doel } }')],
  ['as a type', alsVraag('query($v: constructor) { wieBenIk { doel } }')],
  ['as a directive', alsVraag('{ wieBenIk @constructor(prototype: 1) { doel } }')],
  ['as an argument', alsVraag('{ huishouden(__proto__: 1, constructor: 2) { id } }')],
];

/** Keys that would change every object in the process, where somebody copied them. */
const VERGIFTIGD: readonly (readonly [string, string])[] = [
  ['at the top', `{"query":"{ wieBenIk { doel } }","__proto__":{"admin":"${MERK}"}}`],
  ['in variables', `{"query":"{ wieBenIk { doel } }","variables":{"__proto__":{"admin":"${MERK}"}}}`],
  ['in extensions', `{"query":"{ wieBenIk { doel } }","extensions":{"a":[{"__proto__":{"admin":"${MERK}"}}]}}`],
  ['written with escapes', `{"query":"{ wieBenIk { doel } }","\\u005f_proto\\u005f_":{"admin":"${MERK}"}}`],
  [
    'by way of the constructor',
    `{"query":"{ wieBenIk { doel } }","variables":{"constructor":{"prototype":{"admin":"${MERK}"}}}}`,
  ],
];

const ID = 'query($v: ID!) { huishouden(id: $v) { id } }';
const metWaarde = (query: string, waarde: string) => `{"query":"${query}","variables":{"v":${waarde}}}`;
const FIRST = 'query($v: Int!) { huishoudens(first: $v) { edges { cursor } } }';
const INVOER = 'mutation($v: GeefAkkoordInput!) { geefAkkoord(input: $v) { fouten { code } } }';

/** Values that are not what the schema asks for, in ways that break who reads them by hand. */
const WAARDEN: readonly (readonly [string, string])[] = [
  ['a list of a hundred thousand levels', metWaarde(ID, `${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['an object of forty thousand levels', metWaarde(INVOER, `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`)],
  ['a list of a hundred thousand values', metWaarde(ID, `[${keer(100_000, () => '1', ',')}]`)],
  ['an object of ten thousand keys', metWaarde(INVOER, `{${keer(10_000, (i) => `"k${i}":${i}`, ',')}}`)],
  ['a number that is infinite', metWaarde(FIRST, '1e999')],
  ['a number below every other', metWaarde(FIRST, '-1e999')],
  ['a number of a hundred thousand digits', metWaarde(FIRST, '9'.repeat(100_000))],
  ['a number of a hundred thousand decimals', metWaarde(FIRST, `0.${'1'.repeat(100_000)}`)],
  ['a number larger than an Int', metWaarde(FIRST, '9223372036854775807')],
  ['a page of less than none', metWaarde(FIRST, '-1')],
  ['truth in place of an id', metWaarde(ID, 'true')],
  ['an id with a NUL in it', metWaarde(ID, `"hh-a\\u0000${MERK}"`)],
  ['an id with half a letter', metWaarde(ID, `"\\ud800${MERK}"`)],
  ['an id with the other half', metWaarde(ID, `"${MERK}\\udfff"`)],
  ['an id of two hundred thousand letters', metWaarde(ID, `"${'x'.repeat(200_000)}"`)],
  ['an id that is a statement', metWaarde(ID, `"hh-a' OR '1'='1' -- ${MERK}"`)],
  ['an id that is a path', metWaarde(ID, `"../../../../etc/passwd?${MERK}"`)],
  ['an id that is a template', metWaarde(ID, `"\${jndi:ldap://127.0.0.1:9/${MERK}}{{7*7}}"`)],
];

/** What is JSON, and no question. */
const GEEN_VRAAG: readonly (readonly [string, string])[] = [
  ['a list of questions', `[${alsVraag('{ wieBenIk { doel } }')},${alsVraag('{ wieBenIk { doel } }')}]`],
  ['a thousand questions', `[${keer(1_000, () => alsVraag('{ wieBenIk { doel } }'), ',')}]`],
  ['an empty list', '[]'],
  ['nothing', 'null'],
  ['a text', `"${MERK}"`],
  ['a number', MERK],
  ['an empty object', '{}'],
  ['a question that is a number', `{"query":${MERK}}`],
  ['a question that is an object', `{"query":{"kind":"Document","definitions":[]}}`],
  ['a question that is a list', `{"query":["{ wieBenIk { doel } }"]}`],
  ['an empty question', '{"query":""}'],
  ['variables in a list', `{"query":"{ wieBenIk { doel } }","variables":["${MERK}"]}`],
  ['variables in a text', `{"query":"{ wieBenIk { doel } }","variables":"{\\"v\\":${MERK}}"}`],
  ['extensions in a text', `{"query":"{ wieBenIk { doel } }","extensions":"${MERK}"}`],
  ['an operation that is not there', `{"query":"query A { wieBenIk { doel } }","operationName":"B${MERK}"}`],
  ['which of two is not said', `{"query":"query A { wieBenIk { doel } } query B { wieBenIk { doel } }"}`],
];

const BEWAARD = (extensions: object) => JSON.stringify({ extensions });
const HASH = 'a'.repeat(64);

export const VRAGEN: readonly Geval[] = [
  {
    naam: 'a page of two milliard is a page of a hundred',
    zending: (deur) => verzoek(deur, { inhoud: metWaarde(FIRST, '2147483647') }),
    ...{ mag: [200, ...GEWEIGERD], onschuldig: true },
  },
  ...gevallen(TE_VEEL, (query) => ({
    zending: (deur) => verzoek(deur, { inhoud: alsVraag(query) }),
    mag: GEWEIGERD,
  })).map((geval) => ({ ...geval, naam: `a question: ${geval.naam}` })),
  ...gevallen(TAALWOORDEN, (inhoud) => ({
    zending: (deur) => verzoek(deur, { inhoud }),
    mag: [200, ...GEWEIGERD],
    onschuldig: true,
  })).map((geval) => ({ ...geval, naam: `a word of the language: ${geval.naam}` })),
  ...gevallen(VERGIFTIGD, (inhoud) => ({
    zending: (deur) => verzoek(deur, { inhoud }),
    mag: [400],
    code: 'VERZOEK_ONGELDIG',
  })).map((geval) => ({ ...geval, naam: `a poisoned key: ${geval.naam}` })),
  ...gevallen(WAARDEN, (inhoud) => ({
    zending: (deur) => verzoek(deur, { inhoud }),
    mag: [200, ...GEWEIGERD],
  })).map((geval) => ({ ...geval, naam: `a value: ${geval.naam}` })),
  ...gevallen(GEEN_VRAAG, (inhoud) => ({
    zending: (deur) => verzoek(deur, { inhoud }),
    mag: GEWEIGERD,
  })).map((geval) => ({ ...geval, naam: `no question: ${geval.naam}` })),
  ...gevallen(
    [
      ['its hash', { persistedQuery: { version: 1, sha256Hash: HASH } }],
      ['a hash of another kind', { persistedQuery: { version: 99, sha256Hash: MERK } }],
      ['a hash that is an object', { persistedQuery: { version: 1, sha256Hash: { $ne: MERK } } }],
      ['a hash that is poisoned', { persistedQuery: 'constructor' }],
    ] as const,
    (extensions: object) => ({
      zending: (deur) => verzoek(deur, { inhoud: BEWAARD(extensions) }),
      mag: [200, ...GEWEIGERD],
    }),
  ).map((geval) => ({ ...geval, naam: `a question by ${geval.naam}` })),
];
