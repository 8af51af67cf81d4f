import { fout } from '#schema/Fout';
import { Domein } from '#schema/lijsten/toegang';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import type { Gedaan, Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { eisenAanMelder, melderIn } from '../betrokkenheid/bevoegdheid';
import { sleutelZonderBsn } from '../mensen/sleutelZonderBsn';
import type { Bronnen } from '../store/bronnen';
import type { BekendeLezer } from '../toegang/lezer';
import { type Aanvraag, findHouders, findKind, houdersnaam } from './aanvraag';
import { eisen } from './eisen';
import { Gezagsregel } from './Gezagsregel';
import type { RegistreerGezagInput } from './invoer';

/** Records who has gezag over a child from a day on; what was recorded before stays, and ends the day before. */
export async function registreerGezag(bronnen: Bronnen, invoer: RegistreerGezagInput): Promise<Gedaan> {
  const melder = await melderIn(bronnen);
  const bsns = invoer.houders.flatMap(({ bsn }) => bsn ?? []);
  const namen = invoer.houders.map((houder) => houdersnaam(bronnen, houder));
  // The fingerprint of what was asked is kept: of a holder's BSN only what no other can make goes into it.
  const teOnthouden = { ...invoer, houders: namen.map((naam) => naam ?? null) };
  return eenmalig(bronnen, { soort: 'REGISTREER_GEZAG', invoer: teOnthouden }, async () => {
    const magNiet = [
      ...eisenAanMelder.map((eis) => eis(melder)),
      isVanHetCjg(melder.lezer),
      sleutelZonderBsn(invoer.idempotentieSleutel, bsns),
    ];
    const fouten = magNiet.flatMap((f) => f ?? []);
    if (fouten.length > 0) return { fouten };
    bronnen.feiten.clearAll();
    const kind = await findKind(bronnen, invoer.kind);
    if (!kind) return { fouten: [KIND_ONBEKEND()] };
    const houders = await findHouders(bronnen, kind, namen);
    return beoordeel({ invoer, kind, houders, vandaag: bronnen.vandaag }, melder.lezer, bronnen.nu);
  });
}

function isVanHetCjg({ organisatie }: BekendeLezer) {
  const mag = organisatie?.bronVan === Domein.CJG;
  return mag ? undefined : fout('NIET_VAN_HET_CJG', 'Gezag legt een medewerker van het CJG vast.');
}

/** The same for who does not exist, and of whom the caller's organisation holds no record. */
const KIND_ONBEKEND = () =>
  fout('KIND_ONBEKEND', 'Dit kind is er niet, of uw organisatie is er niet bij betrokken.', 'kind');

function beoordeel(aanvraag: Aanvraag, lezer: BekendeLezer, nu: Date): Voornemen {
  const fouten = eisen.flatMap((eis) => eis(aanvraag) ?? []);
  if (fouten.length > 0) return { fouten };
  const regels = alsRegels(aanvraag, lezer, nu);
  return { id: aanvraag.kind.persoon.id, schrijf: (manager) => manager.insert(Gezagsregel, regels) };
}

/** Numbered by those before it: of two at once the database keeps one, and the other is judged on top of it. */
function alsRegels({ invoer, kind, houders }: Aanvraag, lezer: BekendeLezer, nu: Date) {
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
