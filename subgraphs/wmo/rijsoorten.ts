import { z } from 'zod';
import { WMO588 } from '#schema/lijsten/beeindiging';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { EENHEDEN, FREQUENTIES, LEVERINGSVORMEN } from '#schema/lijsten/omvang';
import { Dag, Eurocenten, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Beschikking } from './Beschikking';
import { Bezwaar } from './Bezwaar';
import {
  BESLUITSOORTEN,
  BEZWAARSTANDEN,
  BEZWAARUITKOMSTEN,
  PRODUCTCODE,
  REDENEN_AFSLUITING,
  VOORZIENINGSTANDEN,
  Voorzieningstand,
  WMO_FASEN,
  WMO020,
} from './lijsten';
import { Voorziening } from './Voorziening';
import { WmoMelding } from './WmoMelding';

/** A code as the standard messages write it. */
const code = <T extends string>(lijst: string, codes: Readonly<Record<string, T>>) =>
  z
    .string()
    .refine((geschreven) => Object.hasOwn(codes, geschreven), `staat niet in codelijst ${lijst}`)
    .transform((geschreven) => codes[geschreven]);

const melding = {
  fase: z.enum(WMO_FASEN),
  gemeldOp: Dag,
  ...{ onderzoekGestartOp: Dag.optional(), onderzoekAfgerondOp: Dag.optional() },
  ...{ verslagOndertekendOp: Dag.optional(), verslag: Lang.optional() },
  ...{ aangevraagdOp: Dag.optional(), keukentafelgesprek: Kenmerk.optional(), beslotenOp: Dag.optional() },
  ...{ gemeldDoor: Kort.optional(), clientondersteuningGenoemd: z.boolean().optional() },
  ...{ afgeslotenOp: Dag.optional(), redenAfsluiting: z.enum(REDENEN_AFSLUITING).optional() },
  behandelaar: Kenmerk.optional(),
  leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).min(1).max(LEEFGEBIEDEN.length),
  hulpvraag: Lang.optional(),
  organisatie: Kort,
  consulent: Kort,
  telefoon: Kort,
};
const voorziening = {
  beschikking: Kenmerk,
  categorie: code('WMO020 (01-18)', WMO020),
  leveringsvorm: z.enum(LEVERINGSVORMEN),
  aanbieder: Kort,
  vanaf: Dag,
  tot: Dag.optional(),
  productcode: z
    .string()
    .regex(PRODUCTCODE, 'is geen productcode (twee cijfers, een letter of cijfer en twee cijfers)')
    .optional(),
  volume: z.int32().positive().optional(),
  eenheid: z.enum(EENHEDEN).optional(),
  frequentie: z.enum(FREQUENTIES).optional(),
  budget: Eurocenten.optional(),
  bijdrageplichtig: z.boolean().default(true),
  stand: z.enum(VOORZIENINGSTANDEN).default(Voorzieningstand.LOPEND),
  ...{
    redenBeeindiging: code('WMO588', WMO588).optional(),
    redenWijziging: Lang.optional(),
    opvolgerVan: Kenmerk.optional(),
  },
};
const bezwaar = {
  ...{ beschikking: Kenmerk, stand: z.enum(BEZWAARSTANDEN), ingediendOp: Dag, beslissenVoor: Dag },
  ...{ gronden: Lang, redenTeLaat: Lang.optional(), redenVerdaging: Lang.optional(), behandelaar: Kenmerk.optional() },
  ...{ uitkomst: z.enum(BEZWAARUITKOMSTEN).optional(), beslistOp: Dag.optional(), motivering: Lang.optional() },
};

/** What the Wmo department delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  melding: stukrij(sleutel, WmoMelding, melding),
  beschikking: stukrij(
    sleutel,
    Beschikking,
    {
      ...{ melding: Kenmerk, besluit: z.enum(BESLUITSOORTEN), genomenOp: Dag, bekendgemaaktOp: Dag.optional() },
      ...{ motivering: Lang.optional(), opBezwaar: Kenmerk.optional() },
    },
    { melding: WmoMelding, opBezwaar: Bezwaar },
  ),
  voorziening: stukrij(sleutel, Voorziening, voorziening, { beschikking: Beschikking, opvolgerVan: Voorziening }),
  bezwaar: stukrij(sleutel, Bezwaar, bezwaar, { beschikking: Beschikking }),
});
