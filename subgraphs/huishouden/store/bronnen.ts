import DataLoader from 'dataloader';
import { DOMEINEN, Doelbinding, type Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Pagina } from '#schema/verbinding';
import { dagVan, eindeVanDag } from '#waarborgen/dienst/klok';
import type { Verzoekheaders } from '#waarborgen/identiteit/headers';
import type { Vrager } from '#waarborgen/identiteit/vrager';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { decide } from '#waarborgen/toegang/decide';
import type { AccessDecision } from '#waarborgen/toegang/feiten';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { Betrokkenheidsgebeurtenis } from '../betrokkenheid/Betrokkenheidsgebeurtenis';
import { createKennisgevingen } from '../kennisgevingen/kennisgevingen';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { loadEigenHuishoudens, loadHuishoudens, loadLeden, NERGENS, searchHuishoudens } from '../mensen/huishoudens';
import { Organisatie } from '../mensen/Organisatie';
import { Persoon } from '../mensen/Persoon';
import { Team } from '../mensen/Team';
import { findNoodtoegang, type Noodkeuze, type Noodpagina, searchNoodtoegangen } from '../noodtoegang/noodtoegangen';
import { isGetoond } from '../noodtoegang/stand';
import { nogVerzwegen } from '../noodtoegang/zicht';
import type { Huishoudenomgeving } from '../omgeving';
import { createPlan } from '../plan/planbeeld';
import { createRegie } from '../regie/regies';
import { createClienten } from '../toegang/Client';
import { loadFeiten, type Persoonsfeiten } from '../toegang/feiten';
import { type BekendeLezer, loadLezer, loadNamen } from '../toegang/lezer';
import { createInwoner } from '../toestemmingen/inwoner';
import { Toestemming } from '../toestemmingen/Toestemming';
import { createLogboeken } from '../verstrekkingen/logboeken';
import { heeftRegie, isToezichthouder, ledenVoor, spreektVoor } from '../zichtbaarheid';
import { perSleutel } from './perSleutel';

interface Vraag {
  vrager: Vrager;
  nu: Date;
  omgeving: Huishoudenomgeving;
  headers?: Pick<Verzoekheaders, 'traceparent'>;
}

/** One request's readers of the hub's database, and the decisions that follow from what they read. */
export function createBronnen(opslag: Opslag, vraag: Vraag) {
  const beslissingen = createBeslissingen(opslag, vraag);
  const mensen = createMensen(opslag, beslissingen);
  const regie = createRegie(opslag, vraag.nu);
  const delen = createDelen(opslag, { ...beslissingen, ...mensen, ...regie });
  const plan = createPlan(opslag, { ...beslissingen, ...mensen });
  const gelezen = { opslag, ...vraag, ...beslissingen, ...mensen, ...regie, ...plan, ...delen };
  return {
    ...gelezen,
    logboeken: createLogboeken(opslag, vraag.omgeving, vraag.nu, vraag.headers?.traceparent),
    ...createInwoner(opslag, gelezen),
    ...createNood(opslag),
    ...createClienten(opslag, beslissingen),
    ...createKennisgevingen(opslag, beslissingen.lezer),
  };
}
export type Bronnen = ReturnType<typeof createBronnen>;

export type Beslissingen = ReturnType<typeof createBeslissingen>;
export type Mensen = ReturnType<typeof createMensen>;

/** Who reads, what is known of whom, and what follows from it. */
function createBeslissingen(opslag: Opslag, { vrager, nu, omgeving }: Vraag) {
  const vandaag = dagVan(nu);
  const feiten = new DataLoader((ids: readonly string[]) => loadFeiten(opslag, ids, vandaag));
  const feitenVan = (ids: readonly string[]) => Promise.all(ids.map((id) => feiten.load(id)));
  const lezer = eenmalig(() => loadLezer(opslag, vrager, vandaag, feitenVan));

  /** Decided once on the same facts: one person is asked about from many sides. */
  const beslist = new WeakMap<Persoonsfeiten, Map<Domein, Inzage>>();
  /** What the caller may see of this person in this domain. */
  const inzage = async (persoon: string, domein: Domein): Promise<Inzage> => {
    const [wie, over] = await Promise.all([lezer(), feiten.load(persoon)]);
    if (!over) return { persoon, domein, niveau: Inzageniveau.GEEN };
    const eerder = beslist.get(over) ?? new Map<Domein, Inzage>();
    beslist.set(over, eerder);
    const gevonden = eerder.get(domein) ?? beslis(over, wie, domein);
    eerder.set(domein, gevonden);
    return gevonden;
  };
  const beslis = (over: Persoonsfeiten, wie: BekendeLezer, domein: Domein): Inzage => {
    const beslissing = decide({ ...over, lezer: wie, domein }, () => nu);
    const gevonden = alsInzage(beslissing, over.persoon.id, domein);
    // What is seen in ordinary work tells of no crisis; all else that such a reader does is told of together with it.
    const gewoon = gevonden.niveau !== Inzageniveau.GEEN && wie.doel !== Doelbinding.CRISIS;
    if (gevonden.noodtoegang || gewoon) return gevonden;
    return { ...gevonden, noodtoegang: nogVerzwegen(over.noodInHuis, wie, { ...omgeving, vandaag })?.id };
  };
  /** What he may see of him in every domain, in the order of the list. */
  const inzages = (persoon: string): Promise<Inzage[]> =>
    Promise.all(DOMEINEN.map((domein) => inzage(persoon, domein)));
  /** The noodtoegangen in his household of which the residents were told. */
  const getoondeNoodtoegangen = async (persoon: string): Promise<string[]> =>
    ((await feiten.load(persoon))?.noodInHuis ?? []).filter((n) => isGetoond(n, vandaag)).map(({ id }) => id);
  return { vandaag, lezer, feiten, inzage, inzages, getoondeNoodtoegangen };
}

