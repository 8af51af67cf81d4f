import { randomUUID } from 'node:crypto';
import { PlanVanAanpak } from '#subgraphs/schuldhulp/PlanVanAanpak';
import { Schuld } from '#subgraphs/schuldhulp/Schuld';
import { SchuldhulpAanmelding } from '#subgraphs/schuldhulp/SchuldhulpAanmelding';
import { SchuldhulpTraject } from '#subgraphs/schuldhulp/SchuldhulpTraject';
import { Voorstel } from '#subgraphs/schuldhulp/Voorstel';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import type { Hubopstelling } from '../opstelling';

/** So many days ago, or to come. */
export const dag = (dagen: number): string => plusDagen(dagVan(new Date()), dagen);
export const sleutel = (): string => `sh-${randomUUID()}`;

export const TRAJECT = ['traject', 'status gestartOp afspraakOp beeindigdOp oplossing uitstroom'] as [string, string];
export const SCHULD = ['schuld', 'huidigBedrag peildatum preferent'] as [string, string];
export const VOORSTEL = [
  'voorstel',
  `stand oplossing aanbod totaleSchuld aangebodenPercentage akkoordPercentage dwangakkoord
    regels { schuld schuldeiser bedrag aangeboden antwoord }`,
] as [string, string];
export const SIGNAAL = ['vroegsignaal', 'stand resultaat contactpogingen { bereikt }'] as [string, string];
export const BESLUIT = ['toelatingsbesluit', 'toelating genomenOp bezwaarTot'] as [string, string];
export const PLAN = ['planVanAanpak', 'doelen'] as [string, string];
export const BEHEER = ['budgetbeheer', 'vorm tot'] as [string, string];

export const voorstelinvoer = () => ({
  ...{ oplossing: 'SCHULDBEMIDDELING', aanbod: 1_000, looptijd: 18, antwoordVoor: dag(28) },
  ...{ vrijTeLatenBedrag: 140_000, vrijTeLatenBron: 'vtlb-calculator, 2026-1', vrijTeLatenOp: dag(-1) },
});

export interface Opzet {
  toelating?: string | null;
  beslotenOp?: string | null;
  /** On which days a plan was made. */
  plannen?: string[];
  inhoud?: object[];
  van?: string;
}

/** A traject that stands so, put there behind the hub's back, with an aanmelding and an offer as asked; Karin's, or of whom `van` is. */
export async function zetTraject(
  hub: Hubopstelling,
  status: string,
  { toelating = null, beslotenOp = null, plannen = [], inhoud, van = 'sh-a-0588' }: Opzet = {},
): Promise<{ traject: string; aanmelding: string; voorstel: string; schuld: string }> {
  const { lezer, write } = hub.opslag('schuldhulp');
  const { persoon } = await lezer.findOneByOrFail(SchuldhulpAanmelding, { kenmerk: van });
  const [traject, aanmelding, voorstel, schuld] = ['t', 'a', 'v', 's'].map((soort) => `${soort}-${randomUUID()}`);
  const gemeen = { persoon, eigenaar: 'org-schuldhulp' };
  await write(async (m) => {
    await m.insert(SchuldhulpAanmelding, {
      ...{ ...gemeen, kenmerk: aanmelding, aangemeldOp: dag(-40), intakeOp: dag(-30) },
      ...{ organisatie: 'Stadsbank Waalstad', schuldhulpverlener: 'S. Kok', telefoon: '024' },
      ...{ toelating: toelating as never, beslotenOp },
    });
    await m.insert(SchuldhulpTraject, {
      ...{ ...gemeen, kenmerk: traject, aanmelding, status: status as never, gestartOp: dag(-40) },
    });
    for (const vastgesteldOp of plannen)
      await m.insert(PlanVanAanpak, {
        ...{ ...gemeen, kenmerk: `p-${randomUUID()}`, aanmelding, vastgesteldOp, doelen: ['Overzicht.'] },
      });
    await m.insert(Schuld, {
      ...{ ...gemeen, kenmerk: schuld, schuldsoort: 'NUTS' as never, sinds: dag(-90), schuldeiser: 'Waalstroom' },
      ...{ oorspronkelijkBedrag: 5_000, huidigBedrag: 6_000, preferent: false },
    });
    if (inhoud)
      await m.insert(Voorstel, {
        ...{ ...gemeen, ...voorstelinvoer(), kenmerk: voorstel, traject, stand: 'VERZONDEN' },
        ...{ verzondenOp: dag(-20), antwoordVoor: dag(-1), inhoud },
      } as never);
  });
  return { traject, aanmelding, voorstel, schuld };
}

export const regel = (antwoord: string | null, schuld = 'd-1', antwoordOp: string | null = null) => ({
  ...{ schuld, schuldeiser: 'Waalstroom', schuldsoort: 'NUTS', bedrag: 6_000, preferent: false },
  ...{ antwoord, antwoordOp, reden: null },
});
