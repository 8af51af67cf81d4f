import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { fout } from '#schema/Fout';
import type { Rol } from '#schema/lijsten/toegang';
import { plusDagen } from '#waarborgen/dienst/klok';
import { eenmalig } from '#waarborgen/opdrachten/eenmalig';
import type { Gedaan, Voornemen } from '#waarborgen/opdrachten/totHetStaat';
import { isVanLezer } from '#waarborgen/toegang/betrokkenheid';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { bsnPoging } from '../mensen/bsnPogingen';
import { sleutelZonderBsn } from '../mensen/sleutelZonderBsn';
import { type Genoemde, noem, vindOpBsn } from '../mensen/vindOpBsn';
import type { Bronnen } from '../store/bronnen';
import { alsFeit, type Persoonsfeiten } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import { Betrokkenheidsgebeurtenis } from './Betrokkenheidsgebeurtenis';
import { eisenAanMelder, melderIn, rolVan } from './bevoegdheid';
import type { MeldBetrokkenheidInput } from './invoer';

/** What came of it, and whether anything was written: who works with him already changes nothing. */
export type Betrokkenheidsdaad = Gedaan & { geschreven: boolean };

/** Says that the caller's organisation works with somebody from today: in every household where he lives now. */
export async function meldBetrokkenheid(bronnen: Bronnen, invoer: MeldBetrokkenheidInput): Promise<Betrokkenheidsdaad> {
  const { bsn, ...rest } = invoer;
  const melder = await melderIn(bronnen);
  const domein = melder.lezer.organisatie?.bronVan;
  const genoemde = domein ? noem(bronnen, domein, invoer) : undefined;
  // What is kept of a command is a fingerprint: without a key in it, a BSN could be found back by trying them all.
  const teOnthouden = { ...rest, pseudoniem: genoemde?.pseudoniem };
  const poging = bsnPoging(bronnen);
  let geschreven = false;
  const gedaan = await eenmalig(bronnen, { soort: 'MELD_BETROKKENHEID', invoer: teOnthouden }, async () => {
    const fouten = [
      ...eisenAanMelder.map((eis) => eis(melder)),
      isHeelBsn(genoemde, domein),
      sleutelZonderBsn(invoer.idempotentieSleutel, [bsn]),
    ];
    const fout = fouten.flatMap((f) => f ?? []);
    if (fout.length > 0 || !genoemde) return { fouten: fout };
    const teVeel = await poging.teVeel();
    if (teVeel) return { fouten: [teVeel] };
    bronnen.feiten.clearAll();
    const over = await vindOpBsn(bronnen, genoemde);
    if (!over || over.huishoudens.length === 0) return { fouten: [PERSOON_ONBEKEND()] };
    const voornemen = await begin(bronnen, melder.lezer, over);
    geschreven = voornemen.nieuw;
    return voornemen;
  });
  if (!gedaan.fouten) await poging.geslaagd();
  return { ...gedaan, geschreven };
}

const isHeelBsn = (genoemde: Genoemde | undefined, domein: unknown) =>
  genoemde || !domein ? undefined : fout('BSN_ONGELDIG', 'Dit is geen geldig BSN; kijk de cijfers na.', 'bsn');
/** The same for an unknown BSN, another date of birth, who has died and who lives in no household. */
const PERSOON_ONBEKEND = () =>
  fout('PERSOON_ONBEKEND', 'De hub kent niemand met dit BSN en deze geboortedatum.', 'bsn', 'geboortedatum');

/** Writes what is not there yet; who works with him already is told no more than that. */
async function begin(
  { opslag, vandaag, nu }: Bronnen,
  lezer: BekendeLezer,
  over: Persoonsfeiten,
): Promise<Voornemen & { nieuw: boolean }> {
  const id = over.persoon.id;
  const eerder = await opslag.lezer.findBy(Betrokkenheid, { huishouden: In(over.huishoudens) });
  const nieuw = over.huishoudens
    .filter((huishouden) => !eerder.some((b) => b.huishouden === huishouden && gaatDoor(b, id, lezer, vandaag)))
    .map((huishouden) => alsBetrokkenheid({ huishouden, persoonId: id }, lezer, { eerder, vandaag }));
  const door = { organisatie: lezer.organisatie?.id as string, functionaris: lezer.functionaris as string };
  return {
    id,
    nieuw: nieuw.length > 0,
    schrijf: async (manager) => {
      if (nieuw.length === 0) return;
      await manager.insert(Betrokkenheid, nieuw);
      await manager.insert(
        Betrokkenheidsgebeurtenis,
        nieuw.map(({ kenmerk, huishouden, vanaf }) => ({
          ...{ betrokkenheid: kenmerk, stap: 'GEMELD' as const, huishouden, dag: vanaf, reden: null },
          ...{ ...door, rol: rolVan(lezer) as Rol, tijdstip: nu.toISOString() },
        })),
      );
    },
  };
}

/** The reader's organisation works with him now and is not to stop today, for himself or as one of the household. */
const gaatDoor = (b: Betrokkenheid, persoon: string, lezer: BekendeLezer, vandaag: string): boolean =>
  b.domein === lezer.organisatie?.bronVan &&
  (b.persoonId === null || b.persoonId === persoon) &&
  [vandaag, plusDagen(vandaag, 1)].every((dag) => isVanLezer(alsFeit(b), lezer, dag));

type Wie = Pick<Betrokkenheid, 'huishouden' | 'persoonId'>;

function alsBetrokkenheid(
  wie: Wie,
  { organisatie, team }: BekendeLezer,
  { eerder, vandaag }: { eerder: readonly Betrokkenheid[]; vandaag: string },
): Betrokkenheid {
  const waar = {
    ...{ ...wie, organisatieId: organisatie?.id as string, teamId: team ?? null },
    domein: organisatie?.bronVan as Betrokkenheid['domein'],
  };
  const hoeveelste = eerder.filter((b) =>
    Object.entries(waar).every(([k, v]) => b[k as keyof typeof waar] === v),
  ).length;
  return { kenmerk: kenmerkVan(waar, hoeveelste), ...waar, vanaf: vandaag, tot: null, zelfGemeld: true };
}

/** The same for two who report it at once, so that the database keeps one. */
const kenmerkVan = (waar: object, hoeveelste: number): string =>
  `b-${createHash('sha256')
    .update(JSON.stringify([waar, hoeveelste]))
    .digest('hex')
    .slice(0, 48)}`;
