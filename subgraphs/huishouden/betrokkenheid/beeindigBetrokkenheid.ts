import { In } from 'typeorm';
import { type Fout, fout } from '#schema/Fout';
import type { Rol } from '#schema/lijsten/toegang';
import { plusDagen } from '#waarborgen/dienst/klok';
import { totHetStaat, type Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { isVanLezer } from '#waarborgen/toegang/betrokkenheid';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { uitlegPast } from '../noodtoegang/eisen';
import type { Bronnen } from '../store/bronnen';
import { alsFeit } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import { Betrokkenheidsgebeurtenis } from './Betrokkenheidsgebeurtenis';
import { eisenAanMelder, melderIn, rolVan } from './bevoegdheid';
import type { BeeindigBetrokkenheidInput } from './invoer';
import type { Betrokkenheidsdaad } from './meldBetrokkenheid';

interface Einde {
  lezer: BekendeLezer;
  persoon: string;
  reden: string | null;
  /** What goes on after today. */
  lopend: Betrokkenheid[];
}

/** Ends today what the caller's organisation, or his team, does with somebody in its own domain; whoever said it began. */
export async function beeindigBetrokkenheid(
  bronnen: Bronnen,
  invoer: BeeindigBetrokkenheidInput,
): Promise<Betrokkenheidsdaad> {
  const melder = await melderIn(bronnen);
  const reden = invoer.reden?.trim() || null;
  const fouten = [...eisenAanMelder.map((eis) => eis(melder)), reden ? uitlegPast(reden, 'reden') : undefined];
  const fout = fouten.flatMap((f) => f ?? []);
  if (fout.length > 0) return { fouten: fout, geschreven: false };
  let geschreven = false;
  const gedaan = await totHetStaat(bronnen.opslag, async () => {
    const eigen = await eigenBetrokkenheden(bronnen, melder.lezer, invoer.persoon);
    if (eigen.length === 0) return { fouten: [PERSOON_ONBEKEND()] };
    const lopend = eigen.filter((b) => geldtOp(b, plusDagen(bronnen.vandaag, 1)));
    geschreven = lopend.length > 0;
    return eindig(bronnen, { lezer: melder.lezer, persoon: invoer.persoon, reden, lopend });
  });
  return { ...gedaan, geschreven };
}

/** What makes this person the reader's today; nothing, at the same cost, where he does not exist. */
async function eigenBetrokkenheden(
  { opslag, feiten, vandaag }: Bronnen,
  lezer: BekendeLezer,
  persoon: string,
): Promise<Betrokkenheid[]> {
  feiten.clearAll();
  const over = await feiten.load(persoon);
  const rijen = await opslag.lezer.findBy(Betrokkenheid, { huishouden: In(over?.huishoudens ?? []) });
  return rijen.filter(
    (b) =>
      b.domein === lezer.organisatie?.bronVan &&
      (b.persoonId === null || b.persoonId === over?.persoon.id) &&
      isVanLezer(alsFeit(b), lezer, vandaag),
  );
}

/** The same for who does not exist, and with whom the caller does not work. */
const PERSOON_ONBEKEND = () =>
  fout('PERSOON_ONBEKEND', 'Deze persoon is er niet, of uw organisatie is niet bij hem betrokken.', 'persoon');

function eindig({ nu, vandaag }: Bronnen, { lezer, persoon, reden, lopend }: Einde): Voornemen {
  const fouten = [isVanHemAlleen(lopend)].flatMap((f) => f ?? []);
  if (fouten.length > 0) return { fouten };
  const door = { organisatie: lezer.organisatie?.id as string, functionaris: lezer.functionaris as string };
  return {
    id: persoon,
    schrijf: async (manager) => {
      for (const { kenmerk, huishouden } of lopend) {
        await manager.insert(Betrokkenheidsgebeurtenis, {
          ...{ betrokkenheid: kenmerk, stap: 'BEEINDIGD' as const, huishouden, dag: vandaag, reden },
          ...{ ...door, rol: rolVan(lezer) as Rol, tijdstip: nu.toISOString() },
        });
        await manager.update(Betrokkenheid, { kenmerk }, { tot: vandaag });
      }
    },
  };
}

/** Also where there is one about him besides: to end that alone would close nothing, and say that it did. */
function isVanHemAlleen(lopend: readonly Betrokkenheid[]): Fout | undefined {
  if (lopend.every(({ persoonId }) => persoonId !== null)) return undefined;
  return fout(
    'BETROKKENHEID_HELE_HUISHOUDEN',
    'Uw organisatie is bij het hele huishouden betrokken; dat eindigt niet voor een persoon. Laat het aanpassen in de aanlevering.',
    'persoon',
  );
}
