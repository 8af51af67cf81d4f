import { readFileSync } from 'node:fs';
import { voorbeeldbestand } from '#demo/hub/fill';
import { subgraphs } from '#demo/hub/subgraphs';
import { PERSONAS } from '#demo/openid/personas';
import { VOORBEELDVRAAG } from '#demo/voorbeeldvraag';
import { Pseudoniem } from '#subgraphs/huishouden/mensen/Pseudoniem';
import { vraag } from '#waarborgen/conformance/opstelling';
import type { Hubopstelling } from '../integration/opstelling';
import { dag, SIGNAAL, sleutel } from '../integration/werk/schuldhulp.fixture';
import { geef, lukt } from '../integration/werk/werk.fixture';
import { INDICATIE, ZORG } from '../integration/werk/wijkverpleging.fixture';

/** Stands in every text that is sent: where it comes back, a text did. */
export const GEHEIM = 'Vertrouwelijkheidje';

const DOSSIERS = ['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging']
  .map((naam) => `${naam} { toegang { niveau grond } betrokken termijnen { omschrijving } }`)
  .join(' ');
const LOGBOEK = 'persoon(id: "p-karin") { verstrekkingen(first: 20) { edges { node { functionaris traceId } } } }';

/** A day at every door: what is looked at, written, refused, mistyped and asked in a way that can't be. */
export async function vraagVanAlles(hub: Hubopstelling): Promise<string[]> {
  await hub.als('regieteamlid', VOORBEELDVRAAG, 'PLANREGIE');
  await hub.als('inwoner-karin', `query Mijn { mijzelf { id naam { volledig } geboortedatum ${DOSSIERS} } }`);
  await hub.als('inwoner-karin', `{ ${LOGBOEK} }`);
  const metNummer = 'query DossierVan999990019($id: ID!) { persoon(id: $id) { id naam { volledig } } }';
  await hub.als('wijkcoach', metNummer, 'PLANREGIE', { id: 'p-karin' });
  for (const naam of Object.keys(MEDEWERKER))
    await hub.als(
      MEDEWERKER[naam],
      `{ ${naam}Werk(first: 5) { edges { node { kenmerk persoon { id naam { volledig } } } } } }`,
      'UITVOERING',
    );
  await vraagWatNietKan(hub);
  return [...(await legVast(hub)), (await hub.als('inwoner-mark', '{ mijzelf { id } }')).data.mijzelf.id];
}

const MEDEWERKER: Record<string, string> = {
  wijkteam: 'wijkcoach',
  wmo: 'wmo-consulent',
  schuldhulp: 'schuldhulpverlener',
  cjg: 'cjg-coach',
  wijkverpleging: 'wijkverpleegkundige',
};

async function vraagWatNietKan(hub: Hubopstelling): Promise<void> {
  await hub.als('buitenstaander', '{ huishouden(id: "hh-a") { id } }', 'CRISIS');
  await hub.als('wijkcoach', '{ huishouden(id: "hh-a") { id } }', `${GEHEIM} p-karin`);
  await hub.als('wijkcoach', 'query($id: ID!) { persoon(id: $id) { id } }', 'PLANREGIE', { id: { p: '999990019' } });
  await hub.als('wijkcoach', `{ huishouden(id: "hh-a") { ${GEHEIM} } }`, 'PLANREGIE');
  await vraag(hub.url, '{ wieBenIk { doel } }', { authorization: `Bearer ${GEHEIM}.e30.e30`, traceparent: GEHEIM });
  const headers = { authorization: `Bearer ${await hub.token('wijkcoach')}`, doelbinding: 'PLANREGIE' };
  const anders = { tracestate: `x=${GEHEIM}`, baggage: `persoon=999990019`, 'user-agent': GEHEIM };
  await vraag(hub.url, '{ wieBenIk { doel } }', { ...headers, ...anders });
  await fetch(`${hub.url}/${GEHEIM}?bsn=999990019`, { method: 'POST' });
  await fetch(`${hub.url}/graphql?bsn=999990019`, { method: 'POST', headers, body: `{"query":"${GEHEIM}` });
}

