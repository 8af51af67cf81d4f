import { randomBytes } from 'node:crypto';
import { Doelbinding, PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { GELDIGHEID_SECONDEN } from '../toegang/jws';
import { deel, hashVan, type Jws, metSleutel, onbeschermd, ondertekend, ontleed, vreemdPaar } from './namaak';
import { LEZER, type Proef } from './proef';

type Maak = (proef: Proef) => Promise<unknown>;

const seconden = () => Math.floor(Date.now() / 1000);
/** A good proof of the reader, written anew with something else in it, under the key of the hub. */
const anders =
  (wijzig: (goed: Jws) => Jws): Maak =>
  async (proef) =>
    metSleutel(wijzig(ontleed(await proef.bewijs())), proef.op.sleutel.geheim);
const metClaims = (claims: () => object) => anders((goed) => ({ ...goed, claims: { ...goed.claims, ...claims() } }));
const metKop = (kop: object) => anders((goed) => ({ ...goed, kop: { ...goed.kop, ...kop } }));
const zonder = (claim: string) => metClaims(() => ({ [claim]: undefined }));
/** A good proof, changed as text. */
const verminkt =
  (wijzig: (kop: string, claims: string, merk: string) => string): Maak =>
  async (proef) => {
    const [kop, claims, merk] = (await proef.bewijs()).split('.');
    return wijzig(kop, claims, merk);
  };
const metNiveauErin = (claims: string) =>
  deel({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), niv: 'DETAILS', psd: 'een-ander' });

const ALFABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Another letter that stands for the same last byte: the two low bits of it are thrown away. */
const zelfdeByte = (letter: string) => ALFABET[ALFABET.indexOf(letter) ^ 1];
const andereLetter = (letter: string) => (letter === 'A' ? 'B' : 'A');

/** All that is no proof, or a proof of something else than is asked. */
export const ONGELDIGE_BEWIJZEN: readonly (readonly [naam: string, maak: Maak])[] = [
  ['geen bewijs', async () => undefined],
  ['een leeg bewijs', async () => ''],
  ['een bewijs dat geen tekst is', async (proef) => ontleed(await proef.bewijs()).claims],
  ['een lijst met een goed bewijs erin', async (proef) => [await proef.bewijs()]],
  ['een bewijs dat alleen waar is', async () => true],
  ['een verzonnen bewijs', async () => 'a.b.c'],
  ['een bewijs van alleen punten', async () => '...'],
  ['een bewijs met een deel te veel', async (proef) => `${await proef.bewijs()}.a`],
  ['een bewijs met een spatie erachter', async (proef) => `${await proef.bewijs()} `],
  ['een heel lang bewijs', async () => `${'a'.repeat(30_000)}.${'b'.repeat(30_000)}.c`],

  ['een bewijs zonder handtekening', verminkt((kop, claims) => `${kop}.${claims}.`)],
  ['een bewijs waaraan is geknoeid', verminkt((kop, claims, merk) => `${kop}.${metNiveauErin(claims)}.${merk}`)],
  [
    'een bewijs met een andere handtekening',
    verminkt((kop, claims, merk) => `${kop}.${claims}.${andereLetter(merk[0])}${merk.slice(1)}`),
  ],
  [
    'een bewijs waarvan de handtekening anders is geschreven (dezelfde bytes)',
    verminkt((kop, claims, merk) => `${kop}.${claims}.${merk.slice(0, -1)}${zelfdeByte(merk.slice(-1))}`),
  ],
  ['een bewijs met opvulling achter de handtekening', verminkt((kop, claims, merk) => `${kop}.${claims}.${merk}=`)],
  [
    'een bewijs onder een vreemde sleutel met de goede naam',
    async (proef) => metSleutel(ontleed(await proef.bewijs()), randomBytes(32)),
  ],
  ['een bewijs onder een lege sleutel', async (proef) => metSleutel(ontleed(await proef.bewijs()), '')],
  ['een bewijs onder een sleutelnaam die niemand kent', metKop({ kid: 'onbekende-sleutel' })],
  ['een bewijs zonder sleutelnaam', metKop({ kid: undefined })],
  ['een bewijs dat van een ander soort is (typ)', metKop({ typ: 'JWT' })],
  [
    'een bewijs met alg none, zonder handtekening',
    async (proef) => {
      const { kop, claims } = ontleed(await proef.bewijs());
      return onbeschermd({ kop: { ...kop, alg: 'none' }, claims });
    },
  ],
  ['een bewijs met alg none, met de goede handtekening', metKop({ alg: 'none' })],
  ['een bewijs met alg RS256, met de goede handtekening', metKop({ alg: 'RS256' })],
  [
    'een bewijs met alg HS512',
    async (proef) => {
      const { kop, claims } = ontleed(await proef.bewijs());
      return metSleutel({ kop: { ...kop, alg: 'HS512' }, claims }, proef.op.sleutel.geheim, 'sha512');
    },
  ],
  [
    'een bewijs dat zijn eigen sleutel meebrengt',
    async (proef) => {
      const { kop, claims } = ontleed(await proef.bewijs());
      const { privateKey, publicKey } = vreemdPaar();
      const jwk = publicKey.export({ format: 'jwk' });
      return ondertekend({ kop: { ...kop, alg: 'RS256', jwk }, claims }, privateKey);
    },
  ],

  ['een verlopen bewijs', metClaims(() => ({ iat: seconden() - 64, exp: seconden() - 4 }))],
  ['een bewijs uit de toekomst', metClaims(() => ({ iat: seconden() + 120, exp: seconden() + 180 }))],
  [
    `een bewijs dat langer geldt dan ${GELDIGHEID_SECONDEN} seconden`,
    metClaims(() => ({ iat: seconden(), exp: seconden() + GELDIGHEID_SECONDEN + 1 })),
  ],
  ['een bewijs zonder verloopmoment', zonder('exp')],
  ['een bewijs zonder moment van uitgifte', zonder('iat')],
  ['een bewijs over een ander', metClaims(() => ({ sub: 'p-2' }))],
  ['een bewijs over niemand', zonder('sub')],
  [
    'een bewijs van een andere lezer',
    async (proef) => {
      const token = await proef.op.aanmelddienst.token({ ...LEZER, sub: 'lezer-2' });
      return proef.bewijs({ tok: hashVan(token) });
    },
  ],
  ['een bewijs van geen lezer', zonder('tok')],
  ['een bewijs voor een ander doel', metClaims(() => ({ doel: Doelbinding.UITVOERING }))],
  ['een bewijs voor geen doel', zonder('doel')],
  [
    'een bewijs voor een andere partner',
    async (proef) => proef.bewijs({ aud: PARTNERDOMEINEN.find((domein) => domein !== proef.op.domein) }),
  ],
  ['een bewijs voor geen partner', zonder('aud')],
  ['een bewijs van een andere uitgever', metClaims(() => ({ iss: 'wmo' }))],
  ['een bewijs van geen uitgever', zonder('iss')],
  ['een bewijs met een niveau dat niet bestaat', metClaims(() => ({ niv: 'ALLES' }))],
  ['een bewijs zonder niveau', zonder('niv')],
  ['een bewijs met een gegeven dat er niet in hoort', metClaims(() => ({ beheerder: true }))],
];
