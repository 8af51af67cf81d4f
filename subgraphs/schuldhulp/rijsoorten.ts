import { z } from 'zod';
import { SCHULDBEGELEIDINGEN, SCHULDHULPSTATUSSEN } from '#schema/lijsten/hulp';
import { Dag, Eurocenten, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Budgetbeheer } from './Budgetbeheer';
import {
  BEDREIGENDE_SITUATIES,
  CONTACTSOORTEN,
  DWANGAKKOORDUITSPRAKEN,
  SCHULDEISERSANTWOORDEN,
  SCHULDHULPUITSTROOM,
  SCHULDOPLOSSINGEN,
  SCHULDSOORTEN,
  TOELATINGEN,
  VOORSTELSTANDEN,
  VROEGSIGNAALBRONNEN,
  VROEGSIGNAALRESULTATEN,
  Vroegsignaalstand,
} from './lijsten';
import { PlanVanAanpak } from './PlanVanAanpak';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpTraject } from './SchuldhulpTraject';
import { Toelatingsbesluit } from './Toelatingsbesluit';
import { Voorstel } from './Voorstel';
import { Vroegsignaal } from './Vroegsignaal';

const signaal = {
  stand: z.enum(Vroegsignaalstand),
  ontvangenOp: Dag,
  bron: z.enum(VROEGSIGNAALBRONNEN),
  signaalpartner: Kort,
  achterstand: Eurocenten,
  dreiging: z.enum(BEDREIGENDE_SITUATIES).optional(),
  contactpogingen: z
    .array(z.strictObject({ op: Dag, contactsoort: z.enum(CONTACTSOORTEN), bereikt: z.boolean() }))
    .max(50)
    .default([]),
  resultaat: z.enum(VROEGSIGNAALRESULTATEN).optional(),
  afgeslotenOp: Dag.optional(),
};
const aanmelding = {
  aangemeldOp: Dag,
  intakeOp: Dag.optional(),
  dreiging: z.enum(BEDREIGENDE_SITUATIES).optional(),
  vroegsignaal: z.enum(VROEGSIGNAALBRONNEN).optional(),
  hulpvraag: Lang.optional(),
  toelating: z.enum(TOELATINGEN).optional(),
  beslotenOp: Dag.optional(),
  afgerondOp: Dag.optional(),
  ...{ organisatie: Kort, schuldhulpverlener: Kort, telefoon: Kort },
};
const traject = {
  aanmelding: Kenmerk,
  status: z.enum(SCHULDHULPSTATUSSEN),
  gestartOp: Dag,
  ...{ stabilisatieOp: Dag.optional(), oplossingOp: Dag.optional(), begeleidingOp: Dag.optional() },
  ...{ nazorgOp: Dag.optional(), afspraakOp: Dag.optional(), beeindigdOp: Dag.optional() },
  oplossing: z.enum(SCHULDOPLOSSINGEN).optional(),
  kredietverstrekker: Kort.optional(),
  uitstroom: z.enum(SCHULDHULPUITSTROOM).optional(),
  redenEinde: Lang.optional(),
};
const Voorstelregel = z
  .strictObject({
    ...{ schuld: Kenmerk, schuldeiser: Kort, schuldsoort: z.enum(SCHULDSOORTEN), bedrag: Eurocenten },
    preferent: z.boolean().default(false),
    ...{ antwoord: z.enum(SCHULDEISERSANTWOORDEN).optional(), antwoordOp: Dag.optional(), reden: Kort.optional() },
  })
  .transform(({ antwoord = null, antwoordOp = null, reden = null, ...regel }) => ({
    ...{ ...regel, antwoord, antwoordOp, reden },
  }));
const voorstel = {
  traject: Kenmerk,
  stand: z.enum(VOORSTELSTANDEN),
  ...{ verzondenOp: Dag, antwoordVoor: Dag, oplossing: z.enum(SCHULDOPLOSSINGEN) },
  ...{ aanbod: Eurocenten, looptijd: z.int().min(0).max(60) },
  ...{ vrijTeLatenBedrag: Eurocenten, vrijTeLatenBron: Kort, vrijTeLatenOp: Dag },
  inhoud: z.array(Voorstelregel).min(1).max(100),
  dwangakkoordGevraagdOp: Dag.optional(),
  dwangakkoord: z.enum(DWANGAKKOORDUITSPRAKEN).optional(),
  dwangakkoordOp: Dag.optional(),
  redenIntrekking: Lang.optional(),
};
const schuld = {
  ...{ schuldsoort: z.enum(SCHULDSOORTEN), sinds: Dag, schuldeiser: Kort },
  ...{ oorspronkelijkBedrag: Eurocenten, huidigBedrag: Eurocenten },
  ...{ preferent: z.boolean().default(false), peildatum: Dag.optional(), redenWijziging: Lang.optional() },
};
const plan = {
  aanmelding: Kenmerk,
  vastgesteldOp: Dag,
  doelen: z.array(z.string().trim().min(1).max(500)).min(1).max(20),
  afspraken: Lang.optional(),
};
const beheer = {
  ...{ traject: Kenmerk, vorm: z.enum(SCHULDBEGELEIDINGEN), uitvoerder: Kort, vanaf: Dag, tot: Dag.optional() },
  zaaknummer: Kort.optional(),
};
const besluit = { aanmelding: Kenmerk, genomenOp: Dag, toelating: z.enum(TOELATINGEN), motivering: Lang };

/** What the debt counselling service delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  vroegsignaal: stukrij(sleutel, Vroegsignaal, signaal),
  aanmelding: stukrij(sleutel, SchuldhulpAanmelding, aanmelding),
  toelatingsbesluit: stukrij(sleutel, Toelatingsbesluit, besluit, { aanmelding: SchuldhulpAanmelding }),
  traject: stukrij(sleutel, SchuldhulpTraject, traject, { aanmelding: SchuldhulpAanmelding }),
  plan: stukrij(sleutel, PlanVanAanpak, plan, { aanmelding: SchuldhulpAanmelding }),
  schuld: stukrij(sleutel, Schuld, schuld),
  voorstel: stukrij(sleutel, Voorstel, voorstel, { traject: SchuldhulpTraject }),
  budgetbeheer: stukrij(sleutel, Budgetbeheer, beheer, { traject: SchuldhulpTraject }),
});
