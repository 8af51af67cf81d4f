import { z } from 'zod';
import type { WmoCategorie } from '#schema/lijsten/hulp';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { EENHEDEN, FREQUENTIES, LEVERINGSVORMEN } from '#schema/lijsten/omvang';
import { Dag, Eurocenten, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Beschikking } from './Beschikking';
import { BESLUITSOORTEN, categorieVanCode, WMO_FASEN } from './lijsten';
import { Voorziening } from './Voorziening';
import { WmoMelding } from './WmoMelding';

/** A category as the standard messages write it, 01–18. */
const Categorie = z
  .string()
  .refine((code) => categorieVanCode(code) !== undefined, 'staat niet in codelijst WMO020 (01-18)')
  .transform((code) => categorieVanCode(code) as WmoCategorie);

/** What the Wmo department delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  melding: stukrij(sleutel, WmoMelding, {
    fase: z.enum(WMO_FASEN),
    gemeldOp: Dag,
    onderzoekAfgerondOp: Dag.optional(),
    aangevraagdOp: Dag.optional(),
    leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).min(1).max(LEEFGEBIEDEN.length),
    hulpvraag: Lang.optional(),
    organisatie: Kort,
    consulent: Kort,
    telefoon: Kort,
  }),
  beschikking: stukrij(
    sleutel,
    Beschikking,
    { melding: Kenmerk, besluit: z.enum(BESLUITSOORTEN), genomenOp: Dag, motivering: Lang.optional() },
    { melding: WmoMelding },
  ),
  voorziening: stukrij(
    sleutel,
    Voorziening,
    {
      beschikking: Kenmerk,
      categorie: Categorie,
      leveringsvorm: z.enum(LEVERINGSVORMEN),
      aanbieder: Kort,
      vanaf: Dag,
      tot: Dag.optional(),
      productcode: z
        .string()
        .regex(/^\d{2}[A-Z0-9]\d{2}$/, 'is geen productcode (vijf tekens)')
        .optional(),
      volume: z.int32().positive().optional(),
      eenheid: z.enum(EENHEDEN).optional(),
      frequentie: z.enum(FREQUENTIES).optional(),
      budget: Eurocenten.optional(),
    },
    { beschikking: Beschikking },
  ),
});
