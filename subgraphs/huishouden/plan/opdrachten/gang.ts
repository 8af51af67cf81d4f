import { type Fout, fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { Planstatus } from '../../lijsten';
import type { Bronnen } from '../../store/bronnen';
import { akkoordstanden } from '../akkoord';
import { vraagtAkkoord } from '../beeld';
import { Doelstand } from '../lijsten';
import { doelIn, doetDeRegisseur, geldtNog, tekstPast } from './eisen';
import type { EvalueerPlanInput, PlanInput } from './invoer';
import { kanVanuitDezeStatus, type Planeis, type Planopdracht, type Stap, volgens, wijzigPlan } from './opdracht';

/* What the regisseur does with the plan as a whole: settle, evaluate, close. */

/** The plan as the regisseur sees it holds, once everybody whom it concerns agreed. */
export const stelPlanVast = (bronnen: Bronnen, invoer: PlanInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, async (opdracht) => {
    const akkoord = await iederIsAkkoord(bronnen, opdracht);
    const eisen = [kanVanuitDezeStatus<PlanInput>('VASTGESTELD'), doetDeRegisseur, heeftEenDoel, akkoord, redenPast];
    return volgens(eisen, opdracht, () => {
      const doelen = opdracht.beeld.doelen.filter(vraagtAkkoord).map(({ id }) => id);
      return stap(opdracht, { soort: 'VASTGESTELD', inhoud: { doelen } });
    });
  });

/** What became of each goal, in the words of the resident; what comes of that is for the revision after it. */
export const evalueerPlan = (bronnen: Bronnen, invoer: EvalueerPlanInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, (opdracht) =>
    volgens(bijEvaluatie, opdracht, () => {
      const oordelen = invoer.oordelen.map(({ doelId: doel, oordeel, score = null, woorden }) => ({
        ...{ doel, oordeel, score, woorden },
      }));
      return stap(opdracht, { soort: 'GEEVALUEERD', inhoud: { oordelen } });
    }),
  );

/** The plan is done, or goes no further. */
export const sluitPlan = (bronnen: Bronnen, invoer: PlanInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, (opdracht) =>
    volgens(bijSluiten, opdracht, () => stap(opdracht, { soort: 'GESLOTEN', inhoud: {} })),
  );

const bijEvaluatie: readonly Planeis<EvalueerPlanInput>[] = [
  kanVanuitDezeStatus('GEEVALUEERD'),
  doetDeRegisseur,
  noemtEenDoel,
  noemtElkDoelEenKeer,
  noemtDoelenDieGelden,
  scoresPassen,
  woordenPassen,
  redenPast,
];
const bijSluiten: readonly Planeis<PlanInput>[] = [
  kanVanuitDezeStatus('GESLOTEN'),
  doetDeRegisseur,
  elkDoelIsGeevalueerd,
  redenVanSluiten,
];

const stap = ({ beeld, invoer }: Planopdracht<PlanInput>, gebeurt: Stap['gebeurt'][number]) => ({
  ...{ id: beeld.id, reden: invoer.reden, gebeurt: [gebeurt], vanRegisseur: true as const },
});

function heeftEenDoel({ beeld }: Planopdracht<PlanInput>): Fout | undefined {
  if (beeld.doelen.some(({ stand }) => stand !== Doelstand.VERVALLEN)) return undefined;
  return fout('PLAN_LEEG', 'Voeg eerst een doel toe: een plan zonder doel stelt niemand vast.');
}

async function iederIsAkkoord(bronnen: Bronnen, { beeld }: Planopdracht<PlanInput>): Promise<() => Fout | undefined> {
  const doelen = beeld.doelen.filter(vraagtAkkoord);
  const standen = (await Promise.all(doelen.map((doel) => akkoordstanden(bronnen, doel)))).flat();
  return () => {
    if (standen.some(({ teBepalen }) => !teBepalen))
      return fout(
        'ONDERTEKENAAR_ONBEKEND',
        'Van iemand die het plan aangaat staat het gezag niet vast: voor hem kan niemand akkoord geven.',
      );
    return standen.every(({ akkoord }) => akkoord)
      ? undefined
      : fout('AKKOORD_ONTBREEKT', 'Nog niet iedereen die het plan aangaat is akkoord; zie akkoorden.');
  };
}

function redenPast({ invoer }: Planopdracht<PlanInput>): Fout | undefined {
  return tekstPast(invoer.reden || undefined, 'reden');
}

/** What ends, ends for a reason that can be read back. */
function redenVanSluiten({ invoer: { reden } }: Planopdracht<PlanInput>): Fout | undefined {
  return reden?.trim()
    ? tekstPast(reden, 'reden')
    : fout('REDEN_ONTBREEKT', 'Schrijf in reden waarom het plan wordt afgesloten.', 'reden');
}

function noemtEenDoel({ invoer: { oordelen } }: Planopdracht<EvalueerPlanInput>): Fout | undefined {
  return oordelen.length > 0 ? undefined : fout('OORDEEL_ONTBREEKT', 'Evalueer minstens een doel.', 'oordelen');
}

function noemtElkDoelEenKeer({ invoer: { oordelen } }: Planopdracht<EvalueerPlanInput>): Fout | undefined {
  if (new Set(oordelen.map(({ doelId }) => doelId)).size === oordelen.length) return undefined;
  return fout('DOEL_DUBBEL', 'Noem elk doel een keer.', 'oordelen');
}

function noemtDoelenDieGelden(opdracht: Planopdracht<EvalueerPlanInput>): Fout | undefined {
  for (const [i, { doelId }] of opdracht.invoer.oordelen.entries()) {
    const mis = geldtNog(doelIn(opdracht, doelId), 'oordelen', String(i), 'doelId');
    if (mis) return mis;
  }
  return undefined;
}

function scoresPassen({ invoer: { oordelen } }: Planopdracht<EvalueerPlanInput>): Fout | undefined {
  const i = oordelen.findIndex(({ score }) => score != null && (score < 1 || score > 5));
  if (i < 0) return undefined;
  return fout('SCORE_BUITEN_BEREIK', 'Een score loopt van 1 tot en met 5.', 'oordelen', String(i), 'score');
}

function woordenPassen({ invoer: { oordelen } }: Planopdracht<EvalueerPlanInput>): Fout | undefined {
  const mis = oordelen.map(({ woorden }) => tekstPast(woorden, 'woorden'));
  const i = mis.findIndex(Boolean);
  const eerste = mis[i];
  return eerste && fout(eerste.code, eerste.bericht, 'oordelen', String(i), 'woorden');
}

function elkDoelIsGeevalueerd({ beeld }: Planopdracht<PlanInput>): Fout | undefined {
  if (beeld.status === Planstatus.CONCEPT || beeld.doelen.every(({ stand }) => stand !== Doelstand.OPEN))
    return undefined;
  return fout('DOEL_NIET_GEEVALUEERD', 'Evalueer eerst elk doel dat nog openstaat, of laat het vervallen.');
}
