import { randomUUID } from 'node:crypto';
import { bsnReeks } from '#demo/genereer/bsn';
import { huishouden as subgraph } from '#subgraphs/huishouden/subgraph';
import { proefbestanden } from '#waarborgen/conformance/proefbestand';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { type Aanvaller, type Claims, stelAanvallerOp } from '../security/aanvaller.fixture';
import { inwoner, medewerker } from './noodtoegang.fixture';

const OCHTEND = '2026-11-24T10:00:00Z';
export const VANDAAG = '2026-11-24';
export const GISTEREN = '2026-11-23';

export const CONSULENT = medewerker('WMO_CONSULENT', 'org-wmo', 'consulent-1');
export const COLLEGA = medewerker('WMO_CONSULENT', 'org-wmo', 'consulent-2');
export const CJG_COACH = medewerker('CJG_COACH', 'org-cjg', 'cjg-1');
export const CJG_COLLEGA = medewerker('CJG_COACH', 'org-cjg', 'cjg-2');
export const COACH = { ...medewerker('WIJKCOACH', 'org-wijkteams', 'coach-1'), team: 'team-lindenholt' };
export const COACH_DUKENBURG = { ...medewerker('WIJKCOACH', 'org-wijkteams', 'coach-2'), team: 'team-dukenburg' };

const MUTATIES = {
  meldBetrokkenheid: 'MeldBetrokkenheidInput',
  beeindigBetrokkenheid: 'BeeindigBetrokkenheidInput',
  registreerGezag: 'RegistreerGezagInput',
  bevestigGezag: 'BevestigGezagInput',
};
type Mutatie = keyof typeof MUTATIES;

const GEBOREN = {
  ...{ anna: '1984-05-12', carl: '1980-02-01', bob: '2012-05-12', kim: '2018-05-12', tine: '2009-05-12' },
  ...{ oma: '1944-05-12', opa: '1943-05-12', daklozen: '1990-05-12' },
};
export type Naam = keyof typeof GEBOREN;
const bsns = bsnReeks();

/** The hub on a Tuesday morning, on a clock that a test moves, with families of which a test knows the BSNs. */
export async function stelGezinOp({ pogingen = 10_000 } = {}) {
  const klok = { nu: new Date(OCHTEND) };
  const hub: Aanvaller = await stelAanvallerOp(
    () => ({ klok: () => klok.nu }),
    (naam) => (naam === 'huishouden' ? { BSN_POGINGEN_PER_UUR: String(pogingen) } : {}),
  );
  const soorten = subgraph.rijsoorten(readOmgeving(subgraph.omgeving, hub.hub.subgraph('huishouden')));
  const lever = async (...rijen: object[]) => {
    const bestanden = proefbestanden();
    const { fouten } = await loadFile(hub.opslag('huishouden'), {
      pad: bestanden.write(rijen),
      soorten,
      strict: false,
    });
    bestanden.cleanUp();
    return fouten.map(({ code, veld }) => [code, veld]);
  };
  const stel = async (wie: Claims, query: string, variables?: object, doel?: string) =>
    hub.metToken(await hub.munt(wie), query, doel ?? (wie.org ? 'UITVOERING' : undefined), variables);
  const doe = async (wie: Claims, mutatie: Mutatie, input: object, doel?: string) => {
    const vraag = `mutation($input: ${MUTATIES[mutatie]}!) { ${mutatie}(input: $input) {
      persoon { id } fouten { code bericht veld } } }`;
    const { data, errors } = await stel(wie, vraag, { input }, doel);
    expect(errors).toBeUndefined();
    return data[mutatie];
  };
  const codes = async (...args: Parameters<typeof doe>): Promise<string[]> =>
    (await doe(...args)).fouten.map((f: { code: string }) => f.code);
  const lukt = async (...args: Parameters<typeof doe>): Promise<string> => {
    const { persoon, fouten } = await doe(...args);
    expect(fouten).toEqual([]);
    return persoon.id;
  };
  /** What waits for a second professional to confirm it, the last first. */
  const wachtend = async (kind: string): Promise<string[]> => {
    const vraag = 'query($id: ID!) { persoon(id: $id) { gezag { registratie status } } }';
    const { data } = await stel(CJG_COLLEGA, vraag, { id: kind });
    const nu: { registratie: string; status: string }[] = data.persoon.gezag;
    const wacht = nu.filter(({ status }) => status === 'WACHT_OP_BEVESTIGING').map(({ registratie }) => registratie);
    return [...new Set(wacht)].sort().reverse();
  };
  /** Recorded by one, and where that takes a second one confirmed by him. */
  const legVast = async (input: { kind: string }, door = CJG_COACH) => {
    const id = await lukt(door, 'registreerGezag', input);
    const [registratie] = await wachtend(input.kind);
    const ander = door === CJG_COACH ? CJG_COLLEGA : CJG_COACH;
    if (registratie) await lukt(ander, 'bevestigGezag', { registratie });
    return id;
  };
  /** How many statements a command costs the hub, with what it answers. */
  const kosten = async (...args: Parameters<typeof doe>) => {
    hub.statements.huishouden.length = 0;
    const antwoord = await doe(...args);
    const zonderKlok = hub.statements.huishouden.filter((sql) => !/keten|logboek|TRANSACTION|COMMIT/i.test(sql));
    return { antwoord, statements: zonderKlok.length };
  };
  const morgen = (dagen = 1) => {
    klok.nu = new Date(klok.nu.getTime() + dagen * 86_400_000);
  };
  let nr = 0;
  /** Anna with Bob (14), Kim (8) and Tine (17); Carl, the father, lives elsewhere, and Bob with him as well. */
  const gezin = async (anders: { cjg?: boolean; wmo?: boolean } = {}) => {
    nr += 1;
    klok.nu = new Date(OCHTEND);
    const g = maakGezin(nr);
    expect(await lever(...rijenVan(g, anders))).toEqual([]);
    return g;
  };
  return { ...hub, klok, lever, stel, doe, codes, lukt, kosten, morgen, gezin, wachtend, legVast };
}
export type Gezinshub = Awaited<ReturnType<typeof stelGezinOp>>;

