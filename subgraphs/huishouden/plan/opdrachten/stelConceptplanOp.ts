import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Fout, fout } from '#schema/Fout';
import type { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein } from '#schema/lijsten/toegang';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import { type Gedaan, Ingehaald, type Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { Planstatus } from '../../lijsten';
import { NERGENS } from '../../mensen/huishoudens';
import { partijVan } from '../../regie/beginRegie';
import type { Bronnen } from '../../store/bronnen';
import type { BekendeLezer } from '../../toegang/lezer';
import type { Stukverwijzing } from '../gebeurtenissen';
import { Plan } from '../Plan';
import { Plangebeurtenis } from '../Plangebeurtenis';
import type { Planbeeld } from '../planbeeld';
import { toonbaar } from '../zicht';
import { openPlannen } from './eenOpenPlan';
import { tekstPast } from './eisen';
import type { GesprekInput, StelConceptplanOpInput } from './invoer';
import { alsPlanmaker } from './planmaker';
import { laatRegieBeginnen, leesRegiehouding, type Regiehouding } from './regisseur';

/** Reads the leefgebieden of a conversation as the caller may; undefined where that can't be told now. */
export type LeesGesprek = (gesprek: GesprekInput) => Promise<Leefgebied[] | undefined>;

interface Begin {
  invoer: StelConceptplanOpInput;
  lezer: BekendeLezer;
  /** The plans of the household, the open one first. */
  plannen: Planbeeld[];
  leden: readonly string[];
  regie: Regiehouding;
}

/** A household's next plan, as a concept. Where regie lies with nobody yet, it begins with who draws up the plan. */
export const stelConceptplanOp = (
  bronnen: Bronnen,
  invoer: StelConceptplanOpInput,
  lees: LeesGesprek,
): Promise<Gedaan> => {
  // Asked once, whatever happens meanwhile, and only when all else is in order: it stands in the wijkteam's logbook.
  let gelezen: ReturnType<LeesGesprek> | undefined;
  return eenmalig(bronnen, { soort: 'CONCEPTPLAN', invoer }, async () => {
    const begin = await leesBegin(bronnen, invoer);
    if (!begin) return { fouten: [HUISHOUDEN_ONBEKEND()] };
    const fouten = eisen.flatMap((eis) => eis(begin) ?? []);
    if (fouten.length > 0) return { fouten };
    gelezen ??= invoer.keukentafelgesprek ? lees(invoer.keukentafelgesprek) : undefined;
    const besproken = await gelezen;
    const mis = gesprekIsTeZien(begin, besproken);
    return mis ? { fouten: [mis] } : open(bronnen, begin, besproken ?? []);
  });
};

/** The same where there is no such household, and where nobody in it shares the plan with the caller. */
const HUISHOUDEN_ONBEKEND = () =>
  fout('HUISHOUDEN_ONBEKEND', 'Dit huishouden is er niet, of niemand daarvan deelt het plan met u.', 'huishouden');

async function leesBegin(bronnen: Bronnen, invoer: StelConceptplanOpInput): Promise<Begin | undefined> {
  const huishouden = (await bronnen.huishoudens.load(invoer.huishouden))?.id ?? NERGENS;
  bronnen.vergeetPlan(huishouden);
  const lezer = await bronnen.lezer();
  const inzages = await bronnen.planinzages(huishouden);
  if (!alsPlanmaker(lezer) || !inzages.some(toonbaar)) return undefined;
  const leden = (await bronnen.leden(huishouden)).map(({ id }) => id);
  const regie = await leesRegiehouding(bronnen, huishouden);
  return { invoer, lezer, leden, regie, plannen: await bronnen.planbeelden(huishouden) };
}

const eisen: readonly ((begin: Begin) => Fout | undefined)[] = [
  geenPlanLoopt,
  iemandHeeftDeRegie,
  gesprekIsVanEenLid,
  ({ invoer }) => tekstPast(invoer.reden || undefined, 'reden'),
];

function geenPlanLoopt({ plannen }: Begin): Fout | undefined {
  if (plannen.every(({ status }) => status === Planstatus.AFGESLOTEN)) return undefined;
  return fout('PLAN_LOOPT_AL', 'Dit huishouden heeft al een plan. Werk daaraan verder, of sluit het eerst af.');
}

/** One plan, one regisseur: who has no regie and can't have it leaves the first plan to another. */
function iemandHeeftDeRegie({ regie: { stand, begint } }: Begin): Fout | undefined {
  if (stand.huidige || begint) return undefined;
  return fout(
    'REGISSEUR_ONTBREEKT',
    'Dit huishouden heeft nog geen regisseur. Laat een inwoner, een wijkcoach of een CJG-coach het plan opstellen.',
  );
}

/** The same for who is no member, and for a conversation that is not there. */
const GESPREK_ONBEKEND = () =>
  fout('GESPREK_ONBEKEND', 'Dit gesprek is er niet, of het wordt niet met u gedeeld.', 'keukentafelgesprek');

function gesprekIsVanEenLid({ invoer: { keukentafelgesprek }, leden }: Begin): Fout | undefined {
  return !keukentafelgesprek || leden.includes(keukentafelgesprek.persoon) ? undefined : GESPREK_ONBEKEND();
}

function gesprekIsTeZien({ invoer }: Begin, besproken: Leefgebied[] | undefined): Fout | undefined {
  if (!invoer.keukentafelgesprek || besproken?.length) return undefined;
  if (besproken) return GESPREK_ONBEKEND();
  return fout('GESPREK_NIET_BEREIKBAAR', 'Het wijkteam is nu niet bereikbaar. Probeer het later opnieuw.');
}

/** Of two at once the number lets one be first: the next one is numbered by those before it. */
function open(bronnen: Bronnen, { invoer, lezer, plannen, regie }: Begin, leefgebieden: Leefgebied[]): Voornemen {
  const { huishouden, keukentafelgesprek, reden = null } = invoer;
  const id = `plan-${randomUUID()}`;
  const gesprek: Stukverwijzing | null = keukentafelgesprek ? { domein: Domein.WIJKTEAM, ...keukentafelgesprek } : null;
  const plan = {
    ...{ id, huishouden, volgnummer: plannen.length + 1, status: Planstatus.CONCEPT },
    ...{ opgesteldOp: bronnen.vandaag, vastgesteldOp: null },
  };
  const opgesteld = {
    ...{ plan: id, nr: 1, soort: 'OPGESTELD' as const, inhoud: { leefgebieden, gesprek } },
    ...{ ...partijVan(lezer), reden, tijdstip: bronnen.nu.toISOString() },
  };
  return {
    id,
    schrijf: async (manager: EntityManager) => {
      if ((await openPlannen(manager, huishouden)).length > 0) throw new Ingehaald();
      await manager.insert(Plan, plan);
      await manager.insert(Plangebeurtenis, opgesteld);
      await laatRegieBeginnen(manager, bronnen, huishouden, regie);
    },
  };
}
