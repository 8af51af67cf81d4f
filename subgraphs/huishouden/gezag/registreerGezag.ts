import { fout } from '#schema/Fout';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import type { Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { bsnPoging } from '../mensen/bsnPogingen';
import { sleutelZonderBsn } from '../mensen/sleutelZonderBsn';
import type { Bronnen } from '../store/bronnen';
import type { BekendeLezer } from '../toegang/lezer';
import { type Aanvraag, findHouders, findKind, houdersnaam, type MetHouders } from './aanvraag';
import { magGezagVastleggen } from './bevoegdheid';
import { eisen } from './eisen';
import { eisenAanHouders } from './eisenAanHouders';
import { type Gezagsdaad, huidigeHouders } from './Gezagsdaad';
import { Gezagsingang } from './Gezagsingang';
import { Gezagsregel } from './Gezagsregel';
import { wisseltHouders } from './houderswissel';
import type { RegistreerGezagInput } from './invoer';
import { volgendePlaats } from './verloop';

/**
 * Records who has gezag over a child from a day on; what was recorded before stays, and ends the day before. Where it
 * changes who has it, a second professional must confirm it first (`bevestigGezag`).
 */
export async function registreerGezag(bronnen: Bronnen, invoer: RegistreerGezagInput): Promise<Gezagsdaad> {
  const { lezer, fouten: magNiet } = await magGezagVastleggen(bronnen);
  const bsns = invoer.houders.flatMap(({ bsn }) => bsn ?? []);
  const namen = invoer.houders.map((houder) => houdersnaam(bronnen, houder));
  // The fingerprint of what was asked is kept: of a holder's BSN only what no other can make goes into it.
  const teOnthouden = { ...invoer, houders: namen.map((naam) => naam ?? null) };
  const poging = bsnPoging(bronnen);
  const daad = { geraakt: [] as string[], geschreven: false };
  const gedaan = await eenmalig(bronnen, { soort: 'REGISTREER_GEZAG', invoer: teOnthouden }, async () => {
    const fouten = [...magNiet, ...[sleutelZonderBsn(invoer.idempotentieSleutel, bsns)].flatMap((f) => f ?? [])];
    if (fouten.length > 0) return { fouten };
    // Who names nobody by his BSN guesses at none.
    const teVeel = bsns.length > 0 ? await poging.teVeel() : undefined;
    if (teVeel) return { fouten: [teVeel] };
    bronnen.feiten.clearAll();
    const kind = await findKind(bronnen, invoer.kind);
    if (!kind) return { fouten: [KIND_ONBEKEND()] };
    const aanvraag: Aanvraag = { invoer, kind, vandaag: bronnen.vandaag };
    // Nobody is looked up for a request that would be refused whoever he is: it would be a free question.
    const mis = eisen.flatMap((eis) => eis(aanvraag) ?? []);
    if (mis.length > 0) return { fouten: mis };
    const houders = await findHouders(bronnen, kind, namen);
    daad.geraakt = houders.flatMap((over, i) => (invoer.houders[i].bsn ? (over?.persoon.id ?? []) : []));
    return beoordeel({ ...aanvraag, houders }, lezer, bronnen.nu, daad);
  });
  if (!gedaan.fouten) await poging.geslaagd();
  return { ...gedaan, ...daad };
}

/** The same for who does not exist, and of whom the caller's organisation holds no record. */
const KIND_ONBEKEND = () =>
  fout('KIND_ONBEKEND', 'Dit kind is er niet, of uw organisatie is er niet bij betrokken.', 'kind');

function beoordeel(
  aanvraag: MetHouders,
  lezer: BekendeLezer,
  nu: Date,
  daad: Pick<Gezagsdaad, 'geraakt' | 'geschreven'>,
): Voornemen {
  const fouten = eisenAanHouders(aanvraag);
  if (fouten.length > 0) return { fouten };
  const { kind, houders, vandaag } = aanvraag;
  const regels = alsRegels(aanvraag, lezer, nu);
  const [{ nr, functionaris, organisatie, tijdstip }] = regels;
  const ingang = { kind: kind.persoon.id, registratie: nr, volgorde: volgendePlaats(kind.gezagsverloop) };
  return {
    id: kind.persoon.id,
    schrijf: async (manager) => {
      await manager.insert(Gezagsregel, regels);
      if (!wisseltHouders(kind.gezagsverloop, regels))
        await manager.insert(Gezagsingang, { ...ingang, functionaris, organisatie, tijdstip });
      daad.geraakt = [...huidigeHouders(kind, vandaag), ...houders.flatMap((over) => over?.persoon.id ?? [])];
      daad.geschreven = true;
    },
  };
}

/** Numbered by those before it: of two at once the database keeps one, and the other is judged on top of it. */
function alsRegels({ invoer, kind, houders }: MetHouders, lezer: BekendeLezer, nu: Date): Gezagsregel[] {
  const { soort, vanaf, tot = null, bewijs } = invoer;
  const wie = houders.length > 0 ? houders.map((over) => over?.persoon.id ?? null) : [null];
  const nr = Math.max(0, ...kind.gezagsverloop.map((stuk) => stuk.nr)) + 1;
  return wie.map((houder, i) => ({
    ...{ kind: kind.persoon.id, nr, volgnr: i + 1, soort: `${soort}` as const, houder, vanaf, tot },
    ...{ bewijssoort: bewijs.soort, bewijsnummer: bewijs.nummer.trim() },
    ...{ gecontroleerdDoor: bewijs.gecontroleerdDoor.trim(), gecontroleerdOp: bewijs.gecontroleerdOp },
    ...{ functionaris: lezer.functionaris as string, organisatie: lezer.organisatie?.id as string },
    tijdstip: nu.toISOString(),
  }));
}
