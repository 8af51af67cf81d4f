import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import type { Rol } from '#schema/lijsten/toegang';
import { dagVan, eindeVanDag } from '#waarborgen/dienst/klok';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import type { Gedaan, Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { plusWerkdagen } from '#waarborgen/termijnen/werkdagen';
import { isOverleden } from '#waarborgen/toegang/vertegenwoordigers';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { type Aanvraag, alsAanvraag } from './aanvraag';
import { eisen } from './eisen';
import type { VraagNoodtoegangInput } from './invoer';
import { Noodtoegang } from './Noodtoegang';
import { NoodtoegangPersoon } from './NoodtoegangPersoon';
import { Noodtoegangsgebeurtenis } from './Noodtoegangsgebeurtenis';
import { alsNoodtoegangsfeit } from './stand';

/** Breaks the glass: what is asked for opens at once, to the one who asks, and is judged afterwards. */
export async function vraagNoodtoegang(
  bronnen: Bronnen,
  invoer: VraagNoodtoegangInput,
  omgeving: Huishoudenomgeving,
): Promise<Gedaan> {
  const gedaan = await eenmalig(bronnen, { soort: 'NOODTOEGANG', invoer }, async () => {
    const aanvraag = alsAanvraag(bronnen, await bronnen.lezer(), invoer, omgeving);
    const fouten = eisen.flatMap((eis) => eis(aanvraag) ?? []);
    if (fouten.length > 0) return { fouten };
    const weigering = (await noemtWieErNietIs(bronnen, aanvraag)) ?? (await isEerderGevraagd(bronnen, aanvraag));
    return weigering ? { fouten: [weigering] } : open(aanvraag);
  });
  bronnen.feiten.clearAll();
  return gedaan;
}

/**
 * Looked up only once all else is in order, and told of all together: whom the hub knows can't be tried out without
 * breaking the glass, which leaves its trace. Who died is as gone as who never was.
 */
async function noemtWieErNietIs({ feiten, vandaag }: Bronnen, { personen }: Aanvraag): Promise<Fout | undefined> {
  const genoemd = await Promise.all(personen.map((id) => feiten.load(id)));
  if (genoemd.every((over) => over && !isOverleden(over.betrokkene, vandaag))) return undefined;
  return fout('PERSOON_ONBEKEND', 'Een of meer van deze personen zijn er niet, of niet meer.', 'personen');
}

const AFKOELDAGEN = 30;

/** Nobody makes four hours longer by asking again, or goes on after a second person said no: a colleague may ask. */
async function isEerderGevraagd(bronnen: Bronnen, { lezer, personen, nu }: Aanvraag): Promise<Fout | undefined> {
  const genoemd = await Promise.all(personen.map((id) => bronnen.feiten.load(id)));
  const eigen = genoemd
    .flatMap((over) => over?.noodverzoeken ?? [])
    .filter((n) => n.functionaris === lezer.functionaris);
  if (eigen.some((n) => !n.oordeel))
    return fout(
      'NOG_NIET_BEOORDEELD',
      'Uw vorige noodtoegang is nog niet beoordeeld. Laat zo nodig een collega vragen.',
    );
  const vanaf = nu.getTime() - AFKOELDAGEN * 24 * 60 * 60 * 1000;
  const afgekeurd = eigen.some((n) => alsNoodtoegangsfeit(n).afgewezen && n.van.getTime() > vanaf);
  return afgekeurd
    ? fout('EERDER_AFGEKEURD', 'Een eerdere noodtoegang van u is afgekeurd. Laat zo nodig een collega vragen.')
    : undefined;
}

function open({ lezer, rol, personen, domeinen, reden, nu, tot }: Aanvraag): Voornemen {
  const id = `n-${randomUUID()}`;
  const wie = {
    functionaris: lezer.functionaris as string,
    organisatie: lezer.organisatie?.id as string,
    rol: rol as Rol,
  };
  return {
    id,
    schrijf: async (manager) => {
      const { organisatie: organisatieId, ...rest } = wie;
      await manager.insert(Noodtoegang, {
        ...{ id, ...rest, organisatieId, redenVanVrager: reden, gevraagdeDomeinen: domeinen, van: nu, tot },
        beoordelenVoor: eindeVanDag(plusWerkdagen(dagVan(nu), 1)),
      });
      await manager.insert(
        NoodtoegangPersoon,
        personen.map((persoon) => ({ noodtoegang: id, persoon })),
      );
      await manager.insert(Noodtoegangsgebeurtenis, {
        ...{ noodtoegang: id, versie: 1, soort: 'GEVRAAGD' as const, ...wie, tijdstip: nu.toISOString() },
      });
    },
  };
}
