import { In } from 'typeorm';
import { fout } from '#schema/Fout';
import { groupBy } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Medewerker, werktOp } from '#waarborgen/werk/Medewerker';
import { Casus } from '../Casus';
import { Teamlid, Wijkteam } from './Wijkteam';

/** So many work well together; another number may be right, and deserves a second look. */
const LEDEN = { min: 5, max: 7 };

/** The teams of an organisation today, in two statements, whatever their number. */
export async function leesWijkteams({ lezer }: Opslag, organisatie: string, vandaag: string): Promise<Wijkteam[]> {
  const gevonden = await lezer.find(Medewerker, { where: { organisatie }, order: { naam: 'ASC', kenmerk: 'ASC' } });
  const staf = gevonden.filter((m) => m.organisatie === organisatie && m.team && werktOp(m, vandaag));
  const lopend = await telCasussen(lezer, organisatie, staf);
  return [...groupBy(staf, ({ team }) => team as string)]
    .map(([kenmerk, leden]) => alsWijkteam(kenmerk, leden, lopend))
    .toSorted((a, b) => (a.naam < b.naam ? -1 : 1));
}

/** Of how many open cases each is responsible, by his kenmerk. */
async function telCasussen(
  lezer: Opslag['lezer'],
  organisatie: string,
  staf: Medewerker[],
): Promise<Map<string, number>> {
  const geteld: { behandelaar: string; casussen: string | number }[] = await lezer
    .createQueryBuilder(Casus, 'c')
    .select('c.behandelaar', 'behandelaar')
    .addSelect('COUNT(*)', 'casussen')
    .where({ behandelaar: In(staf.map(({ kenmerk }) => kenmerk)), loopt: true })
    .andWhere('(c.eigenaar = :organisatie OR c.eigenaar IS NULL)', { organisatie })
    .groupBy('c.behandelaar')
    .getRawMany();
  return new Map(geteld.map(({ behandelaar, casussen }) => [behandelaar, Number(casussen)]));
}

function alsWijkteam(kenmerk: string, leden: Medewerker[], lopend: ReadonlyMap<string, number>): Wijkteam {
  const past = leden.length >= LEDEN.min && leden.length <= LEDEN.max;
  const bericht = `Dit team heeft ${leden.length} leden; ${LEDEN.min} tot en met ${LEDEN.max} is de maat.`;
  return Object.assign(new Wijkteam(), {
    ...{ kenmerk, naam: leden[0].teamnaam ?? kenmerk, waarschuwingen: past ? [] : [fout('TEAMGROOTTE', bericht)] },
    leden: leden.map(({ kenmerk, naam, telefoon, moederorganisatie }) =>
      Object.assign(new Teamlid(), {
        ...{ kenmerk, naam, telefoon, moederorganisatie, lopendeCasussen: lopend.get(kenmerk) ?? 0 },
      }),
    ),
  });
}
