import { randomUUID } from 'node:crypto';
import { fout } from '#schema/Fout';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import type { Gedaan, Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { Toestemmingssoort } from '../lijsten';
import type { Bronnen } from '../store/bronnen';
import { eisen, opWoordVan } from './eisen';
import { gebeurtenisDoor } from './gebeurtenis';
import { hoedanigheidBij } from './hoedanigheid';
import type { GeefToestemmingInput, MaakBezwaarTegenDelenInput } from './invoer';
import { Toestemming } from './Toestemming';
import { Toestemmingsgebeurtenis } from './Toestemmingsgebeurtenis';
import { maakVoorstel, type Voorstel, wensIn } from './voorstel';

/** What somebody wants to share. Who is logged in himself and must sign, signs with it. */
export const geefToestemming = (bronnen: Bronnen, invoer: GeefToestemmingInput): Promise<Gedaan> =>
  legVast(bronnen, Toestemmingssoort.TOESTEMMING, invoer);

/** What somebody does not want shared; it works at once, and without anybody else's signature. */
export const maakBezwaar = (bronnen: Bronnen, invoer: MaakBezwaarTegenDelenInput): Promise<Gedaan> =>
  legVast(bronnen, Toestemmingssoort.BEZWAAR, invoer);

async function legVast(
  bronnen: Bronnen,
  soort: Toestemmingssoort,
  invoer: MaakBezwaarTegenDelenInput,
): Promise<Gedaan> {
  const gedaan = await eenmalig(bronnen, { soort, invoer }, async () => {
    const over = await bronnen.feiten.load(invoer.betrokkene);
    const wie = await hoedanigheidBij(bronnen, over, wensIn(invoer));
    if (!over || !wie) return { fouten: [BETROKKENE_ONBEKEND()] };
    return beoordeel(await maakVoorstel(bronnen, soort, invoer, { over, wie }), bronnen.nu);
  });
  bronnen.feiten.clear(invoer.betrokkene);
  return gedaan;
}

/** The same for who does not exist: whom the hub knows is nobody's business. */
const BETROKKENE_ONBEKEND = () =>
  fout('BETROKKENE_ONBEKEND', 'Deze persoon is er niet, of u legt voor hem niets vast.', 'betrokkene');

function beoordeel(voorstel: Voorstel, nu: Date): Voornemen {
  const fouten = eisen.flatMap((eis) => eis(voorstel) ?? []);
  if (fouten.length > 0) return { fouten };
  const id = `t-${randomUUID()}`;
  return {
    id,
    schrijf: async (manager) => {
      await manager.insert(Toestemming, alsToestemming(id, voorstel));
      await manager.insert(Toestemmingsgebeurtenis, gebeurtenissen(id, voorstel, nu));
    },
  };
}

function alsToestemming(id: string, { soort, wens, invoer, doelen, vanaf, over }: Voorstel) {
  const { aan, tot, wijze, niveau } = invoer;
  return {
    ...{ id, soort, betrokkeneId: over.persoon.id, ...wens, niveau, doelen, vanaf, tot, wijze },
    ...{ aanOrganisatie: aan.organisatie ?? null, aanTeam: aan.team ?? null },
    aanPlandeelnemers: aan.plandeelnemers ?? false,
  };
}

function gebeurtenissen(toestemming: string, voorstel: Voorstel, nu: Date) {
  const { wie, invoer } = voorstel;
  const { wijze, toelichting } = invoer;
  const door = opWoordVan(voorstel);
  const gegeven = gebeurtenisDoor(wie, { toestemming, door, wijze, toelichting, nu });
  return [
    { ...gegeven, versie: 1, soort: 'GEGEVEN' as const },
    ...(wie.soort === 'VASTLEGGER' ? [] : [{ ...gegeven, woorden: null, versie: 2, soort: 'ONDERTEKEND' as const }]),
  ];
}