/** Something written in every subgraph; gives how what was written is called. */
async function legVast(hub: Hubopstelling): Promise<string[]> {
  const eens = (rest: object) => ({ idempotentieSleutel: sleutel(), ...rest });
  const gemeld = { persoon: 'p-karin', leefgebieden: ['WONEN'] };
  const stukken = [
    await lukt(hub, 'wijkcoach', 'registreerSignaal', ['signaal'], {
      ...eens({ ...gemeld, bron: 'WIJKBEWONER', anoniem: false, melder: `${GEHEIM}, Kerkstraat 3`, inhoud: GEHEIM }),
    }),
    await lukt(hub, 'wmo-consulent', 'registreerWmoMelding', ['melding'], eens({ ...gemeld, hulpvraag: GEHEIM })),
    await lukt(hub, 'schuldhulpverlener', 'registreerVroegsignaal', SIGNAAL, {
      ...eens({ persoon: 'p-karin', bron: 'HUUR', signaalpartner: GEHEIM, achterstand: 40_000 }),
    }),
    await lukt(hub, 'cjg-coach', 'registreerHulpvraag', ['hulpvraag'], {
      ...eens({ persoon: 'p-noor', leefgebieden: ['OPVOEDING'], vraag: GEHEIM }),
    }),
    await lukt(hub, 'wijkverpleegkundige', 'stelIndicatie', INDICATIE, {
      ...eens({ persoon: 'p-karin', ...ZORG, toelichting: GEHEIM }),
      ...{ geindiceerdOp: dag(-3), vanaf: dag(-2), tot: dag(120) },
    }),
  ];
  await geef(hub, 'wmo-consulent', 'registreerWmoMelding', ['melding'], eens({ ...gemeld, hulpvraag: '' }));
  const GEEF = `mutation Geef($input: GeefToestemmingInput!) { geefToestemming(input: $input) {
    toestemming { id } fouten { code bericht } } }`;
  const toestemming = { betrokkene: 'p-fatima', aan: { organisatie: 'org-wijkteams' }, domein: 'WIJKTEAM' };
  const hoe = { niveau: 'HOOFDLIJNEN', doelen: ['UITVOERING'], tot: dag(90), wijze: 'DIGITAAL', toelichting: GEHEIM };
  const { data } = await hub.als('inwoner-fatima', GEEF, undefined, { input: eens({ ...toestemming, ...hoe }) });
  const MELD = `mutation($input: MeldBetrokkenheidInput!) { meldBetrokkenheid(input: $input) { fouten { code } } }`;
  const wie = { bsn: '999990044', geboortedatum: '1990-01-02' };
  await hub.als('wmo-consulent', MELD, 'UITVOERING', { input: eens(wie) });
  return [...stukken.map(({ kenmerk }) => kenmerk), data.geefToestemming.toestemming.id];
}

/** All that the samples say of people, whom the tokens are of, and how each partner calls whom it knows. */
export async function persoonsgegevens(hub: Hubopstelling): Promise<string[]> {
  const rijen = subgraphs.flatMap(({ naam }) =>
    readFileSync(voorbeeldbestand(naam), 'utf8')
      .trim()
      .split('\n')
      .map((rij) => JSON.parse(rij)),
  );
  const pseudoniemen = await hub.opslag('huishouden').lezer.find(Pseudoniem);
  const tokens = await Promise.all([...PERSONAS.keys()].map((persona) => hub.token(persona)));
  const gevonden = [
    ...rijen.flatMap(({ soort: _, ...rij }) => tekstenIn(rij)),
    ...[...PERSONAS.values()].map(({ sub }) => sub),
    ...pseudoniemen.map(({ waarde }) => waarde),
    ...tokens.flatMap((token) => token.split('.')),
    ...[GEHEIM, '999990044', '1990-01-02', 'Kerkstraat'],
  ];
  // What lists name says nothing by itself, and what is short stands in anything.
  return [...new Set(gevonden)].filter((tekst) => tekst.length >= (/^\d+$/.test(tekst) ? 6 : 4) && !isUitLijst(tekst));
}

const isUitLijst = (tekst: string) => /^[A-Z][A-Z_]+$/.test(tekst);

const tekstenIn = (waarde: unknown): string[] => {
  if (typeof waarde === 'string') return [waarde];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(tekstenIn) : [];
};
