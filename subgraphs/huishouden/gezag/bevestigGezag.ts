import { type Fout, fout } from '#schema/Fout';
import { totHetStaat, type Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { isVerouderd } from '#waarborgen/opdrachten/versie';
import type { Bronnen } from '../store/bronnen';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import { findKind } from './aanvraag';
import { magGezagVastleggen } from './bevoegdheid';
import { type Gezagsdaad, huidigeHouders } from './Gezagsdaad';
import { Gezagsingang } from './Gezagsingang';
import type { BevestigGezagInput } from './invoer';
import { type Gezagsstuk, gezagsversie, isIngehaald, leesRegistratie, volgendePlaats } from './verloop';

/** A second professional's yes (four eyes): from here on what the first one recorded takes effect. */
export async function bevestigGezag(bronnen: Bronnen, invoer: BevestigGezagInput): Promise<Gezagsdaad> {
  const { lezer, fouten } = await magGezagVastleggen(bronnen);
  if (fouten.length > 0) return { fouten, geraakt: [], geschreven: false };
  const { kind: id, nr } = leesRegistratie(invoer.registratie);
  let geraakt: string[] = [];
  const gedaan = await totHetStaat(bronnen.opslag, async () => {
    bronnen.feiten.clearAll();
    const kind = await findKind(bronnen, id);
    const stukken = (kind?.gezagsverloop ?? []).filter(
      (stuk) => stuk.nr === nr && stuk.door?.organisatie === lezer.organisatie?.id,
    );
    if (!kind || stukken.length === 0) return { fouten: [REGISTRATIE_ONBEKEND()] };
    geraakt = [...huidigeHouders(kind, bronnen.vandaag), ...stukken.flatMap(({ houder }) => houder ?? [])];
    return beoordeel(bronnen, { lezer, kind, stuk: stukken[0], invoer });
  });
  return { ...gedaan, geraakt: gedaan.id === undefined ? [] : geraakt, geschreven: gedaan.id !== undefined };
}

interface Bevestiging {
  lezer: BekendeLezer;
  kind: Persoonsfeiten;
  stuk: Gezagsstuk;
  invoer: BevestigGezagInput;
}

function beoordeel({ nu }: Bronnen, bevestiging: Bevestiging): Voornemen {
  const fouten = eisen.flatMap((eis) => eis(bevestiging) ?? []);
  if (fouten.length > 0) return { fouten };
  const { lezer, kind, stuk } = bevestiging;
  const rij = {
    ...{ kind: stuk.kind, registratie: stuk.nr, volgorde: volgendePlaats(kind.gezagsverloop) },
    ...{ functionaris: lezer.functionaris as string, organisatie: lezer.organisatie?.id as string },
    tijdstip: nu.toISOString(),
  };
  return { id: stuk.kind, schrijf: (manager) => manager.insert(Gezagsingang, rij) };
}

/** The same for what does not exist, and for what is not the caller's to confirm. */
const REGISTRATIE_ONBEKEND = () =>
  fout('REGISTRATIE_ONBEKEND', 'Deze registratie is er niet, of u bevestigt haar niet.', 'registratie');

/** What a confirmation must meet; whatever is wrong is told at once. */
const eisen: readonly ((bevestiging: Bevestiging) => Fout | undefined)[] = [isVanEenAnder, wachtNog, isGezien];

/** One natural person, whichever hat he wears. */
function isVanEenAnder({ stuk, lezer }: Bevestiging): Fout | undefined {
  if (stuk.door?.functionaris !== lezer.functionaris) return undefined;
  return fout('ZELF_VASTGELEGD', 'U legde dit zelf vast: een collega bevestigt het.', 'registratie');
}

function wachtNog({ stuk, kind }: Bevestiging): Fout | undefined {
  if (stuk.volgorde !== undefined) return fout('AL_BEVESTIGD', 'Dit geldt al.', 'registratie');
  if (!isIngehaald(stuk, kind.gezagsverloop)) return undefined;
  return fout('REGISTRATIE_INGEHAALD', 'Er geldt intussen iets anders: leg het opnieuw vast.', 'registratie');
}

function isGezien({ kind, invoer }: Bevestiging): Fout | undefined {
  const { verwachteVersie } = invoer;
  return verwachteVersie == null
    ? undefined
    : isVerouderd({ versie: gezagsversie(kind.gezagsverloop) }, verwachteVersie);
}
