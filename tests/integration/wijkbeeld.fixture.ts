import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { genereer } from '#demo/genereer/genereer';
import { subgraphs } from '#demo/hub/subgraphs';
import { Domein } from '#schema/lijsten/toegang';
import { Planstatus } from '#subgraphs/huishouden/lijsten';
import { Betrokkenheid } from '#subgraphs/huishouden/mensen/Betrokkenheid';
import type { Huishoudenomgeving } from '#subgraphs/huishouden/omgeving';
import { Plan } from '#subgraphs/huishouden/plan/Plan';
import { Plangebeurtenis } from '#subgraphs/huishouden/plan/Plangebeurtenis';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { stelWijkbeeldVast } from '#subgraphs/huishouden/wijkbeeld/stelVast';
import { WmoFase } from '#subgraphs/wmo/lijsten';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import type { Aanvaller, Claims } from '../security/aanvaller.fixture';
import { stelAanvallerOp } from '../security/aanvaller.fixture';
import { medewerker } from './noodtoegang.fixture';

export const BELEID = medewerker('TEAMLEIDER', 'org-wijkteams');
export const CIJFERS = [
  ...['huishoudens', 'huishoudensMetPlan', 'professionals', 'professionalsPerHuishouden', 'termijnen'],
  ...['termijnenGehaald', 'doelen', 'doelenBehaald', 'lopendeDoelen', 'doelenUitEigenKring'],
];
const VRAAG = `query($wijk: String!, $maand: String!) { wijkbeeld(wijk: $wijk, maand: $maand) {
  wijk maand vastgesteldOp ontbreekt ${CIJFERS.join(' ')} } }`;

/** The hub on a clock that a test moves, with the sample households and as many more as are asked for. */
export async function stelWijkOp(huishoudens = 0) {
  const klok = { nu: new Date('2026-11-24T10:00:00Z') };
  const hub: Aanvaller = await stelAanvallerOp(() => ({ klok: () => klok.nu }));
  if (huishoudens > 0) await laadGebied(hub, huishoudens);
  const omgeving = readOmgeving(huishouden.omgeving, hub.hub.subgraph('huishouden')) as Huishoudenomgeving;
  /** One turn of what the hub does by the clock; names the sources that were silent. */
  const stelVast = async (anders: Partial<Huishoudenomgeving> = {}): Promise<string[]> => {
    const stil: string[] = [];
    await stelWijkbeeldVast({
      ...{ opslag: hub.opslag('huishouden'), klok: () => klok.nu, omgeving: { ...omgeving, ...anders } },
      bijStilte: ({ bron }) => stil.push(bron),
    });
    return stil;
  };
  const stel = async (wijk: string, maand = '2026-10', wie: Claims = BELEID, doel: string | undefined = 'KWALITEIT') =>
    hub.metToken(await hub.munt(wie), VRAAG, doel, { wijk, maand });
  const beeld = async (wijk: string, maand?: string) => (await stel(wijk, maand)).data.wijkbeeld;
  return { ...hub, klok, omgeving, stelVast, stel, beeld };
}
export type Wijkopstelling = Awaited<ReturnType<typeof stelWijkOp>>;

async function laadGebied(hub: Aanvaller, huishoudens: number): Promise<void> {
  const naar = mkdtempSync(join(tmpdir(), 'eenplan-gebied-'));
  await genereer({ huishoudens, seed: 7, naar, vandaag: '2026-11-23' });
  for (const subgraph of subgraphs) {
    const soorten = subgraph.rijsoorten(readOmgeving(subgraph.omgeving, hub.hub.subgraph(subgraph.naam)));
    const pad = join(naar, `${subgraph.naam}.jsonl`);
    await loadFile(hub.opslag(subgraph.naam), { pad, soorten, strict: true });
  }
  rmSync(naar, { recursive: true, force: true });
}

interface Buur {
  huishouden: string;
  persoon: string;
  pseudoniem: string;
}

/** So many households of a wijk, each by one of its residents, as the Wmo knows him. */
async function burenIn(hub: Aanvaller, wijk: string, hoeveel: number): Promise<Buur[]> {
  const gevonden: Buur[] = await hub.opslag('huishouden').lezer.query(
    `SELECT h.id AS huishouden, MIN(l.persoon) AS persoon, MIN(p.waarde) AS pseudoniem FROM huishouden h
     JOIN lidmaatschap l ON l.huishouden = h.id
     JOIN pseudoniem p ON p.persoon = l.persoon AND p.domein = 'WMO'
     WHERE h.wijk = ? AND l.persoon = (SELECT MIN(m.persoon) FROM lidmaatschap m WHERE m.huishouden = h.id)
     GROUP BY h.id ORDER BY h.id LIMIT ${hoeveel}`,
    [wijk],
  );
  return gevonden;
}

const NAMENS = { persoon: null, functionaris: 'coach', organisatie: 'org-wijkteams', reden: null };

/** Many in a wijk have a term at the Wmo and a goal in October; some of the terms are kept, and some goals reached. */
export async function laatVeelGebeuren(hub: Aanvaller, wijk: string): Promise<void> {
  const buren = await burenIn(hub, wijk, 60);
  await hub.opslag('wmo').write((manager) =>
    manager.insert(
      WmoMelding,
      buren.map(({ pseudoniem }, i) => ({
        ...{ kenmerk: `veel-${i}`, persoon: pseudoniem, fase: WmoFase.ONDERZOEK, gemeldOp: '2026-09-01' },
        ...{ onderzoekAfgerondOp: i < 40 ? '2026-10-01' : null, aangevraagdOp: null, leefgebieden: [] },
        ...{ hulpvraag: null, organisatie: 'Wmo', consulent: 'C. Veel', telefoon: '024 000 0000' },
      })),
    ),
  );
  await hub.opslag('huishouden').write(async (manager) => {
    await manager.insert(
      Betrokkenheid,
      buren.map(({ huishouden: van, persoon }, i) => ({
        ...{ kenmerk: `veel-${i}`, huishouden: van, persoonId: persoon, organisatieId: 'org-wmo', teamId: null },
        ...{ domein: Domein.WMO, vanaf: '2026-09-01', tot: null },
      })),
    );
    for (const [i, buur] of buren.entries()) await maakPlan(manager, buur, `veel-${i}`, i < 25);
  });
}

async function maakPlan(manager: EntityManager, { huishouden, persoon }: Buur, id: string, behaald: boolean) {
  const status = Planstatus.CONCEPT;
  await manager.insert(Plan, { id, huishouden, volgnummer: 9, status, opgesteldOp: '2026-08-01', vastgesteldOp: null });
  const inhoud = { leefgebied: 'WERK', gewenstResultaat: 'Werk', meting: 'Loon', streefdatum: '2026-10-15' };
  const doel = { id: `doel-${id}`, betreft: [persoon], ...inhoud };
  const gebeurd = [
    { soort: 'OPGESTELD', inhoud: { leefgebieden: [], gesprek: null } },
    { soort: 'DOEL_TOEGEVOEGD', inhoud: { doel } },
    { soort: 'VASTGESTELD', inhoud: { doelen: [doel.id] } },
    ...(behaald
      ? [{ soort: 'GEEVALUEERD', inhoud: { oordelen: [{ doel: doel.id, oordeel: 'BEHAALD', score: 4, woorden: '' }] } }]
      : []),
  ];
  const tijdstip = '2026-10-14T10:00:00.000Z';
  const rijen = gebeurd.map((g, i) => ({ plan: id, nr: i + 1, ...g, ...NAMENS, tijdstip }));
  await manager.insert(Plangebeurtenis, rijen as never);
}
