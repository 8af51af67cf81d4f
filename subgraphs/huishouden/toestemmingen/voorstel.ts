import { Doelbinding, Inzageniveau } from '#schema/lijsten/toegang';
import { Toestemmingssoort } from '../lijsten';
import { Organisatie } from '../mensen/Organisatie';
import { Team } from '../mensen/Team';
import type { Bronnen } from '../store/bronnen';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { Hoedanigheid, Wens } from './hoedanigheid';
import type { GeefToestemmingInput, MaakBezwaarTegenDelenInput } from './invoer';

/** A consent or objection as somebody wants to record it, with what the requirements need to know. */
export interface Voorstel {
  soort: Toestemmingssoort;
  invoer: MaakBezwaarTegenDelenInput & { niveau: Inzageniveau };
  wens: Wens;
  doelen: Doelbinding[];
  vanaf: string;
  vandaag: string;
  over: Persoonsfeiten;
  wie: Hoedanigheid;
  /** The organisation that would read, its own or that of the team; undefined where there is none of that name. */
  ontvanger?: Organisatie;
}

export const wensIn = ({ aan, domein }: MaakBezwaarTegenDelenInput): Wens => ({
  ...{ domein: domein ?? null, aanVertegenwoordigers: aan.vertegenwoordigers === true },
});

export async function maakVoorstel(
  bronnen: Bronnen,
  soort: Toestemmingssoort,
  invoer: MaakBezwaarTegenDelenInput | GeefToestemmingInput,
  { over, wie }: Pick<Voorstel, 'over' | 'wie'>,
): Promise<Voorstel> {
  const { vandaag } = bronnen;
  const wens = wensIn(invoer);
  return {
    ...{ soort, wens, over, wie, vandaag },
    invoer: { niveau: Inzageniveau.GEEN, ...invoer },
    doelen: wens.aanVertegenwoordigers ? [Doelbinding.EIGEN_INZAGE] : [...new Set(invoer.doelen)],
    vanaf: invoer.vanaf ?? vandaag,
    ontvanger: await loadOntvanger(bronnen, invoer.aan),
  };
}

async function loadOntvanger(
  { opslag: { lezer } }: Bronnen,
  { organisatie, team }: MaakBezwaarTegenDelenInput['aan'],
): Promise<Organisatie | undefined> {
  // Compared once more: to a database a space behind a name may be nothing, but what is sent to it reaches nobody.
  const gevonden = team ? await lezer.findOneBy(Team, { id: team }) : undefined;
  const id = organisatie ?? (gevonden?.id === team ? gevonden?.organisatie : undefined);
  const ontvanger = id ? await lezer.findOneBy(Organisatie, { id }) : undefined;
  return ontvanger?.id === id ? (ontvanger ?? undefined) : undefined;
}
