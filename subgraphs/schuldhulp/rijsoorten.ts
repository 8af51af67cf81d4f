import { z } from 'zod';
import { SCHULDBEGELEIDINGEN, SCHULDHULPSTATUSSEN } from '#schema/lijsten/hulp';
import { Dag, Eurocenten, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Budgetbeheer } from './Budgetbeheer';
import {
  BEDREIGENDE_SITUATIES,
  SCHULDHULPUITSTROOM,
  SCHULDOPLOSSINGEN,
  SCHULDSOORTEN,
  VROEGSIGNAALBRONNEN,
} from './lijsten';
import { PlanVanAanpak } from './PlanVanAanpak';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpTraject } from './SchuldhulpTraject';

/** What the debt counselling service delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  aanmelding: stukrij(sleutel, SchuldhulpAanmelding, {
    aangemeldOp: Dag,
    intakeOp: Dag.optional(),
    dreiging: z.enum(BEDREIGENDE_SITUATIES).optional(),
    vroegsignaal: z.enum(VROEGSIGNAALBRONNEN).optional(),
    hulpvraag: Lang.optional(),
    organisatie: Kort,
    schuldhulpverlener: Kort,
    telefoon: Kort,
  }),
  traject: stukrij(
    sleutel,
    SchuldhulpTraject,
    {
      aanmelding: Kenmerk,
      status: z.enum(SCHULDHULPSTATUSSEN),
      gestartOp: Dag,
      beeindigdOp: Dag.optional(),
      oplossing: z.enum(SCHULDOPLOSSINGEN).optional(),
      uitstroom: z.enum(SCHULDHULPUITSTROOM).optional(),
    },
    { aanmelding: SchuldhulpAanmelding },
  ),
  plan: stukrij(
    sleutel,
    PlanVanAanpak,
    {
      aanmelding: Kenmerk,
      vastgesteldOp: Dag,
      doelen: z.array(z.string().trim().min(1).max(500)).min(1).max(20),
      afspraken: Lang.optional(),
    },
    { aanmelding: SchuldhulpAanmelding },
  ),
  schuld: stukrij(sleutel, Schuld, {
    schuldsoort: z.enum(SCHULDSOORTEN),
    sinds: Dag,
    schuldeiser: Kort,
    oorspronkelijkBedrag: Eurocenten,
    huidigBedrag: Eurocenten,
  }),
  budgetbeheer: stukrij(
    sleutel,
    Budgetbeheer,
    { traject: Kenmerk, vorm: z.enum(SCHULDBEGELEIDINGEN), uitvoerder: Kort, vanaf: Dag, tot: Dag.optional() },
    { traject: SchuldhulpTraject },
  ),
});
