import type { Fout } from '#schema/Fout';
import { Inzageniveau } from '#schema/lijsten/toegang';
import type { Verstrekkingen } from '../logboek/verstrekkingen';
import { eenmalig } from '../opdrachten/eenmalig';
import { type Gedaan, totHetStaat, type Voornemen } from '../opdrachten/totHetStaat';
import type { Stuk } from '../opslag/Stuk';
import type { PartnerContext } from '../subgraph/persoonMetDossier';
import type { Inzage } from '../toegang/inzage';
import { ONBEKEND } from '../toegang/inzageUitBewijs';
import { type Gevonden, type Ingevuld, leesGeval, vind, vindZichtbaar, type Werkplaats } from './geval';
import { type Invoertype, leesInvoer } from './invoertype';
import { type Eis, geeftVan, type Opdracht, type Raadpleging } from './opdracht';
import { neemVoor } from './schrijf';
import { hoeHetStaat, magHetDoen, onbekend, wieEnVanWie } from './toelating';

/** What came of a command: the record and how far the caller may see it, or what was wrong with it. */
export interface Uitkomst {
  stuk?: Stuk;
  inzage?: Inzage;
  fouten: Fout[];
  waarschuwingen: Fout[];
}

/** A command under way. */
interface Uitvoering {
  werkplaats: Werkplaats;
  opdracht: Opdracht;
  type: Invoertype;
  invoer: Ingevuld;
  context: PartnerContext<unknown>;
  gevonden?: Gevonden;
  waarschuwingen: Fout[];
  /** Asked once, however often the command is judged. */
  raadpleging?: Promise<Raadpleging>;
}

/**
 * Carries out a command: who may give it, about whom, what it says, and whether the rules of the domain allow it. Every
 * fault at once; whoever may not know the person or the record gets the same answer as where there is none.
 */
export async function voerUit(opgegeven: Omit<Uitvoering, 'waarschuwingen' | 'gevonden'>): Promise<Uitkomst> {
  const dit: Uitvoering = { ...opgegeven, waarschuwingen: [] };
  const { opdracht, context, invoer, werkplaats } = dit;
  const dicht = magHetDoen(opdracht.door, context.vrager);
  if (dicht) return weiger(dit, dicht);
  const { idempotentieSleutel } = invoer;
  if (idempotentieSleutel === undefined) return toon(dit, await totHetStaat(werkplaats.opslag, () => beoordeel(dit)));
  const vraagsteller = { opslag: werkplaats.opslag, vrager: context.vrager, nu: context.nu };
  const wat = { soort: opdracht.naam, invoer: { ...invoer, idempotentieSleutel } };
  return toon(dit, await eenmalig(vraagsteller, wat, () => beoordeel(dit)));
}

/** Read anew each time: what a command is judged on is what it is written upon. */
async function beoordeel(dit: Uitvoering): Promise<Voornemen> {
  const { werkplaats, opdracht, type, invoer, context } = dit;
  // The hub is asked once; its proof holds longer than a command takes.
  dit.gevonden = await vind(werkplaats, opdracht, invoer, context, dit.gevonden?.bewezen);
  const { stuk, bewezen, zicht } = dit.gevonden;
  if (!bewezen || !zicht) return { fouten: [onbekend(opdracht)] };
  const { waarden, fouten: inVorm = [] } = leesInvoer(type, invoer);
  const { records } = zicht;
  const geval = await leesGeval(werkplaats, context, { invoer: waarden ?? invoer, stuk, records, ...bewezen });
  const vraag = (eisen: readonly unknown[]) => (eisen as Eis<unknown>[]).flatMap((eis) => eis(geval) ?? []);
  const nietVoorHem = vraag(wieEnVanWie(opdracht, context.vrager));
  if (nietVoorHem.length > 0) return { fouten: nietVoorHem };
  const eigen = waarden ? opdracht.eisen : [];
  const fouten = [...inVorm, ...vraag(hoeHetStaat(opdracht, invoer.verwachteVersie)), ...vraag(eigen)];
  if (fouten.length > 0) return { fouten };
  dit.waarschuwingen = vraag(opdracht.waarschuwt ?? []);
  dit.raadpleging ??= opdracht.raadpleegt?.(geval as never, context);
  const elders = (await dit.raadpleging) ?? { geraadpleegd: undefined };
  return 'fouten' in elders ? elders : neemVoor(opdracht, { ...geval, ...elders }, context.vrager);
}

/** The record as the caller sees it then, noted before he hears of it. What was done before is shown to who may see it now. */
async function toon(dit: Uitvoering, { id, fouten = [] }: Gedaan): Promise<Uitkomst> {
  const { werkplaats, opdracht, context, waarschuwingen, gevonden } = dit;
  if (id === undefined) {
    if (!gevonden?.bewezen) return weiger(dit, ...fouten);
    // What is wrong with it tells how the record stands.
    noteer(dit, gevonden, { ...gevonden.bewezen.inzage, niveau: Inzageniveau.HOOFDLIJNEN });
    return { fouten, waarschuwingen: [] };
  }
  const wat = { soort: geeftVan(opdracht).soort, kenmerk: id };
  const gedaan = await vindZichtbaar(werkplaats, opdracht, wat, context, gevonden?.bewezen);
  if (!gedaan.stuk || !gedaan.bewezen) return weiger(dit, onbekend(opdracht));
  const { stuk, bewezen } = gedaan;
  // What was done before is only looked at again.
  noteer(dit, gedaan, bewezen.inzage, gevonden ? 'VASTLEGGEN' : 'RAADPLEGEN');
  return { stuk, inzage: bewezen.inzage, fouten, waarschuwingen };
}

/** What was asked in confidence is in the logbook as such: not for who speaks for the person. */
function noteer({ context }: Uitvoering, { stuk, zicht }: Gevonden, ...wat: Parameters<Verstrekkingen['note']>): void {
  const [{ persoon, domein }] = wat;
  context.verstrekkingen.note(...wat);
  if (stuk && zicht?.isVertrouwelijk(stuk)) context.verstrekkingen.markeerVertrouwelijk(persoon, domein);
}

/** That somebody was turned away is written down; not about whom, for that was not shown to be his business. */
function weiger({ werkplaats: { domein }, context }: Uitvoering, ...fouten: Fout[]): Uitkomst {
  context.verstrekkingen.note({ persoon: ONBEKEND, domein, niveau: Inzageniveau.GEEN }, 'VASTLEGGEN');
  return { fouten, waarschuwingen: [] };
}
