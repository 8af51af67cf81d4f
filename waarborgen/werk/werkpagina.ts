import { Grond, Inzageniveau, type Partnerdomein } from '#schema/lijsten/toegang';
import { type Pagina, paginagrootte } from '#schema/verbinding';
import type { Opslag } from '../opslag/opslag';
import { createLezers } from '../opslag/tabellen';
import type { Zaaksoort } from '../opslag/Zaak';
import type { PartnerContext } from '../subgraph/persoonMetDossier';
import { type Bewezene, bewijzenVanHub } from './bewijzenVanHub';
import { behandelaarsnamen, type Gevondenzaak, leesWerk, type Werkkeuze, type Werkplek } from './leesWerk';
import { Medewerker } from './Medewerker';
import type { Deur } from './opdracht';
import { laatToe } from './toelating';
import { cursorsMet } from './werkcursor';
import { type Zichtgrens, zichtUit } from './zicht';

/** A case of whom the caller's organisation works with. */
export type Werkzaak = Gevondenzaak & Bewezene & { vertrouwelijk: boolean };
export interface Werkvraag {
  vanMij: boolean;
  vanNiemand: boolean;
  teLaat: boolean;
}
interface Werk {
  domein: Partnerdomein;
  grens: Zichtgrens;
  soorten: readonly Zaaksoort[];
  /** In which roles staff record there. */
  deuren: readonly Deur[];
}

export interface Werkpagina {
  zaken: readonly Werkzaak[];
  /** By kenmerk, the names of who works on them. */
  namen: ReadonlyMap<string, string>;
  meer: boolean;
  /** How far was read, where that was not far enough to fill the page. */
  tot?: Werkplek;
}
const GEEN_WERK: Werkpagina = { zaken: [], namen: new Map(), meer: false };

/** A page of the work of the caller's organisation; nothing for who records nothing there. */
export async function leesWerkpagina(
  werk: Werk,
  vraag: Werkvraag,
  pagina: Pagina,
  context: PartnerContext<{ opslag: Opslag }>,
): Promise<Werkpagina> {
  const first = paginagrootte(pagina.first);
  const na =
    pagina.after === undefined ? undefined : cursorsMet(context.omgeving.PSEUDONIEM_SLEUTEL).lees(pagina.after);
  const vastleggers = werk.deuren.filter(isVoorMedewerkers).flatMap(({ rollen }) => rollen);
  const werktErAan = context.vrager.rollen.some((rol) => vastleggers.includes(rol));
  const keuze = werktErAan ? await kies(vraag, context) : undefined;
  if (!keuze) return GEEN_WERK;
  const { vol: zaken, tot } = await leesTotVol(werk, keuze, { na, aantal: first + 1 }, context);
  const namen = await behandelaarsnamen(context.bronnen.opslag, zaken);
  const getoond = zaken.slice(0, first);
  for (const { inzage, vertrouwelijk } of getoond) {
    context.verstrekkingen.note({ ...inzage, niveau: Inzageniveau.HOOFDLIJNEN });
    if (vertrouwelijk) context.verstrekkingen.markeerVertrouwelijk(inzage.persoon, werk.domein);
  }
  return { zaken: getoond, namen, meer: zaken.length > first || tot !== undefined, tot };
}

/** Which work that is; undefined for who works for no organisation, and for whose own work where he has none. */
async function kies(
  { vanMij, vanNiemand, teLaat }: Werkvraag,
  { vrager, vandaag, bronnen }: PartnerContext<{ opslag: Opslag }>,
): Promise<Werkkeuze | undefined> {
  const { organisatie, sub } = vrager;
  if (vrager.inwoner || organisatie === undefined) return undefined;
  const keuze = { organisatie, vanNiemand, teLaatOp: teLaat ? vandaag : undefined };
  if (!vanMij) return keuze;
  const ik = await bronnen.opslag.lezer.findOneBy(Medewerker, { organisatie, sub });
  return ik?.sub === sub ? { ...keuze, behandelaar: ik.kenmerk } : undefined;
}

const isVoorMedewerkers = ({ grond }: Deur): boolean => grond === Grond.EIGEN_DOSSIER;

/** So much is read for one page, however little of it is left over: then there is a next page. */
const RONDES = 5;
const PER_RONDE = 101;

/** What falls away, because the organisation no longer works with somebody, makes no page shorter. */
async function leesTotVol(
  { domein, grens, soorten, deuren }: Werk,
  keuze: Werkkeuze,
  { na, aantal }: { na?: Werkplek; aantal: number },
  context: PartnerContext<{ opslag: Opslag }>,
): Promise<{ vol: Werkzaak[]; tot?: Werkplek }> {
  const vol: Werkzaak[] = [];
  const lezers = createLezers(context.bronnen.opslag, grens.tabellen);
  let vanaf = na;
  for (let ronde = 0; vol.length < aantal && ronde < RONDES; ronde++) {
    const gelezen = await leesWerk(context.bronnen.opslag, soorten, keuze, { na: vanaf, aantal: PER_RONDE });
    const wie = gelezen.map(({ zaak }) => ({ pseudoniem: zaak.persoon }));
    const bewezen = await bewijzenVanHub(domein, wie, context);
    const zichten = await Promise.all(bewezen.map((van) => zichtUit(grens, lezers, van?.inzage)));
    for (const [i, zaak] of gelezen.entries()) {
      const van = bewezen[i];
      if (van?.inzage.persoon !== zaak.zaak.persoon || !laatToe(deuren, van.inzage, context.vrager)) continue;
      if (!zichten[i].toont(zaak.zaak)) continue;
      vol.push({ ...zaak, ...van, vertrouwelijk: zichten[i].isVertrouwelijk(zaak.zaak) });
    }
    if (gelezen.length < PER_RONDE) return { vol };
    vanaf = gelezen.at(-1);
  }
  return vol.length < aantal ? { vol, tot: vanaf } : { vol };
}
