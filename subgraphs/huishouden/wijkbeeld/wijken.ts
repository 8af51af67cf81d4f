import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { eersteDag, laatsteDag } from '#waarborgen/dienst/maand';
import { groupBy } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { Huishouden } from '../mensen/Huishouden';
import { Lidmaatschap } from '../mensen/Lidmaatschap';
import { Persoon } from '../mensen/Persoon';
import { Pseudoniem } from '../mensen/Pseudoniem';

/** A household in which somebody lived in the month. */
export interface Huis {
  id: string;
  /** Whom of them each partner helped in the month, as it knows them. */
  geholpen: Record<Partnerdomein, string[]>;
}

/** The households of each wijk, by id. A database may take a name with a space behind it for the same one. */
export async function leesWijken({ lezer }: Opslag): Promise<Map<string, string[]>> {
  const huishoudens = await lezer.find(Huishouden, { where: { wijknaam: Not(IsNull()) }, order: { id: 'ASC' } });
  const perWijk = groupBy(huishoudens, ({ wijknaam }) => wijknaam?.trim() ?? '');
  return new Map([...perWijk].map(([wijk, hun]) => [wijk, hun.map(({ id }) => id)]));
}

/** Those of these households in which somebody lived on some day of the month. */
export async function leesHuizen({ lezer }: Opslag, ids: readonly string[], maand: string): Promise<Huis[]> {
  const toen = geldigIn(maand).map((periode) => ({ huishouden: In([...ids]), ...periode }));
  const [verblijf, betrokkenheden] = await Promise.all([
    lezer.findBy(Lidmaatschap, toen),
    lezer.findBy(Betrokkenheid, toen),
  ]);
  const bewoners = [...new Set(verblijf.map(({ persoon }) => persoon))];
  const [overleden, pseudoniemen] = await Promise.all([
    lezer.findBy(Persoon, { id: In(bewoners), overledenOp: Not(IsNull()) }),
    lezer.findBy(Pseudoniem, { persoon: In(bewoners) }),
  ]);
  const vooraf = new Set(overleden.filter((p) => (p.overledenOp ?? '') < eersteDag(maand)).map(({ id }) => id));
  const bewoond = groupBy(
    verblijf.filter(({ persoon }) => !vooraf.has(persoon)),
    ({ huishouden }) => huishouden,
  );
  const hulpIn = groupBy(betrokkenheden, ({ huishouden }) => huishouden);
  const bekendAls = groupBy(pseudoniemen, ({ persoon }) => persoon);
  return [...bewoond].map(([id, leden]) => {
    const personen = [...new Set(leden.map(({ persoon }) => persoon))];
    return { id, geholpen: geholpenDoor(personen, hulpIn.get(id) ?? [], bekendAls) };
  });
}

/** A partner is asked about nobody whom it does not help: it would hear that he is known to the hub, and with whom he lives. */
function geholpenDoor(
  personen: readonly string[],
  hulp: readonly Betrokkenheid[],
  bekendAls: ReadonlyMap<string, Pseudoniem[]>,
): Huis['geholpen'] {
  const perDomein = PARTNERDOMEINEN.map((domein) => {
    const zijn = hulp.filter((b) => b.domein === domein);
    const geholpen = personen.filter((id) => zijn.some((b) => b.persoonId === null || b.persoonId === id));
    const namen = geholpen.flatMap((id) => bekendAls.get(id) ?? []).filter((p) => p.domein === domein);
    return [domein, namen.map(({ waarde }) => waarde).toSorted()];
  });
  return Object.fromEntries(perDomein);
}

/** Begun by the last day of the month, and not ended before the first. */
const geldigIn = (maand: string) => {
  const begonnen = { vanaf: LessThanOrEqual(laatsteDag(maand)) };
  return [
    { ...begonnen, tot: IsNull() },
    { ...begonnen, tot: MoreThanOrEqual(eersteDag(maand)) },
  ];
};
