import { fail } from 'node:assert/strict';
import { INZAGENIVEAUS, Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { ALIAS, alleTakken, GEWOON, type Gevonden, selectie, type Tak, vind } from '../boom';
import { type Gezien, gelijk, ONBEKENDE, type Proef, type Vraagwijze } from '../proef';
import { type Deel, regels } from '../proefopstelling';

/** What DETAILS opens is the measure of the others: that it opens everything is for the contract's rules. */
const ONDER_DETAILS = INZAGENIVEAUS.filter((niveau) => niveau !== Inzageniveau.DETAILS);

/** A proof opens what it says, field by field, and however the question is written. */
export const niveauregels = regels('het niveau', [
  ...ONDER_DETAILS.map(
    (niveau): Deel => [`${niveau} opent precies de velden van dat niveau`, (proef) => precies(proef, niveau)],
  ),
  ['een veld zonder niveau is alleen bij DETAILS te zien', zonderNiveau],
  [
    'onder een andere naam (alias) is er niets meer te zien',
    (proef) => anderGeschreven(proef, async () => ({ wijze: ALIAS })),
  ],
  ['in een fragment op Dossier is er niets meer te zien', (proef) => anderGeschreven(proef, () => inFragmenten(proef))],
  ['toegang zegt waarop de inzage rust, hoever zij gaat en tot wanneer', zegtWaarop],
  ['in een vraag over meer personen krijgt ieder zijn eigen niveau', (proef) => samen(proef, (i) => `p-${i + 1}`)],
  [
    'van een persoon met meer bewijzen in een vraag geldt elk op zijn eigen plaats',
    (proef) => samen(proef, () => 'p-1'),
  ],
]);

const zichtbaar = ({ waarde }: Gevonden) => waarde !== null && waarde !== undefined;
const vanaf = (gezien: Gezien, takken: readonly Tak[]) => vind(gezien.dossier, takken, GEWOON).filter(zichtbaar);
const teHoog = (niveau: Inzageniveau) => (gevonden: Gevonden) => !reiktTot(niveau, gevonden.tak.niveau);
const namen = (gevonden: readonly Gevonden[]) => [...new Set(gevonden.map(({ tak }) => tak.coordinaat))].join(', ');

async function precies(proef: Proef, niveau: Inzageniveau): Promise<void> {
  const takken = await proef.takken();
  const alles = vanaf(await proef.zie(await proef.bewijs()), takken);
  const gezien = await proef.zie(await proef.bewijs({ niv: niveau }));
  if (!gezien.dossier) fail(`er komt geen dossier terug (status ${gezien.status})`);
  const open = vanaf(gezien, takken);
  const boven = open.filter(teHoog(niveau)).filter(({ tak }) => tak.ingedeeld);
  if (boven.length > 0) fail(`op ${niveau} is te zien wat meer vraagt: ${namen(boven)}`);
  const plekken = new Set(open.map(({ plek }) => plek));
  const mist = alles.filter(({ plek, tak }) => reiktTot(niveau, tak.bereik) && !plekken.has(plek));
  const dicht = mist.filter(({ plek }) => !plek.startsWith('toegang.'));
  if (dicht.length > 0) fail(`op ${niveau} is niet te zien wat daar open hoort te zijn: ${namen(dicht)}`);
}

async function zonderNiveau(proef: Proef): Promise<void> {
  const takken = await proef.takken();
  if (alleTakken(takken).every(({ ingedeeld }) => ingedeeld)) return;
  for (const niv of ONDER_DETAILS) {
    const boven = vanaf(await proef.zie(await proef.bewijs({ niv })), takken).filter(({ tak }) => !tak.ingedeeld);
    if (boven.length > 0) fail(`op ${niv} is te zien wat niemand heeft ingedeeld: ${namen(boven)}`);
  }
}

/** The same question in other words gives the same answer. */
async function anderGeschreven(proef: Proef, schrijf: () => Promise<Vraagwijze>): Promise<void> {
  const [takken, anders] = [await proef.takken(), await schrijf()];
  const waarden = ({ dossier }: Gezien, wijze = GEWOON) =>
    vind(dossier, takken, wijze).map(({ plek, waarde, tak }) => [
      plek,
      tak.onder ? zichtbaar({ plek, waarde, tak }) : waarde,
    ]);
  for (const niv of INZAGENIVEAUS) {
    const [gewoon, ander] = [
      await proef.zie(await proef.bewijs({ niv })),
      await proef.zie(await proef.bewijs({ niv }), anders),
    ];
    if (!ander.dossier) fail(`er komt geen dossier terug (status ${ander.status})`);
    gelijk(waarden(ander, anders.wijze), waarden(gewoon), `op ${niv} is het antwoord anders dan op de gewone vraag`);
  }
}

async function inFragmenten(proef: Proef): Promise<Vraagwijze> {
  const [contract, type, takken] = [await proef.contract(), await proef.dossiertype(), await proef.takken()];
  const gedeeld = takken.filter(({ naam }) => contract.veld('Dossier', naam));
  const eigen = takken.filter((tak) => !gedeeld.includes(tak));
  const fragmenten = [
    `fragment Gedeeld on Dossier { ${selectie(gedeeld, GEWOON)} }`,
    `fragment Eigen on ${type} { __typename ${selectie(eigen, GEWOON)} }`,
  ];
  return { velden: `... on Dossier { ...Gedeeld ... on ${type} { ...Eigen } }`, fragmenten: fragmenten.join(' ') };
}

async function zegtWaarop(proef: Proef): Promise<void> {
  const tot = Math.floor(Date.now() / 1000) + 30 * 24 * 3_600;
  const { dossier } = await proef.zie(await proef.bewijs({ niv: Inzageniveau.HOOFDLIJNEN, tot }));
  const { domein, niveau, grond, geldigTot, reden } = dossier?.toegang ?? {};
  gelijk(
    [domein, niveau, grond, reden],
    [proef.op.domein, 'HOOFDLIJNEN', 'TOESTEMMING', null],
    'toegang zegt iets anders dan het bewijs',
  );
  if (new Date(geldigTot).getTime() !== tot * 1000) fail('toegang zegt een andere einddatum dan het bewijs');
  const dicht = await proef.zie(await proef.bewijs({ niv: Inzageniveau.GEEN, reden: 'GEEN_TOESTEMMING' as never }));
  if (dicht.dossier?.toegang?.reden !== 'GEEN_TOESTEMMING') fail('toegang zegt niet waarom er niets te zien is');
}

/** One answer for many is what many answers for one would be. */
async function samen(proef: Proef, id: (i: number) => string): Promise<void> {
  const { DETAILS, HOOFDLIJNEN, BETROKKENHEID, GEEN } = Inzageniveau;
  const inhoud = [
    ...[
      { niv: DETAILS },
      { niv: GEEN },
      { niv: BETROKKENHEID },
      { niv: HOOFDLIJNEN },
      { psd: ONBEKENDE, niv: DETAILS },
    ],
    ...[{ niv: BETROKKENHEID }, { niv: DETAILS }, { niv: HOOFDLIJNEN }],
  ];
  const bewezen = await Promise.all(inhoud.map((anders, i) => proef.bewijs({ ...anders, sub: id(i) })));
  const bewijzen: (string | undefined)[] = [undefined, ...bewezen, undefined];
  const ids = bewijzen.map((_, i) => id(Math.max(0, i - 1)));
  const representaties = bewijzen.map((bewijs, i) => proef.representatie(bewijs, ids[i]));
  const apart = await Promise.all(representaties.map(async (r) => proef.dossiersIn(await proef.vraag([r]))[0]));
  const tezamen = proef.dossiersIn(await proef.vraag(representaties));
  if (tezamen.length !== representaties.length)
    fail(`op ${representaties.length} personen komen ${tezamen.length} antwoorden`);
  for (const [i, dossier] of tezamen.entries())
    gelijk(dossier, apart[i], `plaats ${i + 1} van ${tezamen.length} krijgt iets anders te zien dan alleen gevraagd`);
}
