import { DateTime } from 'luxon';
import { z } from 'zod';
import { WIJKVERPLEGINGFASEN } from '#schema/lijsten/hulp';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { LEVERINGSVORMEN } from '#schema/lijsten/omvang';
import { Dag, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Inzet } from './Inzet';
import { POLISSOORTEN } from './lijsten';
import { Polis } from './Polis';
import { VerpleegIndicatie } from './VerpleegIndicatie';
import { Zorgplan } from './Zorgplan';

const MINUTEN_IN_WEEK = 7 * 24 * 60;
const Minuten = z.int('is geen geheel aantal minuten').min(0).max(MINUTEN_IN_WEEK);
/** What fits in MySQL's TEXT. */
const MAX_BYTES = 65_535;
const Regels = z
  .array(z.string().min(1).max(1000))
  .min(1)
  .max(50)
  .refine((regels) => Buffer.byteLength(JSON.stringify(regels)) <= MAX_BYTES, 'zijn samen te lang');

/** A week that exists: not every year has a 53rd. */
const Week = z
  .string()
  .refine((week) => /^\d{4}-W\d{2}$/.test(week) && DateTime.fromISO(week).isValid, 'is geen bestaande week (JJJJ-Www)');

const indicatie = {
  herindicatieVan: Kenmerk.optional(),
  fase: z.enum(WIJKVERPLEGINGFASEN),
  geindiceerdOp: Dag,
  leveringsvorm: z.enum(LEVERINGSVORMEN),
  vanaf: Dag,
  tot: Dag.optional(),
  leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).min(1).max(LEEFGEBIEDEN.length),
  minutenVerzorging: Minuten,
  minutenVerpleging: Minuten,
  toelichting: Lang.optional(),
  organisatie: Kort,
  verpleegkundige: Kort,
  telefoon: Kort,
};
const zorgplan = { indicatie: Kenmerk, opgesteldOp: Dag, doelen: Regels, problemen: Regels, acties: Regels };
const inzet = { indicatie: Kenmerk, week: Week, minutenGepland: Minuten, minutenGeleverd: Minuten.optional() };
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
  inzet: stukrij(sleutel, Inzet, inzet, { indicatie: VerpleegIndicatie }),
  polis: stukrij(sleutel, Polis, polis),
});
