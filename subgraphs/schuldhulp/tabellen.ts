import type { Records } from '#waarborgen/opslag/tabellen';
import { opdrachtenVan } from '#waarborgen/werk/opdracht';
import { Budgetbeheer } from './Budgetbeheer';
import { PlanVanAanpak } from './PlanVanAanpak';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpTraject } from './SchuldhulpTraject';
import { Toelatingsbesluit } from './Toelatingsbesluit';
import { Voorstel } from './Voorstel';
import { Vroegsignaal } from './Vroegsignaal';

/** What the debt counselling service keeps. */
export const tabellen = {
  vroegsignalen: Vroegsignaal,
  aanmeldingen: SchuldhulpAanmelding,
  toelatingsbesluiten: Toelatingsbesluit,
  trajecten: SchuldhulpTraject,
  plannenVanAanpak: PlanVanAanpak,
  schulden: Schuld,
  voorstellen: Voorstel,
  budgetbeheer: Budgetbeheer,
};
export type SchuldhulpTabellen = typeof tabellen;
export type SchuldhulpRecords = Records<SchuldhulpTabellen>;
export const { begin, stap } = opdrachtenVan<SchuldhulpTabellen>();
