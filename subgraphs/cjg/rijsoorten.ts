import { z } from 'zod';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { EENHEDEN, FREQUENTIES } from '#schema/lijsten/omvang';
import { Dag, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { GezinsplanOnderdeel } from './GezinsplanOnderdeel';
import { Hulpvraag } from './Hulpvraag';
import { Jeugdhulpbesluit } from './Jeugdhulpbesluit';
import { JeugdVerwijzing } from './JeugdVerwijzing';
import { categorieVanCode, HULPVRAAGSTATUSSEN, verwijzerVanCode } from './lijsten';

/** A code as the standard messages write it, read as the constant that it stands for. */
const code = <T extends string>(vanCode: (code: string) => T | undefined, bericht: string) =>
  z
    .string()
    .refine((tekst) => vanCode(tekst) !== undefined, bericht)
    .transform((tekst) => vanCode(tekst) as T);
const Categorie = code(categorieVanCode, 'staat niet in codelijst JZ020 (40-55)');
const Verwijzercode = code(verwijzerVanCode, 'staat niet in codelijst COD327 (01-06, 08)');

const hulpvraag = {
  status: z.enum(HULPVRAAGSTATUSSEN),
  gesteldOp: Dag,
  afgeslotenOp: Dag.optional(),
  leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).min(1).max(LEEFGEBIEDEN.length),
  vraag: Lang.optional(),
  // Without a default: what is not said to be open may be a secret.
  vertrouwelijk: z.boolean(),
  organisatie: Kort,
  coach: Kort,
  telefoon: Kort,
};
const verwijzing = {
  hulpvraag: Kenmerk,
  verwijzer: Verwijzercode,
  verwezenOp: Dag,
  reden: Lang.optional(),
};
const besluit = {
  hulpvraag: Kenmerk,
  genomenOp: Dag,
  categorie: Categorie,
  verwijzer: Verwijzercode,
  aanbieder: Kort,
  vanaf: Dag,
  tot: Dag.optional(),
  toegewezenOp: Dag.optional(),
  productcode: z
    .string()
    .regex(/^[A-Z0-9]{5}$/, 'is geen productcode (vijf tekens)')
    .optional(),
  volume: z.int32().positive().optional(),
  eenheid: z.enum(EENHEDEN).optional(),
  frequentie: z.enum(FREQUENTIES).optional(),
};
const gezinsplanonderdeel = {
  hulpvraag: Kenmerk,
  leefgebied: z.enum(LEEFGEBIEDEN),
  doel: Kort,
  afgesprokenOp: Dag,
  evaluatieOp: Dag.optional(),
  geevalueerdOp: Dag.optional(),
  afspraken: Lang.optional(),
};

const volgtUit = { hulpvraag: Hulpvraag };

/** What the CJG delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  hulpvraag: stukrij(sleutel, Hulpvraag, hulpvraag),
  verwijzing: stukrij(sleutel, JeugdVerwijzing, verwijzing, volgtUit),
  besluit: stukrij(sleutel, Jeugdhulpbesluit, besluit, volgtUit),
  gezinsplanonderdeel: stukrij(sleutel, GezinsplanOnderdeel, gezinsplanonderdeel, volgtUit),
});
