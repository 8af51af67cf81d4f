import { SignJWT } from 'jose';
import { overEenUur, sleutelVan } from '../aanvaller.fixture';
import { type Deur, MERK } from './deur.fixture';
import { type Geval, gevallen, VRAAG, verzoek } from './geval';

const CLAIMS = { sub: 'wijkcoach-bakker', org: 'org-wijkteams', team: 'team-lindenholt', rollen: ['WIJKCOACH'] };
const deel = (inhoud: unknown) => Buffer.from(JSON.stringify(inhoud)).toString('base64url');
const los = (kop: object, inhoud: unknown = CLAIMS) => `${deel(kop)}.${deel(inhoud)}.AAAA`;
const onderNaam = (kid: string) => async (deur: Deur) =>
  new SignJWT({ ...CLAIMS, iss: deur.hub.hub.gateway.OIDC_ISSUER, aud: 'eenplan', exp: overEenUur() })
    .setProtectedHeader({ alg: 'HS256', kid })
    .sign(Buffer.from(sleutelVan(deur.hub.hub.dataDir).jwk.n));

/** Beside those of aanmelden.test.ts. */
const TOKENS: readonly (readonly [string, (deur: Deur) => string | Promise<string>])[] = [
  ['a key named by a statement', onderNaam(`' UNION SELECT '${MERK}' --`)],
  ['a key named by a file', onderNaam('/proc/self/environ')],
  ['a key named by a command', onderNaam(`|/usr/bin/id ${MERK}`)],
  ['a key named by the language', onderNaam('__proto__')],
  ['a certificate elsewhere', () => los({ alg: 'RS256', x5u: `http://127.0.0.1:9/${MERK}` })],
  ['a certificate in itself', () => los({ alg: 'RS256', x5c: [MERK] })],
  ['a rule that we would have to know', () => los({ alg: 'RS256', crit: ['b64'], b64: false })],
  ['an algorithm in other letters', () => los({ alg: 'nOnE' })],
  ['no algorithm', () => los({})],
  ['an algorithm that is a list', () => los({ alg: ['RS256', 'none'] })],
  ['five parts, packed', () => `${deel({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' })}....${MERK}`],
  ['twelve KiB', () => los({ alg: 'RS256' }, { a: 'x'.repeat(9_000) })],
  ['three thousand dots', () => '.'.repeat(3_000)],
  [
    'brackets a thousand deep',
    () => `${deel({ alg: 'RS256' })}.${Buffer.from('['.repeat(3_000)).toString('base64url')}.AA`,
  ],
  ['a header that is a list', () => `${deel([1])}.${deel(CLAIMS)}.AAAA`],
  ['a header that is nothing', () => `${deel(null)}.${deel(CLAIMS)}.AAAA`],
  ['words that are no Base64', () => `%%%.${MERK}.!!!`],
  ['a key of another kind', () => los({ alg: 'ES256', kid: 'x', jwk: { kty: 'oct', k: MERK } })],
];

const KOPPEN: readonly (readonly [string, string])[] = [
  ['no scheme', MERK],
  ['only a scheme', 'Bearer'],
  ['a scheme and blanks', 'Bearer      '],
  ['another scheme', `Basic ${Buffer.from(`a:${MERK}`).toString('base64')}`],
  ['a scheme of numbers', `Bearer ${MERK}`],
  ['bytes beyond ASCII', 'Bearer \u00e9\u00e9\u00e9'],
];

const metKop = (deur: Deur, authorization: string) =>
  verzoek(deur, {
    alleen: [
      ['Host', '127.0.0.1'],
      ['Authorization', authorization],
      ['Doelbinding', 'UITVOERING'],
      ['Connection', 'close'],
      ['Content-Type', 'application/json'],
      ['Content-Length', String(VRAAG.length)],
    ],
  });

export const TOKENGEVALLEN: readonly Geval[] = [
  ...gevallen(TOKENS, (maak) => ({
    zending: async (deur) => metKop(deur, `Bearer ${await maak(deur)}`),
    ...{ mag: [401], code: 'TOKEN_ONGELDIG' },
  })),
  ...gevallen(KOPPEN, (kop) => ({ zending: (deur) => metKop(deur, kop), mag: [401] })),
].map((geval) => ({ ...geval, naam: `a token: ${geval.naam}` }));
