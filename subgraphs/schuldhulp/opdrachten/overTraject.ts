import { Rol } from '#schema/lijsten/toegang';
import { medewerker } from '#waarborgen/werk/opdracht';
import type { SchuldhulpAanmelding } from '../SchuldhulpAanmelding';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import type { SchuldhulpRecords } from '../tabellen';
import { TRAJECTEN } from '../toestanden';

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
