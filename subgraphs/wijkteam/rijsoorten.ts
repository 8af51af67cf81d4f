import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '#schema/lijsten/leefgebied';
import { OPSCHALINGEN_NAAR, OPSCHALINGSTATUSSEN } from '#schema/lijsten/opschaling';
import { Dag, Kenmerk, Kort, Lang, type Rijsoort, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Casus } from './Casus';
import { Huisbezoek } from './Huisbezoek';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import {
  CASUSAFLOPEN,
  CASUSSTATUSSEN,
  OPSCHALINGSAANLEIDINGEN,
  SIGNAALAFLOPEN,
  SIGNAALBRONNEN,
  TOESTEMMINGSUITKOMSTEN,
} from './lijsten';
import { Opschaling } from './Opschaling';
import { Signaal } from './Signaal';

const TWEE_KEER = 'noemt een leefgebied twee keer';
const geenDubbele = (lijst: Leefgebied[]): boolean => new Set(lijst).size === lijst.length;
const Leefgebieden = z.array(z.enum(LEEFGEBIEDEN)).min(1).refine(geenDubbele, TWEE_KEER);
const vanHetTeam = { organisatie: Kort, team: Kort, telefoon: Kort };

/** Only what the question needs is recorded: anything else says why. */
const BesprokenLeefgebied = z
  .strictObject({
    leefgebied: z.enum(LEEFGEBIEDEN),
    hoortBijVraag: z.boolean(),
    score: z.int().min(1).max(5).optional(),
    situatie: Lang.optional(),
    eigenKracht: Lang.optional(),
    netwerk: Lang.optional(),
    gewensteVerandering: Lang.optional(),
    redenBuitenVraag: Lang.optional(),
  })
  .refine((b) => b.hoortBijVraag || b.redenBuitenVraag, {
    error: 'een leefgebied buiten de vraag vastleggen vraagt een reden',
    path: ['redenBuitenVraag'],
  })
  .transform(({ hoortBijVraag: _, ...rest }) => rest);

/** Who works on it, by his kenmerk among the delivered staff. */
const behandelaar = Kenmerk.optional();

const signaal = {
  ontvangenOp: Dag,
  leefgebieden: Leefgebieden,
  ...{ contactVoor: Dag.optional(), contactOp: Dag.optional(), bezoekOp: Dag.optional() },
  ...{ afgehandeldOp: Dag.optional(), afloop: z.enum(SIGNAALAFLOPEN).optional(), toelichting: Lang.optional() },
  bron: z.enum(SIGNAALBRONNEN),
  ...{ anoniem: z.boolean().default(false), melder: Kort.optional() },
  inhoud: Lang.optional(),
  ...{ coach: Kort, behandelaar },
  ...vanHetTeam,
};
const huisbezoek = {
  signaal: Kenmerk.optional(),
  ...{ geplandOp: Dag.optional(), bezochtOp: Dag.optional(), afgezegdOp: Dag.optional() },
  coaches: z.array(Kort).min(1).max(2),
  ...{ redenAlleen: Lang.optional(), verslag: Lang.optional(), redenAfgezegd: Lang.optional(), behandelaar },
};
const casus = {
  signaal: Kenmerk.optional(),
  status: z.enum(CASUSSTATUSSEN),
  geopendOp: Dag,
  ...{ planVanaf: Dag.optional(), uitvoeringVanaf: Dag.optional() },
  ...{ ondersteuningVanaf: Dag.optional(), afgesprokenTot: Dag.optional() },
  verlenging: z.strictObject({ tot: Dag, reden: Lang }).optional(),
  ondersteuningAfgerondOp: Dag.optional(),
  ...{ nazorgVanaf: Dag.optional(), nazorgTot: Dag.optional() },
  ...{ afgeslotenOp: Dag.optional(), afloop: z.enum(CASUSAFLOPEN).optional(), terugblik: Lang.optional() },
  leefgebieden: Leefgebieden,
  ...{ coach: Kort, behandelaar },
  ...vanHetTeam,
};
const keukentafelgesprek = {
  casus: Kenmerk,
  gevoerdOp: Dag,
  vraag: Lang,
  besproken: z
    .array(BesprokenLeefgebied)
    .min(1)
    .refine((lijst) => geenDubbele(lijst.map((b) => b.leefgebied)), TWEE_KEER),
  ondertekendOp: Dag.optional(),
  toestemmingGevraagd: z.boolean().optional(),
  toestemmingUitkomst: z.enum(TOESTEMMINGSUITKOMSTEN).optional(),
};
const opschaling = {
  casus: Kenmerk,
  naar: z.enum(OPSCHALINGEN_NAAR),
  aanleidingen: z.array(z.enum(OPSCHALINGSAANLEIDINGEN)).max(OPSCHALINGSAANLEIDINGEN.length).optional(),
  status: z.enum(OPSCHALINGSTATUSSEN),
  ...{ voorgesteldOp: Dag, besluitVoor: Dag.optional() },
  ...{ beslotenOp: Dag.optional(), motivering: Lang.optional(), opgeschaaldTot: Dag.optional() },
  ...{ afgeschaaldOp: Dag.optional(), redenAfschaling: Lang.optional() },
  verantwoordelijke: Kort,
  ...{ linkingPin: Kort.optional(), behandelaar },
  reden: Lang,
};

type Rij = Record<string, unknown>;
/** A rule about a row as a whole. */
function eist(rij: Rijsoort<never>, veld: string, bericht: string, klopt: (rij: Rij) => boolean): Rijsoort<never> {
  const schema = rij.schema.refine((waarde) => klopt(waarde as Rij), { path: [veld], error: bericht });
  return { ...rij, schema };
}

const NIET_ANONIEM = 'hoort niet bij een anoniem signaal';
const VIER_OGEN = 'zijn niet twee wijkcoaches (vier ogen), of een met redenAlleen';
const vierOgen = ({ coaches, redenAlleen }: Rij): boolean => {
  const aantal = new Set(coaches as string[]).size;
  return aantal === (coaches as string[]).length && aantal === (redenAlleen ? 1 : 2);
};

/** What a wijkteam delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  signaal: eist(stukrij(sleutel, Signaal, signaal), 'melder', NIET_ANONIEM, (rij) => !(rij.anoniem && rij.melder)),
  huisbezoek: eist(
    eist(stukrij(sleutel, Huisbezoek, huisbezoek, { signaal: Signaal }), 'coaches', VIER_OGEN, vierOgen),
    ...(['bezochtOp', 'ontbreekt, en geplandOp ook'] as const),
    (rij) => Boolean(rij.bezochtOp || rij.geplandOp),
  ),
  casus: stukrij(sleutel, Casus, casus, { signaal: Signaal }),
  keukentafelgesprek: stukrij(sleutel, Keukentafelgesprek, keukentafelgesprek, { casus: Casus }),
  opschaling: stukrij(sleutel, Opschaling, opschaling, { casus: Casus }),
});
