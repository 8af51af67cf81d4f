import { Rol } from '#schema/lijsten/toegang';
import { laatsteVan } from '#waarborgen/dienst/klok';
import { nietEerderDan } from '#waarborgen/werk/eisen';
import { type Eis, medewerker } from '#waarborgen/werk/opdracht';
import type { SchuldhulpAanmelding } from '../SchuldhulpAanmelding';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import type { SchuldhulpRecords } from '../tabellen';
import { TRAJECTEN } from '../toestanden';
import { eerstePlan } from '../vervaldagen';

export const schuldhulpverlener = medewerker(Rol.SCHULDHULPVERLENER);

/** A command of a debt counsellor about a traject. */
export const overTraject = {
  door: [schuldhulpverlener],
  over: { soort: SchuldhulpTraject, veld: 'traject' },
  toestanden: { tabel: TRAJECTEN, stand: ({ status }: SchuldhulpTraject) => status },
};

/** The aanmelding that a traject follows; nothing is recorded, or delivered, without one. */
export function aanmeldingVan(
  { aanmeldingen }: Pick<SchuldhulpRecords, 'aanmeldingen'>,
  { aanmelding, kenmerk }: SchuldhulpTraject,
): SchuldhulpAanmelding {
  const gevonden = aanmeldingen.find((a) => a.kenmerk === aanmelding);
  if (!gevonden) throw new Error(`traject ${kenmerk} heeft geen aanmelding`);
  return gevonden;
}

/** The last day on which something was done of it: in the traject itself, in what led to it, or in an offer that went out. */
function laatsteStap(t: SchuldhulpTraject, records: SchuldhulpRecords): string {
  const aanmelding = aanmeldingVan(records, t);
  const { intakeOp, beslotenOp } = aanmelding;
  return laatsteVan([
    ...[t.gestartOp, t.stabilisatieOp, t.oplossingOp, t.begeleidingOp, t.nazorgOp, intakeOp, beslotenOp],
    // A later plan replaces it, and moves nothing.
    eerstePlan(aanmelding, records)?.vastgesteldOp,
    ...records.voorstellen.filter((v) => v.traject === t.kenmerk).map(({ verzondenOp }) => verzondenOp),
  ]) as string;
}

interface MetDag<N extends string> {
  invoer: { [naam in N]: string | undefined };
  stuk: SchuldhulpTraject;
  records: SchuldhulpRecords;
}

/** Each step of a traject comes after the one before. */
export const naLaatsteStap =
  <N extends string>(naam: N): Eis<MetDag<N>> =>
  ({ invoer: { [naam]: dag }, stuk, records }) =>
    nietEerderDan(dag, laatsteStap(stuk, records), 'de vorige stap', naam);
