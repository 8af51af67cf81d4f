import { type Fout, fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { Planstatus, Toestemmingswijze } from '../../lijsten';
import type { Bronnen } from '../../store/bronnen';
import { toelichtingPast, wijzePast } from '../../toestemmingen/optekenen';
import { akkoordstand, wieAkkoordGeeft } from '../akkoord';
import { vraagtAkkoord } from '../beeld';
import type { Doel } from '../planbeeld';
import type { GeefAkkoordInput } from './invoer';
import { kanVanuitDezeStatus, type Planeis, type Planopdracht, volgens, wijzigPlan } from './opdracht';

/** An akkoord about to be given: for whom, by whom, and with what. */
interface Akkoordopdracht {
  opdracht: Planopdracht<GeefAkkoordInput>;
  betreft: string | undefined;
  door: string | undefined;
  /** Who must agree for him; undefined where it can't be told. */
  wie: string[] | undefined;
  doelen: Doel[];
}

/**
 * Akkoord with all in the plan that concerns somebody: by himself, by whose akkoord is asked for him, or by a
 * professional who writes down what was said. It is about what the giver sees, and holds until that changes.
 */
export const geefAkkoord = (bronnen: Bronnen, invoer: GeefAkkoordInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, async (opdracht) => {
    const akkoord = await leesAkkoord(bronnen, opdracht);
    const alsEis = eisen.map(
      (eis): Planeis<GeefAkkoordInput> =>
        () =>
          eis(akkoord),
    );
    return volgens([kanVanuitDezeStatus('AKKOORD'), ...alsEis], opdracht, () => {
      const { betreft, door, doelen } = akkoord as Required<Akkoordopdracht>;
      const wijze = invoer.wijze ?? Toestemmingswijze.DIGITAAL;
      const inhoud = { betreft: betreft as string, door: door as string, wijze, doelen: doelen.map(({ id }) => id) };
      return {
        ...{ id: opdracht.beeld.id, namens: door, reden: invoer.toelichting },
        gebeurt: [{ soort: 'AKKOORD' as const, inhoud }],
      };
    });
  });

async function leesAkkoord(bronnen: Bronnen, opdracht: Planopdracht<GeefAkkoordInput>): Promise<Akkoordopdracht> {
  const { invoer, maker, beeld } = opdracht;
  const door = maker.soort === 'INWONER' ? maker.persoon : invoer.namens;
  const betreft = invoer.betreft ?? door;
  const doelen = beeld.doelen.filter((doel) => vraagtAkkoord(doel) && betreft && doel.betreft.includes(betreft));
  return { opdracht, betreft, door, doelen, wie: betreft ? await wieAkkoordGeeft(bronnen, betreft) : undefined };
}

const eisen: readonly ((a: Akkoordopdracht) => Fout | undefined)[] = [
  isOvergenomen,
  gaatIemandAan,
  komtVanWieErOverGaat,
  staatErNogNiet,
  alleenMedewerkerNoemtEenAnder,
  zienVierOgen,
  ({ opdracht: { maker, invoer } }) => toelichtingPast(maker.soort === 'MEDEWERKER', invoer.toelichting),
  ({ opdracht: { maker, invoer } }) =>
    wijzePast(maker.soort === 'MEDEWERKER', invoer.wijze ?? Toestemmingswijze.DIGITAAL),
];

/** A delivered draft may still change under who reads it; once something was done to it here, each change is a version. */
function isOvergenomen({ opdracht: { beeld } }: Akkoordopdracht): Fout | undefined {
  if (beeld.status !== Planstatus.CONCEPT || beeld.gebeurd.some(({ nr }) => nr > 0)) return undefined;
  return fout(
    'PLAN_WORDT_GELEVERD',
    'Dit plan komt uit een levering en kan nog veranderen. Wijzig er eerst hier iets aan, of bepaal de volgorde.',
    'planId',
  );
}

function gaatIemandAan({ doelen }: Akkoordopdracht): Fout | undefined {
  if (doelen.length > 0) return undefined;
  return fout(
    'NIETS_TE_AKKORDEREN',
    'Er staat in het plan zoals u het ziet niets dat deze persoon aangaat.',
    'betreft',
  );
}

function komtVanWieErOverGaat({ doelen, door, wie, opdracht }: Akkoordopdracht): Fout | undefined {
  if (doelen.length === 0) return undefined;
  if (!wie)
    return fout(
      'ONDERTEKENAAR_ONBEKEND',
      'Het is niet te zeggen wie hiervoor akkoord geeft: het gezag staat niet vast.',
    );
  if (door && wie.includes(door)) return undefined;
  return opdracht.maker.soort === 'INWONER'
    ? fout('NIET_DE_ONDERTEKENAAR', 'Voor deze persoon geeft een ander akkoord.', 'betreft')
    : fout('NIET_DE_ONDERTEKENAAR', 'Noem in namens iemand die voor deze persoon akkoord geeft.', 'namens');
}

function staatErNogNiet({ doelen, betreft, door, wie }: Akkoordopdracht): Fout | undefined {
  if (doelen.length === 0 || !door || !wie?.includes(door)) return undefined;
  const wacht = doelen.some((doel) => akkoordstand(doel, betreft as string, wie).wachtOp.includes(door));
  return wacht ? undefined : fout('AL_AKKOORD', 'Dit akkoord staat er al, en er is sindsdien niets veranderd.');
}

function alleenMedewerkerNoemtEenAnder({ opdracht: { maker, invoer } }: Akkoordopdracht): Fout | undefined {
  if (maker.soort === 'MEDEWERKER' || !invoer.namens) return undefined;
  return fout('NAMENS_KAN_NIET', 'Alleen een medewerker noemt iemand in namens.', 'namens');
}

/** Who wrote down last what it says does not write down as well that it was agreed to. */
function zienVierOgen({ doelen, opdracht: { maker } }: Akkoordopdracht): Fout | undefined {
  if (maker.soort !== 'MEDEWERKER') return undefined;
  if (doelen.every(({ gewijzigdDoor }) => gewijzigdDoor.functionaris !== maker.functionaris)) return undefined;
  return fout(
    'VIER_OGEN',
    'U schreef dit zelf in het plan. Laat de inwoner zelf akkoord geven, of een collega het vastleggen.',
  );
}
