import { MERK } from './deur.fixture';
import { GEEN_HTTP, type Geval, gevallen, type Kop, keer, VRAAG, verzoek } from './geval';

const METHODEN = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'PURGE', 'QUERY'];
const GEEN_METHODEN = ['KWAAD', 'post', 'POST\t', 'P\u00d6ST', 'GET\0', `${'A'.repeat(9_000)}`];

const PADEN = [
  ...['/graphql/', '//graphql', '/graphql/..', '/graphql/../metrics', '/graphql/%2e%2e/metrics', '/graphql%00'],
  ...['/graphql%2f', '/graphql;a=1', '/GRAPHQL', '/graphql.json', '/./graphql', '/%2e/graphql', '/graphql%20'],
  ...['/__proto__', '/constructor', '/%', '/%zz', '/%c0%af', '/graphql%ff', '/..%5c..%5cmetrics', '/etc/passwd'],
  ...[`/${MERK}`, `/${'a/'.repeat(2_000)}`, '/hub', '/demo/token?persona=regieteamlid', '/graphiql/'],
];

const GEEN_DOEL = ['*', '127.0.0.1:80', 'kwaad.example:443', 'graphql', '', '/graphql\0', '/gra phql', '\\graphql'];

/** Where the one behind the door and the one before it could disagree on where a request ends (RFC 9112 § 11.2). */
const SMOKKEL = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nX: ${MERK}\r\n\r\n{}`;
const TE = (waarde: string): Kop => ['Transfer-Encoding', waarde];
const CL = (waarde: string | number): Kop => ['Content-Length', String(waarde)];
const BROK = `${VRAAG.length.toString(16)}\r\n${VRAAG}\r\n0\r\n\r\n`;

interface Lijnvorm {
  koppen: readonly Kop[];
  inhoud: string;
}
const TWEESLACHTIG: readonly (readonly [string, Lijnvorm])[] = [
  ['a length and parts: CL.TE', { koppen: [CL(BROK.length + SMOKKEL.length), TE('chunked')], inhoud: BROK + SMOKKEL }],
  ['parts and a length: TE.CL', { koppen: [TE('chunked'), CL(4)], inhoud: BROK + SMOKKEL }],
  ['a length and parts that are none', { koppen: [CL(VRAAG.length), TE('xchunked')], inhoud: VRAAG + SMOKKEL }],
  ['parts twice: TE.TE', { koppen: [TE('chunked'), TE('identity')], inhoud: BROK + SMOKKEL }],
  ['parts in parts', { koppen: [TE('chunked, chunked')], inhoud: BROK + SMOKKEL }],
  ['parts that are not the last', { koppen: [TE('chunked, identity')], inhoud: BROK + SMOKKEL }],
  ['parts that are no parts', { koppen: [TE('xchunked')], inhoud: BROK + SMOKKEL }],
  ['parts behind a tab that is none', { koppen: [TE('\vchunked')], inhoud: BROK + SMOKKEL }],
  ['parts behind half a word', { koppen: [TE('chunk')], inhoud: BROK + SMOKKEL }],
  ['parts in quotes', { koppen: [TE('"chunked"')], inhoud: BROK + SMOKKEL }],
  ['two lengths', { koppen: [CL(VRAAG.length), CL(VRAAG.length + SMOKKEL.length)], inhoud: VRAAG + SMOKKEL }],
  ['the same length twice', { koppen: [CL(VRAAG.length), CL(VRAAG.length)], inhoud: VRAAG + SMOKKEL }],
  ['a list of lengths', { koppen: [CL(`${VRAAG.length}, ${VRAAG.length}`)], inhoud: VRAAG + SMOKKEL }],
  ['a length below nought', { koppen: [CL(-1)], inhoud: VRAAG + SMOKKEL }],
  ['a length with a plus', { koppen: [CL(`+${VRAAG.length}`)], inhoud: VRAAG + SMOKKEL }],
  ['a hexadecimal length', { koppen: [CL(`0x${VRAAG.length.toString(16)}`)], inhoud: VRAAG + SMOKKEL }],
  ['a length in letters', { koppen: [CL('veel')], inhoud: VRAAG + SMOKKEL }],
  ['an empty length', { koppen: [CL('')], inhoud: VRAAG + SMOKKEL }],
  ['a length beyond every number', { koppen: [CL('99999999999999999999')], inhoud: VRAAG + SMOKKEL }],
  ['a space before the colon', { koppen: [['Content-Length ', String(VRAAG.length)]], inhoud: VRAAG + SMOKKEL }],
  ['a space before the colon of parts', { koppen: [['Transfer-Encoding ', 'chunked']], inhoud: BROK + SMOKKEL }],
  ['a part of no number', { koppen: [TE('chunked')], inhoud: `zz\r\n${VRAAG}\r\n0\r\n\r\n` }],
  ['a part below nought', { koppen: [TE('chunked')], inhoud: `-5\r\n${VRAAG}\r\n0\r\n\r\n` }],
  ['a part beyond every number', { koppen: [TE('chunked')], inhoud: `FFFFFFFFFFFFFFFFF\r\n${VRAAG}` }],
  ['a part with a prefix', { koppen: [TE('chunked')], inhoud: `0x5\r\n${VRAAG}\r\n0\r\n\r\n` }],
  ['a part longer than it says', { koppen: [TE('chunked')], inhoud: `5\r\n${VRAAG}\r\n0\r\n\r\n` }],
  ['a part that ends in half a line', { koppen: [TE('chunked')], inhoud: `5\n{"q":\n0\n\n` }],
  ['a part with a NUL for an extension', { koppen: [TE('chunked')], inhoud: `5;\0\r\n{"q":\r\n0\r\n\r\n` }],
  ['a part with an extension of 64 KiB', { koppen: [TE('chunked')], inhoud: `5;${'a'.repeat(65_536)}\r\n{"q":\r\n` }],
];

const ongewoon = (regels: readonly string[], inhoud = VRAAG) => `${regels.join('\r\n')}\r\n\r\n${inhoud}`;
const POST = 'POST /graphql HTTP/1.1';
const HOST = 'Host: 127.0.0.1';
const LENGTE = `Content-Length: ${VRAAG.length}`;

/** What is no HTTP/1.1, or is it in a way that two readers read differently. */
const GEEN_REGELS: readonly (readonly [string, string | Buffer])[] = [
  ['HTTP/0.9', 'GET /graphql\r\n\r\n'],
  ['the first words of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/3.7', ongewoon(['POST /graphql HTTP/3.7', HOST, LENGTE])],
  ['HTTP in small letters', ongewoon(['POST /graphql http/1.1', HOST, LENGTE])],
  ['the first words of TLS', Buffer.from(`16030100${'a5'.repeat(200)}`, 'hex')],
  ['bytes that are nothing', Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 131) % 256))],
  ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['a command to a database', '*1\r\n$8\r\nFLUSHALL\r\n'],
  ['no host', ongewoon([POST, LENGTE])],
  ['two hosts', ongewoon([POST, HOST, 'hOST: kwaad.example', 'Connection: close', LENGTE])],
  ['a header on two lines', ongewoon([POST, HOST, 'X-A: een', ` twee ${MERK}`, LENGTE])],
  ['a header on the first line', ongewoon([POST, ` ${HOST}`, LENGTE])],
  ['a header without a colon', ongewoon([POST, HOST, `zomaar ${MERK}`, LENGTE])],
  ['a header without a name', ongewoon([POST, HOST, `: ${MERK}`, LENGTE])],
  ['a header with a NUL', ongewoon([POST, HOST, `X-A: a\0${MERK}`, LENGTE])],
  ['a header name with a NUL', ongewoon([POST, HOST, `X\0A: ${MERK}`, LENGTE])],
  ['a header name in brackets', ongewoon([POST, HOST, `X(A): ${MERK}`, LENGTE])],
  ['a header with half a line break', ongewoon([POST, HOST, `X-A: a\rX-B: ${MERK}`, LENGTE])],
  ['lines that end in half', [POST, HOST, LENGTE, '', VRAAG].join('\n')],
  ['a header that ends in half', `${POST}\r\n${HOST}\nX-A: ${MERK}\r\n${LENGTE}\r\n\r\n${VRAAG}`],
  ['sixty-four KiB of headers', ongewoon([POST, HOST, `X-A: ${'a'.repeat(65_536)}`, LENGTE])],
  ['five thousand headers', ongewoon([POST, HOST, ...keer(5_000, (i) => `X-${i}: 1`, '\n').split('\n'), LENGTE])],
  ['an address of 64 KiB', ongewoon([`POST /${'a'.repeat(65_536)} HTTP/1.1`, HOST, LENGTE])],
  ['a tunnel', 'CONNECT kwaad.example:443 HTTP/1.1\r\nHost: kwaad.example:443\r\n\r\n'],
];

const OPWAARDEREN: readonly (readonly [string, readonly Kop[]])[] = [
  [
    'to a websocket',
    [
      ['Connection', 'Upgrade, close'],
      ['Upgrade', 'websocket'],
      ['Sec-WebSocket-Version', '13'],
      ['Sec-WebSocket-Key', 'AAAAAAAAAAAAAAAAAAAAAA=='],
    ],
  ],
  [
    'to HTTP/2',
    [
      ['Connection', 'Upgrade, HTTP2-Settings, close'],
      ['Upgrade', 'h2c'],
      ['HTTP2-Settings', 'AAMAAABkAAQAAP__'],
    ],
  ],
  [
    'to TLS',
    [
      ['Connection', 'Upgrade, close'],
      ['Upgrade', 'TLS/1.2'],
    ],
  ],
];

/** Headers that other servers act on; ours reads its own. */
const NIET_GEHOORD: readonly (readonly [string, readonly Kop[]])[] = [
  [
    'another method',
    [
      ['X-HTTP-Method-Override', 'DELETE'],
      ['X-Method-Override', 'PUT'],
    ],
  ],
  [
    'another address',
    [
      ['X-Original-URL', '/metrics'],
      ['X-Rewrite-URL', '/metrics'],
    ],
  ],
  [
    'another host',
    [
      ['X-Forwarded-Host', 'kwaad.example'],
      ['Forwarded', `for=${MERK};host=kwaad.example`],
    ],
  ],
  ['to leave headers out', [['Connection', 'close, authorization, doelbinding']]],
  ['a part of the answer', [['Range', 'bytes=0-0,1-1,2-2']]],
  [
    'to be asked only if',
    [
      ['If-None-Match', '*'],
      ['If-Match', MERK],
    ],
  ],
  ['a path in its language', [['Accept-Language', `../../${MERK}`]]],
  [
    'a shell in its name',
    [
      ['User-Agent', `() { :;}; echo ${MERK}`],
      ['Referer', `\${jndi:ldap://127.0.0.1:9/${MERK}}`],
    ],
  ],
  ['a cookie of 8 KiB', [['Cookie', `a=${'x'.repeat(8_000)}`]]],
  ['a thousand headers', Array.from({ length: 1_000 }, (_, i): Kop => [`x${i}`, '1'])],
];

/** Everything that names a target other than by its path (RFC 9112 § 3.2). */
const GERICHT: Geval[] = [
  {
    naam: 'a whole address as target is asked of us, whoever it names',
    zending: (deur) => verzoek(deur, { regel: 'POST http://kwaad.example/graphql HTTP/1.1' }),
    ...{ mag: [200, 400, 404, 421], onschuldig: true },
  },
  {
    naam: 'a question in the address besides is not asked',
    zending: (deur) => verzoek(deur, { regel: 'POST /graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D HTTP/1.1' }),
    ...{ mag: [200], onschuldig: true },
  },
];

export const OVER_DE_LIJN: readonly Geval[] = [
  ...METHODEN.map(
    (methode): Geval => ({
      naam: `${methode} of a question`,
      zending: (deur) => verzoek(deur, { regel: `${methode} /graphql HTTP/1.1` }),
      mag: [400, 403, 404, 405, 501],
    }),
  ),
  ...GEEN_METHODEN.map(
    (methode): Geval => ({
      naam: `a method that is none: ${JSON.stringify(methode).slice(0, 12)}`,
      zending: (deur) => verzoek(deur, { regel: `${methode} /graphql HTTP/1.1` }),
      mag: [400, 431],
    }),
  ),
  ...PADEN.map(
    (pad): Geval => ({
      naam: `at ${pad.slice(0, 30)}`,
      zending: (deur) => verzoek(deur, { regel: `POST ${pad} HTTP/1.1` }),
      mag: [400, 404, 414],
    }),
  ),
  ...GEEN_DOEL.map(
    (doel): Geval => ({
      naam: `at ${JSON.stringify(doel)}, which is no path`,
      zending: (deur) => verzoek(deur, { regel: `POST ${doel} HTTP/1.1` }),
      mag: [400, 404],
    }),
  ),
  ...GERICHT,
  ...gevallen(TWEESLACHTIG, ({ koppen, inhoud }) => ({
    zending: (deur) => verzoek(deur, { lengte: null, blijf: true, koppen, inhoud }),
    mag: [400, 413],
    antwoorden: 1,
  })).map((geval) => ({ ...geval, naam: `where it ends: ${geval.naam}` })),
  ...gevallen(GEEN_REGELS, (bytes) => ({ zending: () => bytes, mag: [...GEEN_HTTP, 404, 431, 505, 'dicht'] })).map(
    (geval) => ({ ...geval, naam: `no HTTP: ${geval.naam}` }),
  ),
  ...gevallen(OPWAARDEREN, (koppen) => ({
    zending: (deur) =>
      verzoek(deur, { blijf: true, koppen, regel: 'GET /graphql HTTP/1.1', lengte: null, inhoud: '', type: null }),
    mag: [400, 404, 426],
  })).map((geval) => ({ ...geval, naam: `to become another: ${geval.naam}` })),
  ...gevallen(NIET_GEHOORD, (koppen) => ({
    zending: (deur) => verzoek(deur, { koppen }),
    mag: [200, 304, 400, 431],
    onschuldig: true,
  })).map((geval) => ({ ...geval, naam: `a header that is not heard: ${geval.naam}` })),
  {
    naam: 'a header at the end of the parts does not count: no second token',
    zending: (deur) =>
      verzoek(deur, {
        alleen: [['Host', 'x'], ['Connection', 'close'], ['Content-Type', 'application/json'], TE('chunked')],
        inhoud: BROK.replace('0\r\n\r\n', `0\r\nAuthorization: Bearer ${deur.token}\r\nDoelbinding: PLANREGIE\r\n\r\n`),
      }),
    ...{ mag: [401], code: 'NIET_AANGEMELD' },
  },
  {
    naam: 'who waits to be told to go on is told so once',
    zending: (deur) => verzoek(deur, { koppen: [['Expect', '100-continue']] }),
    ...{ mag: [100, 200], onschuldig: true, antwoorden: 2 },
  },
  {
    naam: 'who expects something else',
    zending: (deur) => verzoek(deur, { koppen: [['Expect', `${MERK}-wonderen`]] }),
    mag: [417],
  },
  {
    naam: 'fifty questions on one line get fifty answers',
    zending: (deur) => Buffer.concat([...Array(49).fill(verzoek(deur, { blijf: true })), verzoek(deur)]),
    ...{ mag: [200, 429], onschuldig: true, antwoorden: 50 },
  },
  {
    naam: 'a question with nonsense behind it',
    zending: (deur) => Buffer.concat([verzoek(deur, { blijf: true }), Buffer.from(`onzin ${MERK}\r\n\r\n`)]),
    ...{ mag: [200, 400], onschuldig: true, antwoorden: 2 },
  },
];
