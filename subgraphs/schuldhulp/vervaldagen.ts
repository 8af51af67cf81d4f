import { type Termijn, termijn } from '#schema/dossier/Termijn';
import type { PlanVanAanpak } from './PlanVanAanpak';
import type { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { trajectafspraak } from './SchuldhulpTraject';
import type { SchuldhulpRecords } from './tabellen';
import { contacttermijn, intaketermijn, plantermijn, toelatingstermijn } from './termijnen';
import { eersteContact } from './Vroegsignaal';

/** What falls due when, by law or by agreement. */
export const vervaldagenIn = (records: SchuldhulpRecords, vandaag: string): Termijn[] => [
  ...records.vroegsignalen.map((s) =>
    termijn({ ...contacttermijn(s), afgerondOp: eersteContact(s) ?? s.afgeslotenOp }, vandaag),
  ),
  ...records.aanmeldingen.flatMap((a) => vanAanmelding(a, records, vandaag)),
  ...records.trajecten.flatMap((t) => {
    const afspraak = trajectafspraak(t);
    return afspraak ? [termijn(afspraak, vandaag)] : [];
  }),
];

function vanAanmelding(aanmelding: SchuldhulpAanmelding, records: SchuldhulpRecords, vandaag: string): Termijn[] {
  const { intakeOp, beslotenOp } = aanmelding;
  const einde = eindeVan(aanmelding, records);
  const intake = termijn({ ...intaketermijn(aanmelding), afgerondOp: intakeOp ?? einde }, vandaag);
  if (!intakeOp) return [intake];
  const plan = planVoor(aanmelding, records)?.vastgesteldOp;
  const planklaar = termijn({ ...plantermijn(intakeOp), afgerondOp: plan ?? einde }, vandaag);
  // Of a plan that was delivered without its decision it is not known when was decided.
  if (plan && !beslotenOp) return [intake, planklaar];
  const eersteBesluit = records.toelatingsbesluiten
    .filter((b) => b.aanmelding === aanmelding.kenmerk)
    .map(({ genomenOp }) => genomenOp)
    .toSorted()[0];
  const besluit = { ...toelatingstermijn(intakeOp), afgerondOp: eersteBesluit ?? beslotenOp ?? einde };
  return [intake, planklaar, termijn(besluit, vandaag)];
}

/** The first plan: a later one replaces it, and the term is kept or missed by the first. */
const planVoor = (
  { kenmerk }: SchuldhulpAanmelding,
  { plannenVanAanpak }: SchuldhulpRecords,
): PlanVanAanpak | undefined =>
  plannenVanAanpak
    .filter((plan) => plan.aanmelding === kenmerk)
    .toSorted((a, b) => a.vastgesteldOp.localeCompare(b.vastgesteldOp))[0];

/** The day on which the last of its trajecten ended; none while one runs, or before the first. */
export function eindeVan(
  { kenmerk }: SchuldhulpAanmelding,
  { trajecten }: Pick<SchuldhulpRecords, 'trajecten'>,
): string | null {
  const eindes = trajecten.filter((t) => t.aanmelding === kenmerk).map((t) => t.beeindigdOp);
  return eindes.includes(null) ? null : (eindes.toSorted().at(-1) ?? null);
}
