import { z } from 'zod';
import { JZ588 } from '#schema/lijsten/beeindiging';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { EENHEDEN, FREQUENTIES, LEVERINGSVORMEN } from '#schema/lijsten/omvang';
import { Dag, Eurocenten, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { GezinsplanOnderdeel } from './GezinsplanOnderdeel';
import { Hulpvraag } from './Hulpvraag';
import { Jeugdhulpafwijzing } from './Jeugdhulpafwijzing';
import { Jeugdhulpbesluit } from './Jeugdhulpbesluit';
import { Jeugdhulpevaluatie } from './Jeugdhulpevaluatie';
import { JeugdVerwijzing } from './JeugdVerwijzing';
import {
  COD327,
  EVALUATIEADVIEZEN,
  GESPREKSPARTNERS,
  HULPVRAAGAFSLUITINGEN,
  HULPVRAAGSTATUSSEN,
  JZ020,
  ONDERDEELSTANDEN,
  ONDERDEELUITKOMSTEN,
  Onderdeelstand,
  TOEWIJZINGSTANDEN,
  Toewijzingstand,
  VRAAGSTELLERS,
} from './lijsten';

/** A code as the standard messages write it, read as the constant that it stands for. */
const code = <T extends string>(codes: Readonly<Record<string, T>>, bericht: string) =>
  z
    .string()
    .refine((tekst) => Object.hasOwn(codes, tekst), bericht)
    .transform((tekst) => codes[tekst]);
const Categorie = code(JZ020, 'staat niet in codelijst JZ020 (40-55)');
const Verwijzercode = code(COD327, 'staat niet in codelijst COD327 (01-06, 08)');
const Reden = code(JZ588, 'staat niet in codelijst JZ588');

const hulpvraag = {
  status: z.enum(HULPVRAAGSTATUSSEN),
  gesteldOp: Dag,
  onderzoekGestartOp: Dag.optional(),
  besluitUiterlijk: Dag.optional(),
  redenUitstel: Lang.optional(),
  jeugdhulpGestartOp: Dag.optional(),
  evaluatieOp: Dag.optional(),
  afgeslotenOp: Dag.optional(),
  redenAfsluiting: z.enum(HULPVRAAGAFSLUITINGEN).optional(),
  leefgebieden: z.array(z.enum(LEEFGEBIEDEN)).min(1).max(LEEFGEBIEDEN.length),
  gesteldDoor: z.enum(VRAAGSTELLERS).optional(),
  vraag: Lang.optional(),
  // Without a default: what is not said to be open may be a secret.
  vertrouwelijk: z.boolean(),
  organisatie: Kort,
  coach: Kort,
  telefoon: Kort,
  behandelaar: Kenmerk.optional(),
};
const verwijzing = {
  hulpvraag: Kenmerk,
  verwijzer: Verwijzercode,
  verwezenOp: Dag,
  naam: Kort.optional(),
  reden: Lang.optional(),
};
const besluit = {
  hulpvraag: Kenmerk,
  stand: z.enum(TOEWIJZINGSTANDEN).default(Toewijzingstand.TOEGEWEZEN),
  genomenOp: Dag.optional(),
  categorie: Categorie,
  verwijzer: Verwijzercode,
  verwijzing: Kenmerk.optional(),
  leveringsvorm: z.enum(LEVERINGSVORMEN).optional(),
  aanbieder: Kort,
  vanaf: Dag,
  tot: Dag.optional(),
  toegewezenOp: Dag.optional(),
  redenBeeindiging: Reden.optional(),
  motivering: Lang.optional(),
  productcode: z
    .string()
    .regex(/^[A-Z0-9]{5}$/, 'is geen productcode (vijf tekens)')
    .optional(),
  volume: z.int32().positive().optional(),
  eenheid: z.enum(EENHEDEN).optional(),
  frequentie: z.enum(FREQUENTIES).optional(),
  budget: Eurocenten.optional(),
};
const afwijzing = {
  hulpvraag: Kenmerk,
  afgewezenOp: Dag,
  categorie: Categorie.optional(),
  motivering: Lang,
};
const evaluatie = {
  hulpvraag: Kenmerk,
  afgesprokenOp: Dag.optional(),
  gehoudenOp: Dag,
  met: z.array(z.enum(GESPREKSPARTNERS)).max(GESPREKSPARTNERS.length).default([]),
  advies: z.enum(EVALUATIEADVIEZEN),
  bevindingen: Lang,
};
const gezinsplanonderdeel = {
  hulpvraag: Kenmerk,
  stand: z.enum(ONDERDEELSTANDEN).default(Onderdeelstand.AFGESPROKEN),
  leefgebied: z.enum(LEEFGEBIEDEN),
  doel: Kort,
  afgesprokenOp: Dag,
  evaluatieOp: Dag.optional(),
  geevalueerdOp: Dag.optional(),
  uitkomst: z.enum(ONDERDEELUITKOMSTEN).optional(),
  afspraken: Lang.optional(),
  toelichting: Lang.optional(),
  behandelaar: Kenmerk.optional(),
};

const volgtUit = { hulpvraag: Hulpvraag };

/** What the CJG delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  hulpvraag: stukrij(sleutel, Hulpvraag, hulpvraag),
  verwijzing: stukrij(sleutel, JeugdVerwijzing, verwijzing, volgtUit),
  besluit: stukrij(sleutel, Jeugdhulpbesluit, besluit, volgtUit),
  afwijzing: stukrij(sleutel, Jeugdhulpafwijzing, afwijzing, volgtUit),
  evaluatie: stukrij(sleutel, Jeugdhulpevaluatie, evaluatie, volgtUit),
  gezinsplanonderdeel: stukrij(sleutel, GezinsplanOnderdeel, gezinsplanonderdeel, volgtUit),
});
