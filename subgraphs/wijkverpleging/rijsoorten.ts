import { z } from 'zod';
import { WIJKVERPLEGINGFASEN } from '#schema/lijsten/hulp';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { LEVERINGSVORMEN } from '#schema/lijsten/omvang';
import { Dag, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { inDomein } from './Aandachtsgebied';
import { Inzet } from './Inzet';
import { EINDEN_WIJKVERPLEGING, EVALUATIECONCLUSIES, INDICATIEGRONDEN, POLISSOORTEN } from './lijsten';
import { OMAHAGEBIEDEN, PROBLEEMAARDEN } from './omaha';
import { Polis } from './Polis';
import { VerpleegIndicatie } from './VerpleegIndicatie';
import { isWeek, MINUTEN_IN_WEEK } from './weken';
import { Zorgevaluatie } from './Zorgevaluatie';
import { Zorgplan } from './Zorgplan';

const Minuten = z.int('is geen geheel aantal minuten').min(0).max(MINUTEN_IN_WEEK);
/** What fits in MySQL's TEXT. */
const MAX_BYTES = 65_535;
const Regels = z
  .array(z.string().min(1).max(1000))
  .min(1)
  .max(50)
  .refine((regels) => Buffer.byteLength(JSON.stringify(regels)) <= MAX_BYTES, 'zijn samen te lang');

const Week = z.string().refine(isWeek, 'is geen bestaande week (JJJJ-Www)');

const Score = z.int().min(1).max(5);
const Aandachtsgebieden = z
  .array(
    z.strictObject({
      ...{ gebied: z.enum(OMAHAGEBIEDEN), aard: z.enum(PROBLEEMAARDEN), probleem: Kort },
      ...{ kennis: Score.optional(), gedrag: Score.optional(), status: Score.optional() },
    }),
  )
  .min(1)
  .max(OMAHAGEBIEDEN.length)
  .transform(inDomein);

const indicatie = {
  herindicatieVan: Kenmerk.optional(),
  fase: z.enum(WIJKVERPLEGINGFASEN),
  geindiceerdOp: Dag,
  leveringsvorm: z.enum(LEVERINGSVORMEN),
  vanaf: Dag,
  tot: Dag.optional(),
  evaluerenVoor: Dag.optional(),
  beeindigdOp: Dag.optional(),
  redenEinde: z.enum(EINDEN_WIJKVERPLEGING).optional(),
  leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).min(1).max(LEEFGEBIEDEN.length),
  grondslag: z.enum(INDICATIEGRONDEN).optional(),
  minutenVerzorging: Minuten,
  minutenVerpleging: Minuten,
  toelichting: Lang.optional(),
  organisatie: Kort,
  verpleegkundige: Kort,
  telefoon: Kort,
};
const zorgplan = {
  ...{ indicatie: Kenmerk, opgesteldOp: Dag, besprokenOp: Dag.optional() },
  ...{ doelen: Regels, problemen: Regels, acties: Regels, aandachtsgebieden: Aandachtsgebieden.optional() },
};
const evaluatie = {
  ...{ indicatie: Kenmerk, afgesprokenVoor: Dag.optional(), gehoudenOp: Dag, conclusie: z.enum(EVALUATIECONCLUSIES) },
  ...{ bevindingen: Lang.optional(), aandachtsgebieden: Aandachtsgebieden.optional() },
};
const inzet = {
  ...{ indicatie: Kenmerk, week: Week, minutenGepland: Minuten, minutenGeleverd: Minuten.optional() },
  toelichting: Kort.optional(),
};
const polis = {
  verzekeraar: Kort,
  polissoort: z.enum(POLISSOORTEN),
  vanaf: Dag,
  tot: Dag.optional(),
  polisnummer: z.string().max(64),
};

/** What home nursing and the insurer deliver. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  indicatie: stukrij(sleutel, VerpleegIndicatie, indicatie, { herindicatieVan: VerpleegIndicatie }),
  zorgplan: stukrij(sleutel, Zorgplan, zorgplan, { indicatie: VerpleegIndicatie }),
  evaluatie: stukrij(sleutel, Zorgevaluatie, evaluatie, { indicatie: VerpleegIndicatie }),
  inzet: stukrij(sleutel, Inzet, inzet, { indicatie: VerpleegIndicatie }),
  polis: stukrij(sleutel, Polis, polis),
});
