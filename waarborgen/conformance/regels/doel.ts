import { fail } from 'node:assert/strict';
import { Doelbinding, Inzageniveau } from '#schema/lijsten/toegang';
import { hashVan } from '../namaak';
import { DOEL, type Proef } from '../proef';
import { regels } from '../proefopstelling';
import { type Antwoord, geweigerd, type Kopregels } from '../verzoek';

function metCode(antwoord: Antwoord, code: string, wat: string): void {
  geweigerd(antwoord, 400, wat);
  if (antwoord.errors?.[0]?.extensions?.code !== code) fail(`${wat} krijgt niet de code ${code}`);
}

/** The proof names the same purpose: nothing but the header is wrong. */
async function metDoel(proef: Proef, doelen: readonly string[]): Promise<Antwoord> {
  const [token] = await proef.kopregels();
  const kopregels: Kopregels = [token, ...doelen.map((doel) => ['doelbinding', doel] as const)];
  return proef.zie(await proef.bewijs({ doel: (doelen[0] || DOEL) as Doelbinding }), { kopregels });
}

/** What it is for is named by who asks (AVG art. 5 lid 1 b). */
export const doelregels = regels('waarvoor', [
  [
    'zonder doel is het antwoord 400',
    async (proef) => {
      metCode(await metDoel(proef, []), 'DOEL_ONTBREEKT', 'wie geen doel noemt');
      metCode(await metDoel(proef, ['']), 'DOEL_ONTBREEKT', 'wie een leeg doel noemt');
    },
  ],
  [
    'met een onbekend doel is het antwoord 400',
    async (proef) => metCode(await metDoel(proef, ['NIEUWSGIERIG']), 'DOEL_ONBEKEND', 'wie een onbekend doel noemt'),
  ],
  [
    'een medewerker kan het doel van een inwoner niet noemen',
    async (proef) =>
      metCode(
        await metDoel(proef, [Doelbinding.EIGEN_INZAGE]),
        'DOEL_ONBEKEND',
        'wie als medewerker EIGEN_INZAGE noemt',
      ),
  ],
  [
    'met twee headers Doelbinding is het antwoord 400',
    async (proef) => {
      for (const doelen of [
        [DOEL, Doelbinding.UITVOERING],
        [Doelbinding.UITVOERING, DOEL],
        [DOEL, DOEL],
      ])
        geweigerd(await metDoel(proef, doelen), 400, 'wie twee keer een doel noemt');
    },
  ],
  [
    'een inwoner hoeft geen doel te noemen: dat is zijn eigen inzage',
    async (proef) => {
      const token = await proef.op.aanmelddienst.token({ sub: 'inwoner-1', rollen: ['INWONER'] });
      const bewijs = await proef.bewijs({ tok: hashVan(token), doel: Doelbinding.EIGEN_INZAGE });
      const { status, dossier } = await proef.zie(bewijs, { kopregels: [['authorization', `Bearer ${token}`]] });
      if (dossier?.toegang?.niveau !== Inzageniveau.DETAILS) fail(`zijn bewijs opent niets (status ${status})`);
    },
  ],
]);
