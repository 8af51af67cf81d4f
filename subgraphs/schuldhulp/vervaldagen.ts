import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { Toelating } from './lijsten';
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
  const plan = eerstePlan(aanmelding, records)?.vastgesteldOp;
  const planklaar = zonderNaWeigering(
    aanmelding,
    termijn({ ...plantermijn(intakeOp), afgerondOp: plan ?? einde }, vandaag),
    plan,
  );
  // Of a plan that was delivered without its decision it is not known when was decided.
  if (plan && !beslotenOp) return [intake, ...planklaar];
  const eersteBesluit = records.toelatingsbesluiten
    .filter((b) => b.aanmelding === aanmelding.kenmerk)
    .map(({ genomenOp }) => genomenOp)
    .toSorted()[0];
  const besluit = { ...toelatingstermijn(intakeOp), afgerondOp: eersteBesluit ?? beslotenOp ?? einde };
  return [intake, ...planklaar, termijn(besluit, vandaag)];
}

/**
 * To who was refused no plan is due, and none is late. A term is read at HOOFDLIJNEN and the refusal at DETAILS: left out
 * at once it would tell of it to who sees a decision and no term. So it stands there as for anybody who was admitted, and
 * goes on the day after its last, when it would be said to be late.
 */
const zonderNaWeigering = ({ toelating }: SchuldhulpAanmelding, af: Termijn, plan: string | undefined): Termijn[] =>
  af.teLaat && !plan && toelating === Toelating.GEWEIGERD ? [] : [af];

/** The first plan: a later one replaces it, and the term is kept or missed by the first. */
export const eerstePlan = (
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
