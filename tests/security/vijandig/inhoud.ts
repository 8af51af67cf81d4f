import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { MERK } from './deur.fixture';
import { type Geval, gevallen, inBrokken, type Kop, keer, VRAAG, verzoek } from './geval';

/** Bytes that are no UTF-8 (Unicode 16, table 3-7), in a question that is otherwise honest. */
const metBytes = (...bytes: number[]) =>
  Buffer.concat([
    Buffer.from(`{"query":"query($v: ID!) { huishouden(id: $v) { id } }","variables":{"v":"${MERK}`),
    Buffer.from(bytes),
    Buffer.from('"}}'),
  ]);
const GEEN_UTF8: readonly (readonly [string, Buffer])[] = [
  ['a byte that begins nothing', metBytes(0xff)],
  ['a continuation without a beginning', metBytes(0x80)],
  ['a letter that is cut off', metBytes(0xe2, 0x82)],
  ['a slash in two bytes', metBytes(0xc0, 0xaf)],
  ['a NUL in two bytes', metBytes(0xc0, 0x80)],
  ['half a letter in three bytes', metBytes(0xed, 0xa0, 0x80)],
  ['beyond the last letter', metBytes(0xf4, 0x90, 0x80, 0x80)],
  ['five bytes for one letter', metBytes(0xf8, 0x88, 0x80, 0x80, 0x80)],
];

