import { fail } from 'node:assert/strict';
import { printSubgraphSchema } from '@apollo/subgraph';
import type { PartnerTijdlijn, Persoonsbewijs } from '#schema/dossier/PartnerTijdlijn';
import { tijdlijnsleutel } from '#schema/dossier/tijdlijnorde';
import { hoortErbij, type Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { DOMEINEN, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { veldnamen } from '../../subgraph/persoonMetDossier';
import { ONGELDIGE_BEWIJZEN } from '../bewijzen';
import { Contract } from '../contract';
import { gelijk, LEZER, ONBEKENDE, PERSOON, type Proef } from '../proef';
import { type Deel, type Regel, regels } from '../proefopstelling';
import { proefPartner } from '../proefPartner';

/** A partner that offers no part of a timeline has none in any, and keeps these rules by that. */
const waar =
  (toon: Regel['toon']): Regel['toon'] =>
  async (proef) => {
    if (await proef.heeftTijdlijn()) await toon(proef);
  };
const deel = (naam: string, toon: Regel['toon']): Deel => [naam, waar(toon)];

/** A page of a timeline goes through the same proofs as a dossier: it is no way round them. */
export const tijdlijnregels = regels('de tijdlijn', [
  deel('vraagt aan de hub de bewijzen voor dit domein, en geeft wat is afgesproken', contract),
  deel('vertelt met een goed bewijs alles wat het dossier vertelt, nieuwste eerst', zelfdeAlsDossier),
  deel('vertelt onder HOOFDLIJNEN niets', onderHoofdlijnen),
  deel('vertelt zonder geldig bewijs niets', zonderGeldigBewijs),
  deel('vertelt met het bewijs van een andere lezer niets', andereLezer),
  deel('vertelt van ieder onder zijn eigen bewijs', iederZijnBewijs),
  deel('gaat verder waar een pagina ophield, en zegt of er meer is', bladert),
  deel('vertelt alleen waarnaar is gevraagd', alleenHetGevraagde),
]);

async function contract(proef: Proef): Promise<void> {
  const { veld, bewijzen } = veldnamen(proef.op.domein);
  const eigen = await proef.contract();
  const hier = eigen.veld('Tijdlijn', veld);
  if (!eigen.isEntiteit('Tijdlijn')) fail('Tijdlijn heeft geen @key: geen router vindt haar');
  const vereist = hier?.vereist?.replace(/[\s,]+/g, ' ').replace(/ ?([{}]) ?/g, '$1');
  if (vereist !== `${bewijzen}{persoon bewijs}` && vereist !== `${bewijzen}{bewijs persoon}`)
    fail(`Tijdlijn.${veld} heeft geen @requires(fields: "${bewijzen} { persoon bewijs }")`);
  const gedeeld = new Contract(printSubgraphSchema(await proefPartner.schema()));
  const afgesproken: [soort: string, naam: string][] = [
    [hier?.soort ?? '', gedeeld.veld('Tijdlijn', veldnamen(Domein.WMO).veld)?.soort ?? ''],
    ...['Tijdlijnregel', 'Persoonsbewijs'].map((soort): [string, string] => [soort, soort]),
  ];
  for (const [soort, naam] of afgesproken)
    for (const veld of gedeeld.veldenVan(naam)) {
      const zelf = eigen.veld(soort, veld.naam);
      if (zelf?.type !== veld.type) fail(`${soort}.${veld.naam} is geen ${veld.type}`);
      if (zelf.niveau !== veld.niveau) fail(`${soort}.${veld.naam} staat op een ander niveau dan is afgesproken`);
    }
}
const goed = async (proef: Proef): Promise<Persoonsbewijs> => ({ persoon: PERSOON, bewijs: await proef.bewijs() });

/** @throws AssertionError where there is no part, or one with nothing in it. */
async function vol(proef: Proef, vraag: Partial<Tijdlijnvraag> = {}): Promise<PartnerTijdlijn> {
  const gezien = await proef.tijdlijn([await goed(proef)], { vraag });
  if (!gezien || gezien.regels.length === 0) fail('een goed bewijs opent geen tijdlijn');
  return gezien;
}

function isLeeg(gezien: PartnerTijdlijn | undefined, wat: string): void {
  if (gezien && (gezien.regels.length > 0 || gezien.meer)) fail(`${wat} opent een tijdlijn`);
}

const sleutels = ({ regels: r }: PartnerTijdlijn) => r.map(({ gebeurtenis }) => tijdlijnsleutel(gebeurtenis));

async function zelfdeAlsDossier(proef: Proef): Promise<void> {
  const velden = 'gebeurtenissen(first: 100) { edges { node { id datum domein } } }';
  const { dossier } = await proef.zie(await proef.bewijs(), { velden });
  const verwacht: string[] = dossier.gebeurtenissen.edges.map(({ node }: never) => tijdlijnsleutel(node)).sort();
  const gezien = await vol(proef);
  gelijk(sleutels(gezien), verwacht, 'de tijdlijn vertelt iets anders dan het dossier, of in een andere volgorde');
  if (gezien.regels.some(({ persoon }) => persoon !== PERSOON)) fail('een regel noemt een andere persoon');
}

async function onderHoofdlijnen(proef: Proef): Promise<void> {
  await vol(proef);
  for (const niv of [Inzageniveau.GEEN, Inzageniveau.BETROKKENHEID])
    isLeeg(await proef.tijdlijn([{ persoon: PERSOON, bewijs: await proef.bewijs({ niv }) }]), `een bewijs op ${niv}`);
  const hoofdlijnen = await proef.bewijs({ niv: Inzageniveau.HOOFDLIJNEN });
  if (!(await proef.tijdlijn([{ persoon: PERSOON, bewijs: hoofdlijnen }]))?.regels.length)
    fail('een bewijs op HOOFDLIJNEN opent geen tijdlijn');
}

async function zonderGeldigBewijs(proef: Proef): Promise<void> {
  await vol(proef);
  for (const [naam, maak] of ONGELDIGE_BEWIJZEN)
    isLeeg(await proef.tijdlijn([{ persoon: PERSOON, bewijs: await maak(proef) }]), naam);
  const eigen = await goed(proef);
  const scheef: [string, unknown][] = [
    ['geen lijst', eigen],
    ['een lijst van alleen bewijzen', [eigen.bewijs]],
    ['een bewijs op naam van een ander', [{ ...eigen, persoon: 'p-2' }]],
    ['niets', undefined],
  ];
  for (const [naam, bewijzen] of scheef) isLeeg(await proef.tijdlijn(bewijzen), naam);
}

async function andereLezer(proef: Proef): Promise<void> {
  const bewijzen = [await goed(proef)];
  const token = await proef.op.aanmelddienst.token({ ...LEZER, sub: 'lezer-2' });
  isLeeg(await proef.tijdlijn(bewijzen, { kopregels: await proef.kopregels(token) }), 'het bewijs van een ander');
}

async function iederZijnBewijs(proef: Proef): Promise<void> {
  const alleen = await vol(proef);
  const bewezen = async (persoon: string, anders: object) => ({
    persoon,
    bewijs: await proef.bewijs({ sub: persoon, ...anders }),
  });
  const samen = await proef.tijdlijn([
    ...[await bewezen('p-2', { psd: ONBEKENDE }), { persoon: 'p-3', bewijs: 'a.b.c' }],
    ...[await goed(proef), await bewezen('p-4', { niv: Inzageniveau.GEEN })],
  ]);
  gelijk(samen, alleen, 'naast anderen krijgt iemand iets anders te zien dan alleen');
}

async function bladert(proef: Proef): Promise<void> {
  const heel = sleutels(await vol(proef));
  const gezien: string[] = [];
  for (let meer = true; meer; ) {
    const na = gezien.length > 0 ? { [proef.op.domein]: gezien.at(-1) } : {};
    const pagina = await proef.tijdlijn([await goed(proef)], { vraag: { first: 1, na } });
    if (!pagina) return fail('een volgende pagina komt niet');
    if (pagina.meer && pagina.regels.length === 0) fail('er is meer, en er komt niets');
    if (pagina.regels.length > 2) fail('een bijdrage is meer dan een regel langer dan de pagina');
    if (sleutels(pagina).some((sleutel) => gezien.includes(sleutel))) fail('een volgende pagina herhaalt de vorige');
    gezien.push(...sleutels(pagina));
    meer = pagina.meer;
  }
  gelijk(gezien, heel, 'in paginas is de tijdlijn een andere dan in haar geheel');
}

async function alleenHetGevraagde(proef: Proef): Promise<void> {
  const { regels: alle } = await vol(proef);
  const [{ gebeurtenis }] = alle;
  const keuzes: Partial<Tijdlijnvraag>[] = [
    { kenmerk: gebeurtenis.id },
    { kenmerk: 'een-ander-stuk' },
    { leefgebieden: gebeurtenis.leefgebieden },
    { leefgebieden: [] },
  ];
  for (const vraag of keuzes) {
    const gezien = await proef.tijdlijn([await goed(proef)], { vraag });
    const verwacht = alle.filter((regel) => hoortErbij(vraag, regel.gebeurtenis));
    gelijk(gezien?.regels ?? [], verwacht, `op ${Object.keys(vraag)} komt iets anders dan is gevraagd`);
  }
  const elders = DOMEINEN.filter((domein) => domein !== proef.op.domein);
  isLeeg(await proef.tijdlijn([await goed(proef)], { vraag: { domeinen: elders } }), 'een vraag over een ander domein');
  for (const sleutel of ['', 'hh-1', 'a'.repeat(10_000)])
    isLeeg(await proef.tijdlijn([await goed(proef)], { sleutel }), 'een vraag die er geen is');
}
