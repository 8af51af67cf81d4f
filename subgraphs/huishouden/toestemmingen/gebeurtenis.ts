import { fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { alsEerste } from '#waarborgen/opdrachten/versie';
import type { Toestemmingswijze } from '../lijsten';
import type { Bronnen } from '../store/bronnen';
import type { Hoedanigheid } from './hoedanigheid';
import type { Toestemming } from './Toestemming';
import { Toestemmingsgebeurtenis } from './Toestemmingsgebeurtenis';

interface Wat {
  toestemming: string;
  /** The person who did it, or on whose word it is written down. */
  door: string;
  wijze?: Toestemmingswijze;
  toelichting?: string;
  nu: Date;
}
export type Gebeurtenis = ReturnType<typeof gebeurtenisDoor>;

/** What happened to a consent, with the professional who wrote it down, if one did. */
export function gebeurtenisDoor(wie: Hoedanigheid, { toestemming, door, wijze, toelichting, nu }: Wat) {
  const { functionaris, organisatie } = wie.soort === 'VASTLEGGER' ? wie : { functionaris: null, organisatie: null };
  return {
    ...{ toestemming, door, functionaris, organisatie },
    ...{ wijze: wijze ?? null, woorden: toelichting ?? null, tijdstip: nu.toISOString() },
  };
}

/** Adds to a consent's history, as the next version after the one that the caller saw; whoever was first wins. */
export async function voegToe(
  bronnen: Bronnen,
  { id, versie, betrokkeneId }: Toestemming,
  soort: Toestemmingsgebeurtenis['soort'],
  gebeurtenis: Gebeurtenis,
): Promise<Gedaan> {
  const gedaan = await alsEerste(id, () =>
    bronnen.opslag.write((manager) =>
      manager.insert(Toestemmingsgebeurtenis, { ...gebeurtenis, soort, versie: versie + 1 }),
    ),
  );
  bronnen.feiten.clear(betrokkeneId);
  return gedaan;
}

/** The same for what does not exist, and for what is not the caller's to act on. */
export const TOESTEMMING_ONBEKEND = () =>
  fout('TOESTEMMING_ONBEKEND', 'Deze toestemming is er niet, of u heeft er niets over te zeggen.', 'toestemmingId');