const GEEN_JSON: readonly (readonly [string, string | Buffer])[] = [
  ['UTF-16 with its mark', Buffer.from(`\ufeff${VRAAG}`, 'utf16le')],
  ['UTF-16 without it', Buffer.from(VRAAG, 'utf16le')],
  ['UTF-16 the other way around', Buffer.from(VRAAG, 'utf16le').swap16()],
  ['UTF-32', Buffer.from(Array.from(VRAAG, (c) => [0, 0, 0, c.charCodeAt(0)]).flat())],
  ['Latin-1', Buffer.from(VRAAG.replace('doel', 'do\u00ebl'), 'latin1')],
  ['NULs behind it', `${VRAAG}\0\0\0`],
  ['NULs before it', `\0\0${VRAAG}`],
  ['a NUL in a text', `{"query":"{ wieBenIk\0 { doel } }"}`],
  ['a line break in a text', '{"query":"{ wieBenIk\n { doel } }"}'],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a hundred thousand brackets that close', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['forty thousand objects', '{"a":'.repeat(40_000)],
  ['NaN', '{"query":"{ wieBenIk { doel } }","variables":{"v":NaN}}'],
  ['Infinity', '{"query":"{ wieBenIk { doel } }","variables":{"v":-Infinity}}'],
  ['a number that begins with nought', '{"query":"{ wieBenIk { doel } }","variables":{"v":012}}'],
  ['a hexadecimal number', '{"query":"{ wieBenIk { doel } }","variables":{"v":0x1F}}'],
  ['single quotes', "{'query':'{ wieBenIk { doel } }'}"],
  ['keys without quotes', '{query:"{ wieBenIk { doel } }"}'],
  ['a comma too many', '{"query":"{ wieBenIk { doel } }",}'],
  ['a remark', `{"query":"{ wieBenIk { doel } }" /* ${MERK} */}`],
  ['two documents', VRAAG + VRAAG],
  ['half an escape', '{"query":"\\u12"}'],
  ['GraphQL and no JSON', '{ wieBenIk { doel } }'],
  [
    'XML with an entity',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;${MERK}</a>`,
  ],
  ['nothing', ''],
];

/** Fifty MiB of nothing, in some fifty KiB. */
const BOM = Buffer.alloc(50 * 1024 * 1024, ' ');
const ingepakt = (naam: string, inhoud: Buffer): [string, { koppen: Kop[]; inhoud: Buffer }] => [
  naam,
  { koppen: [['Content-Encoding', naam]], inhoud },
];
const INGEPAKT: readonly (readonly [string, { koppen: Kop[]; inhoud: Buffer }])[] = [
  ingepakt('gzip', gzipSync(BOM)),
  ingepakt('deflate', deflateSync(BOM)),
  ingepakt('br', brotliCompressSync(BOM)),
  ingepakt('x-gzip', gzipSync(gzipSync(BOM))),
  ingepakt('gzip, gzip', gzipSync(gzipSync(BOM))),
  ingepakt('identity, gzip', gzipSync(Buffer.from(VRAAG))),
  ingepakt('zstd', Buffer.from('28b52ffd', 'hex')),
  ingepakt('onbekend', Buffer.from(VRAAG)),
];

/** What a page elsewhere can send without asking, and what is JSON in name alone. */
const TYPEN: readonly (readonly [string, string | null])[] = [
  ['text/plain', 'text/plain'],
  ['a form', 'application/x-www-form-urlencoded'],
  ['a form in parts', `multipart/form-data; boundary=${MERK}`],
  ['an upload of GraphQL', 'multipart/form-data; boundary=----graphql'],
  ['GraphQL', 'application/graphql'],
  ['XML', 'application/xml'],
  ['UTF-16', 'application/json; charset=utf-16'],
  ['Latin-1', 'application/json; charset=iso-8859-1'],
  ['UTF-7', 'application/json; charset="utf-7"'],
  ['a type that is none', 'json'],
  ['a type of two hundred thousand letters', `application/${'x'.repeat(8_000)}`],
  ['two types', 'text/plain, application/json'],
  ['a type that looks like it', 'application/jsonp'],
  ['no type', null],
];

const HUIDIG = '{"query":"{ wieBenIk { organisatie } }","query":"{ wieBenIk { doel } }"}';
const GROOT = Buffer.from(JSON.stringify({ query: `{ wieBenIk { doel } } #${'x'.repeat(300 * 1024)}` }));

export const INHOUD: readonly Geval[] = [
  ...gevallen(GEEN_UTF8, (inhoud) => ({
    zending: (deur) => verzoek(deur, { inhoud }),
    mag: [400],
    code: 'VERZOEK_ONGELDIG',
  })),
  ...gevallen(GEEN_UTF8, (inhoud) => ({
    zending: (deur) => inBrokken(deur, inhoud),
    mag: [400],
    code: 'VERZOEK_ONGELDIG',
  })).map((geval) => ({ ...geval, naam: `${geval.naam}, in parts` })),
  ...gevallen(GEEN_JSON, (inhoud) => ({ zending: (deur) => verzoek(deur, { inhoud }), mag: [400] })),
  ...gevallen(INGEPAKT, (odd) => ({ zending: (deur) => verzoek(deur, odd), mag: [415], code: 'TYPE_ONBEKEND' })).map(
    (geval) => ({ ...geval, naam: `packed as ${geval.naam}` }),
  ),
  ...gevallen(TYPEN, (type) => ({ zending: (deur) => verzoek(deur, { type }), mag: [400, 415] })).map((geval) => ({
    ...geval,
    naam: `sent as ${geval.naam}`,
  })),
  {
    naam: 'a question with a mark of order before it',
    zending: (deur) => verzoek(deur, { inhoud: `\ufeff${VRAAG}` }),
    ...{ mag: [200, 400], onschuldig: true },
  },
  {
    naam: 'the same key twice: what was written last is asked, and nothing besides',
    zending: (deur) => verzoek(deur, { inhoud: HUIDIG }),
    ...{ mag: [200], onschuldig: true },
  },
  {
    naam: 'ten thousand keys beside the question',
    zending: (deur) =>
      verzoek(deur, { inhoud: `{${keer(10_000, (i) => `"k${i}":1`, ',')},"query":"{ wieBenIk { doel } }"}` }),
    ...{ mag: [200, 400], onschuldig: true },
  },
  { naam: 'more than 256 KiB', zending: (deur) => verzoek(deur, { inhoud: GROOT }), mag: [413, 'dicht'] },
  { naam: 'more than 256 KiB, in parts', zending: (deur) => inBrokken(deur, GROOT), mag: [413, 'dicht'] },
  {
    naam: 'more than 256 KiB, that says it is less',
    zending: (deur) => verzoek(deur, { inhoud: GROOT, lengte: 20 }),
    mag: [400],
  },
  {
    naam: 'more than 256 KiB, that is said and not sent',
    zending: (deur) => verzoek(deur, { lengte: 1_000_000_000 }),
    mag: [413],
  },
  {
    naam: 'packed without a word about it',
    zending: (deur) => verzoek(deur, { inhoud: deflateRawSync(Buffer.from(VRAAG)) }),
    mag: [400],
  },
  {
    naam: 'packed for the way (Transfer-Encoding)',
    zending: (deur) =>
      verzoek(deur, { inhoud: gzipSync(BOM), lengte: null, koppen: [['Transfer-Encoding', 'gzip, chunked']] }),
    mag: [400, 415],
  },
];
