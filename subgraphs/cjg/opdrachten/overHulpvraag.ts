import { type Fout, fout } from '#schema/Fout';
import { Rol } from '#schema/lijsten/toegang';
import type { Medewerker } from '#waarborgen/werk/Medewerker';
import { medewerker, wijzig } from '#waarborgen/werk/opdracht';
import { naStap } from '#waarborgen/werk/toestanden';
import { evaluatieafspraak, Hulpvraag } from '../Hulpvraag';
import { HULPVRAGEN } from '../toestanden';

export const coach = medewerker(Rol.CJG_COACH);

/** A command about a question, judged by the table of its life. */
export const overHulpvraag = {
  over: { soort: Hulpvraag, veld: 'hulpvraag' },
  toestanden: { tabel: HULPVRAGEN, stand: ({ status }: Hulpvraag) => status },
};

/** The question as it stands after a command; who does something with one that nobody took up, takes it up. */
export const verder = (
  opdracht: string,
  stuk: Hulpvraag,
  wie: Medewerker | undefined,
  wijziging: Partial<Hulpvraag> = {},
) =>
  wijzig(Hulpvraag, stuk, {
    status: naStap(HULPVRAGEN, opdracht, stuk.status),
    ...(wie && opgepaktDoor(stuk, wie)),
    ...wijziging,
  });

const opgepaktDoor = (stuk: Hulpvraag, wie: Medewerker): Partial<Hulpvraag> =>
  stuk.behandelaar ? {} : { behandelaar: wie.kenmerk, ...contactVan(wie) };

export const contactVan = (wie: Medewerker) => ({
  ...{ organisatie: wie.organisatienaam, coach: wie.naam, telefoon: wie.telefoon },
});

/** Help that comes beside puts off no evaluation that was agreed on of what runs. */
export function eersteAfspraak(stuk: Hulpvraag, nieuwe: string): string {
  const eerder = evaluatieafspraak(stuk)?.uiterlijk;
  return eerder && eerder < nieuwe ? eerder : nieuwe;
}

/** What is agreed on lies ahead. */
export const moetNogKomen = (dag: string | undefined, vandaag: string, ...veld: string[]): Fout | undefined =>
  dag && dag <= vandaag
    ? fout('DATUM_IN_VERLEDEN', 'Deze dag is al geweest: spreek een dag af die nog komt.', ...veld)
    : undefined;