function maakGezin(nr: number) {
  const thuis = `hh-g${nr}`;
  const bsn = Object.fromEntries(Object.keys(GEBOREN).map((wie) => [wie, bsns.next().value])) as Record<Naam, string>;
  const id = (wie: Naam) => `${thuis}-${wie}`;
  /** As a professional names somebody who told him. */
  const melding = (wie: Naam, anders: object = {}) => ({
    ...{ idempotentieSleutel: randomUUID(), bsn: bsn[wie], geboortedatum: GEBOREN[wie], ...anders },
  });
  /** Who has gezag, from today. */
  const gezag = (kind: Naam, soort: string, houders: object[], anders: object = {}) => ({
    ...{ idempotentieSleutel: randomUUID(), kind: id(kind), soort, houders, vanaf: VANDAAG, bewijs: BEWIJS },
    ...anders,
  });
  const houder = (wie: Naam) => ({ persoon: id(wie) });
  const opBsn = (wie: Naam) => ({ bsn: bsn[wie], geboortedatum: GEBOREN[wie] });
  return { thuis, elders: `${thuis}-2`, bsn, id, melding, gezag, houder, opBsn, als: (wie: Naam) => inwoner(id(wie)) };
}
export type Gezin = ReturnType<typeof maakGezin>;

export const BEWIJS = {
  ...{ soort: 'BESCHIKKING_RECHTER', nummer: 'C/05/1234', gecontroleerdDoor: 'M. Dekker', gecontroleerdOp: GISTEREN },
};

function rijenVan({ thuis, elders, bsn, id }: Gezin, { cjg, wmo }: { cjg?: boolean; wmo?: boolean }): object[] {
  const waar: Record<Naam, string[]> = {
    ...{ anna: [thuis], bob: [thuis, elders], kim: [thuis], tine: [thuis], carl: [elders] },
    ...{ oma: [thuis], opa: [thuis], daklozen: [] },
  };
  const persoon = (wie: Naam) => ({
    ...{ soort: 'persoon', kenmerk: id(wie), bsn: bsn[wie], sub: `inwoner-${id(wie)}`, voornaam: wie },
    ...{ achternaam: 'Gezin', geboortedatum: GEBOREN[wie] },
    ...(wie === 'opa' && { overledenOp: '2026-11-01' }),
    woontIn: waar[wie].map((huishouden) => ({ huishouden, vanaf: '2020-01-01' })),
  });
  const samen = (kind: Naam) =>
    (['anna', 'carl'] as const).map((houder) => ({
      ...{ soort: 'gezag', kenmerk: `g-${id(kind)}-${houder}`, kind: id(kind), houder: id(houder) },
      ...{ soortGezag: 'GEZAMENLIJK_OUDERLIJK_GEZAG', vanaf: '2019-01-01', bewijs: BEWIJS },
    }));
  const werkt = (organisatie: string, domein: string) => ({
    ...{ soort: 'betrokkenheid', kenmerk: `b-${thuis}-${domein}`, huishouden: thuis, organisatie, domein },
    vanaf: '2026-01-05',
  });
  return [
    ...[thuis, elders].map((kenmerk) => ({ soort: 'huishouden', kenmerk, wijk: 'Lindenholt' })),
    ...(Object.keys(GEBOREN) as Naam[]).map(persoon),
    ...[...samen('bob'), ...samen('kim')],
    ...(cjg ? [werkt('org-cjg', 'CJG')] : []),
    ...(wmo ? [werkt('org-wmo', 'WMO')] : []),
  ];
}