/** Households and persons, as far as the caller is involved with them. */
function createMensen(opslag: Opslag, { vandaag, lezer, feiten, inzages }: Beslissingen) {
  const huishoudens = new DataLoader(async (ids: readonly string[]) =>
    loadHuishoudens(opslag, ids, await lezer(), vandaag),
  );
  const alleLeden = new DataLoader((ids: readonly string[]) => loadLeden(opslag, ids, vandaag));
  const leden = async (huishouden: string): Promise<Persoon[]> =>
    ledenVoor(await lezer(), await alleLeden.load(huishouden));
  const persoon = async (over: Persoonsfeiten | undefined): Promise<Persoon | null> => {
    const bezocht = bezoekt(over).map(async (id) => ((await huishoudens.load(id)) ? leden(id) : []));
    const zichtbaar = (await Promise.all(bezocht)).flat();
    const lid = zichtbaar.find(({ id }) => id === over?.persoon.id);
    return lid ?? (over && (await inzages(over.persoon.id)).some(isInNood) ? over.persoon : null);
  };
  const opNaam = async (id: string): Promise<Persoon | null> => {
    const [wie, over] = [await lezer(), await feiten.load(id)];
    if (isToezichthouder(wie) || wie.spreektVoor.includes(id)) return over?.persoon ?? null;
    return wie.inwoner ? null : persoon(over);
  };
  return {
    huishoudens,
    /** Whom the caller may ask for: of his households, for a resident who he speaks for, anybody for who oversees. */
    opNaam,
    searchHuishoudens: async (pagina: Pagina & { wijk?: string }) =>
      searchHuishoudens(opslag, await lezer(), vandaag, pagina),
    eigenHuishoudens: async (keuze: { wijk?: string; hoogstens: number }) =>
      loadEigenHuishoudens(opslag, await lezer(), vandaag, keuze),
    /** A person out of one of the caller's households, or for whom he broke the glass; else nobody. */
    personen: { load: async (id: string) => persoon(await feiten.load(id)) },
    /** The members of a household whom the caller may know of. */
    leden,
    betrokkenheden: perSleutel(opslag, Betrokkenheid, 'huishouden', { kenmerk: 'ASC' }),
    betrokkenheidsstappen: perSleutel(opslag, Betrokkenheidsgebeurtenis, 'huishouden', { tijdstip: 'ASC' }),
    organisaties: perSleutel(opslag, Organisatie, 'id', { id: 'ASC' }),
    organisatienamen: new DataLoader((ids: readonly string[]) => loadNamen(opslag, Organisatie, ids)),
    teamnamen: new DataLoader((ids: readonly string[]) => loadNamen(opslag, Team, ids)),
  };
}

/** The id of no person. */
export const NIEMAND = '';

/** Who does not exist, or lives nowhere, costs the database as much as who may not be known. */
const bezoekt = (over: Persoonsfeiten | undefined): string[] =>
  over?.huishoudens.length ? over.huishoudens : [NERGENS];

type Gelezen = Beslissingen & Mensen & ReturnType<typeof createRegie>;

/** What was recorded about sharing, and who keeps it moving. */
const createDelen = (opslag: Opslag, { lezer, feiten, huishoudens, regie, inzages }: Gelezen) => ({
  /** The caller is whom it is about, or speaks for him in its domain (in any, where it is about all of them). */
  spreektOver: async ({ betrokkeneId, domein }: Toestemming): Promise<boolean> =>
    (await inzages(betrokkeneId)).some((i) => (domein ?? i.domein) === i.domein && spreektVoor(i.grond)),

  /** A consent or objection with what is known of whom it is about; undefined where there is none, at the same cost. */
  toestemming: async (id: string) => {
    const gevonden = await opslag.lezer.findOneBy(Toestemming, { id });
    const over = await feiten.load(gevonden?.betrokkeneId ?? NIEMAND);
    const toestemming = over?.vastgelegd.find((t) => t.id === id);
    return over && toestemming && { over, toestemming };
  },
  /** Regie over a household of this person is with the caller's organisation. */
  heeftRegieOver: async (persoon = NIEMAND): Promise<boolean> => {
    const bezocht = bezoekt(await feiten.load(persoon));
    const open = await Promise.all(bezocht.map((id) => huishoudens.load(id)));
    const standen = await Promise.all(bezocht.map((id) => regie.load(id)));
    return heeftRegie(
      await lezer(),
      standen.flatMap(({ huidige }, i) => (open[i] && huidige ? [huidige.bij] : [])),
    );
  },
});

/** Whom the caller may not know is there only while his noodtoegang lasts. */
const isInNood = ({ grond }: Inzage): boolean => grond === Grond.NOODTOEGANG;

/** Who broke the glass. */
const createNood = (opslag: Opslag) => ({
  noodtoegang: (id: string) => findNoodtoegang(opslag, id),
  searchNoodtoegangen: (keuze: Noodkeuze, pagina: Noodpagina) => searchNoodtoegangen(opslag, keuze, pagina),
});

function eenmalig<T>(lees: () => Promise<T>): () => Promise<T> {
  let gelezen: Promise<T> | undefined;
  return () => {
    gelezen ??= lees();
    return gelezen;
  };
}

function alsInzage(
  { niveau, grond, reden, tot, eindigt, toestemming, noodtoegang, vertrouwelijk }: AccessDecision,
  persoon: string,
  domein: Domein,
): Inzage {
  const geldigTot = eindigt ?? (tot ? eindeVanDag(tot) : null);
  return { persoon, domein, niveau, grond, reden, toestemming, noodtoegang, vertrouwelijk, geldigTot };
}
