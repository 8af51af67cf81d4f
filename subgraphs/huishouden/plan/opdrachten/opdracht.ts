import { type Fout, fout } from '#schema/Fout';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import { type Gedaan, totHetStaat, type Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { isVerouderd } from '#waarborgen/opdrachten/versie';
import { partijVan } from '../../regie/beginRegie';
import type { Bronnen } from '../../store/bronnen';
import type { BekendeLezer } from '../../toegang/lezer';
import type { Planinhoud } from '../gebeurtenissen';
import { type VolgendeStap, waaromNiet } from '../overgangen';
import { Plangebeurtenis } from '../Plangebeurtenis';
import type { Planbeeld } from '../planbeeld';
import { alsPlanmaker, type Planmaker } from './planmaker';
import { laatRegieBeginnen, leesRegiehouding, type Regiehouding } from './regisseur';

/** A command on a plan, with what its requirements need to know. */
export interface Planopdracht<Invoer> {
  invoer: Invoer;
  beeld: Planbeeld;
  maker: Planmaker;
  lezer: BekendeLezer;
  regie: Regiehouding;
  vandaag: string;
}
export type Planeis<Invoer> = (opdracht: Planopdracht<Invoer>) => Fout | undefined;

/** What comes of a command: one or more events, in order, and the id of what it is about. */
export interface Stap {
  id: string;
  gebeurt: { [S in VolgendeStap]: { soort: S; inhoud: Planinhoud[S] } }[VolgendeStap][];
  reden?: string | null;
  /** A step of the regisseur: where regie lies with nobody it begins with who takes it. */
  vanRegisseur?: true;
  /** On whose word a professional writes it down, where that is not himself. */
  namens?: string;
}
export type Beoordeling = Stap | { id?: undefined; fouten: Fout[] };

interface Planinvoer {
  planId: string;
  verwachteVersie?: number;
}
type Beoordeel<Invoer> = (opdracht: Planopdracht<Invoer>) => Promise<Beoordeling> | Beoordeling;

/** Changes a plan as the caller saw it; of those who go on from the same version whoever is first wins. */
export const wijzigPlan = <I extends Planinvoer>(
  bronnen: Bronnen,
  invoer: I,
  beoordeel: Beoordeel<I>,
): Promise<Gedaan> => totHetStaat(bronnen.opslag, () => beoordeelOpnieuw(bronnen, invoer, beoordeel));

/** Adds something to a plan, once for each caller and key. */
export const vulPlanAan = <I extends Planinvoer & { idempotentieSleutel: string }>(
  bronnen: Bronnen,
  soort: VolgendeStap,
  invoer: I,
  beoordeel: Beoordeel<I>,
): Promise<Gedaan> => eenmalig(bronnen, { soort, invoer }, () => beoordeelOpnieuw(bronnen, invoer, beoordeel));

async function beoordeelOpnieuw<I extends Planinvoer>(
  bronnen: Bronnen,
  invoer: I,
  beoordeel: Beoordeel<I>,
): Promise<Voornemen> {
  const opdracht = await leesOpdracht(bronnen, invoer);
  if (!opdracht) return { fouten: [PLAN_ONBEKEND()] };
  const verouderd = invoer.verwachteVersie !== undefined && isVerouderd(opdracht.beeld, invoer.verwachteVersie);
  if (verouderd) return { fouten: [verouderd] };
  const stap = await beoordeel(opdracht);
  if (stap.id === undefined) return stap;
  return {
    id: stap.id,
    schrijf: async (manager) => {
      await manager.insert(Plangebeurtenis, rijen(bronnen, opdracht, stap));
      if (stap.vanRegisseur) await laatRegieBeginnen(manager, bronnen, opdracht.beeld.huishouden, opdracht.regie);
    },
  };
}

/** Undefined for what does not exist, and for a plan that the caller may not see or may not work on. */
async function leesOpdracht<I extends Planinvoer>(bronnen: Bronnen, invoer: I): Promise<Planopdracht<I> | undefined> {
  const beeld = await bronnen.planbeeld(invoer.planId);
  const lezer = await bronnen.lezer();
  const regie = await leesRegiehouding(bronnen, beeld?.huishouden);
  const maker = alsPlanmaker(lezer);
  return beeld && maker && { invoer, beeld, maker, lezer, regie, vandaag: bronnen.vandaag };
}

const PLAN_ONBEKEND = () => fout('PLAN_ONBEKEND', 'Dit plan is er niet, of u werkt er niet aan mee.', 'planId');

function rijen<I>({ nu }: Bronnen, { beeld, lezer }: Planopdracht<I>, { gebeurt, reden, namens }: Stap) {
  const { persoon, ...medewerker } = partijVan(lezer);
  return gebeurt.map(({ soort, inhoud }, i) => ({
    ...{ plan: beeld.id, nr: beeld.laatsteNr + 1 + i, soort, inhoud },
    ...{ persoon: namens ?? persoon, ...medewerker, reden: reden ?? null, tijdstip: nu.toISOString() },
  }));
}

/** All that is wrong with a command, or what comes of it. */
export function volgens<I>(
  eisen: readonly Planeis<I>[],
  opdracht: Planopdracht<I>,
  stap: () => Beoordeling,
): Beoordeling {
  const fouten = eisen.flatMap((eis) => eis(opdracht) ?? []);
  return fouten.length > 0 ? { fouten } : stap();
}

/** The table of transitions as a requirement. */
export const kanVanuitDezeStatus =
  <I>(stap: VolgendeStap): Planeis<I> =>
  ({ beeld }) => {
    const waarom = waaromNiet(stap, beeld.status);
    return waarom === undefined ? undefined : fout('OVERGANG_KAN_NIET', waarom, 'planId');
  };
