import { createPublicKey } from 'node:crypto';
import { hashVan, metSleutel, onbeschermd, ondertekend, ontleed, vreemdPaar } from '../namaak';
import { LEZER, type Proef } from '../proef';
import { type Deel, regels } from '../proefopstelling';
import { geweigerd, type Kopregels } from '../verzoek';

const uurGeleden = () => Math.floor(Date.now() / 1000) - 3_600;
const metClaims = (claims: Record<string, unknown>) => (proef: Proef) =>
  proef.op.aanmelddienst.token({ ...LEZER, ...claims });
const omgebouwd = (bouw: (goed: ReturnType<typeof ontleed>, proef: Proef) => string) => async (proef: Proef) =>
  bouw(ontleed(await proef.token()), proef);

const pem = (proef: Proef) =>
  createPublicKey({ key: proef.op.aanmelddienst.publiekeSleutel(), format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });

/** Tokens that say nothing of anybody. Each comes with a proof that is bound to it: nothing but the token is wrong. */
const ONGELDIG: [naam: string, maak: (proef: Proef) => Promise<string>][] = [
  ['een verzonnen token', async () => 'a.b.c'],
  ['een verlopen token', metClaims({ exp: uurGeleden(), iat: uurGeleden() - 60, nbf: uurGeleden() - 60 })],
  ['een token zonder verloopmoment', metClaims({ exp: null })],
  ['een token zonder sub', metClaims({ sub: null })],
  ['een token voor een ander (audience)', metClaims({ aud: 'een-ander' })],
  ['een token van een andere uitgever (issuer)', metClaims({ iss: 'https://elders.example' })],
  ['een token met alg none', omgebouwd(({ kop, claims }) => onbeschermd({ kop: { ...kop, alg: 'none' }, claims }))],
  [
    'een token met de publieke sleutel als geheim (HS256)',
    omgebouwd(({ kop, claims }, proef) => metSleutel({ kop: { ...kop, alg: 'HS256' }, claims }, String(pem(proef)))),
  ],
  [
    'een token onder een vreemde sleutel met de goede naam',
    omgebouwd((goed) => ondertekend(goed, vreemdPaar().privateKey)),
  ],
  [
    'een token dat zijn eigen sleutel meebrengt',
    omgebouwd(({ kop, claims }) => {
      const { privateKey, publicKey } = vreemdPaar();
      return ondertekend({ kop: { ...kop, jwk: publicKey.export({ format: 'jwk' }) }, claims }, privateKey);
    }),
  ],
  [
    'een token waaraan is geknoeid',
    async (proef) => {
      const [kop, , merk] = (await proef.token()).split('.');
      const { claims } = ontleed(await proef.token());
      const ander = Buffer.from(JSON.stringify({ ...claims, sub: 'lezer-2' })).toString('base64url');
      return [kop, ander, merk].join('.');
    },
  ],
];

/** Who asks is known by his access token, or gets nothing. */
export const tokenregels = regels('wie vraagt', [
  [
    'zonder token is het antwoord 401',
    async (proef) => {
      const kopregels: Kopregels = [['doelbinding', 'PLANREGIE']];
      geweigerd(await proef.zie(await proef.bewijs(), { kopregels }), 401, 'wie geen token heeft');
    },
  ],
  [
    'met iets anders dan een Bearer-token is het antwoord 401',
    async (proef) => {
      const kopregels: Kopregels = [
        ['authorization', 'Basic bGV6ZXI6Z2VoZWlt'],
        ['doelbinding', 'PLANREGIE'],
      ];
      geweigerd(await proef.zie(await proef.bewijs(), { kopregels }), 401, 'wie een wachtwoord stuurt');
    },
  ],
  ...ONGELDIG.map(
    ([naam, maak]): Deel => [
      `met ${naam} is het antwoord 401`,
      async (proef) => {
        const token = await maak(proef);
        const bewijs = await proef.bewijs({ tok: hashVan(token) });
        geweigerd(await proef.zie(bewijs, { kopregels: await proef.kopregels(token) }), 401, `wie ${naam} heeft`);
      },
    ],
  ),
  [
    'met een token zonder bekende rol is het antwoord 403',
    async (proef) => {
      const token = await proef.op.aanmelddienst.token({ ...LEZER, rollen: ['BEHEERDER'] });
      const bewijs = await proef.bewijs({ tok: hashVan(token) });
      geweigerd(
        await proef.zie(bewijs, { kopregels: await proef.kopregels(token) }),
        403,
        'wie geen bekende rol heeft',
      );
    },
  ],
  ...(['eerst het goede', 'eerst het vreemde'] as const).map(
    (volgorde): Deel => [
      `met twee headers Authorization (${volgorde}) is het antwoord 400`,
      async (proef) => {
        const [eigen, doel] = await proef.kopregels();
        const vreemd = [
          'authorization',
          `Bearer ${await proef.op.aanmelddienst.token({ ...LEZER, sub: 'lezer-2' })}`,
        ] as const;
        const twee = volgorde === 'eerst het goede' ? [eigen, vreemd] : [vreemd, eigen];
        geweigerd(
          await proef.zie(await proef.bewijs(), { kopregels: [...twee, doel] }),
          400,
          'wie zich twee keer aanmeldt',
        );
      },
    ],
  ),
]);
