import { randomUUID } from 'node:crypto';
import { LessThan } from 'typeorm';
import { type Fout, fout } from '#schema/Fout';
import { opnieuwWaarBezet } from '#waarborgen/opslag/opnieuwWaarBezet';
import type { Bronnen } from '../store/bronnen';
import { BsnPoging } from './BsnPoging';

const UUR = 3_600_000;
/** So many of its staff may have none left before nobody of the organisation has. */
const MEDEWERKERS = 5;

/** One attempt to name somebody by his BSN. */
export interface Poging {
  /** Counted before anybody is looked up, once however often the command is judged again. */
  teVeel(): Promise<Fout | undefined>;
  /** Then it does not count any more. */
  geslaagd(): Promise<void>;
}

/**
 * Whoever failed too often in the past hour is not heard until it is over: else a BSN could be tried with one date of
 * birth after the other. Each attempt is written down before the others are counted, in whatever process they are, so
 * that a hundred at once see one another.
 */
export function bsnPoging(bronnen: Bronnen): Poging {
  const id = randomUUID();
  let geteld: Promise<Fout | undefined> | undefined;
  return {
    teVeel: () => {
      geteld ??= noteer(bronnen, id).then(() => telPogingen(bronnen));
      return geteld;
    },
    geslaagd: async () => {
      if (geteld !== undefined) await bronnen.opslag.write((manager) => manager.delete(BsnPoging, { id }));
    },
  };
}

/** What is over an hour old counts for nobody, and goes. */
const noteer = ({ opslag, vrager, nu }: Bronnen, id: string): Promise<void> =>
  opnieuwWaarBezet(() =>
    opslag.write(
      async (manager) => {
        await manager.delete(BsnPoging, { tijdstip: LessThan(eenUurVoor(nu)) });
        const wie = { functionaris: vrager.sub, organisatie: vrager.organisatie ?? '' };
        await manager.insert(BsnPoging, { id, ...wie, tijdstip: nu.toISOString() });
      },
      { actueel: true },
    ),
  );

/** Of one member of staff no more counts for the organisation than he had. */
async function telPogingen({ opslag, vrager, nu, omgeving }: Bronnen): Promise<Fout | undefined> {
  const grens = omgeving.BSN_POGINGEN_PER_UUR;
  const wie = { functionaris: vrager.sub, organisatie: vrager.organisatie ?? '' };
  const rijen = await opslag.lezer
    .createQueryBuilder(BsnPoging, 'p')
    .select(['p.functionaris AS functionaris', 'p.organisatie AS organisatie', 'COUNT(*) AS aantal'])
    .where('p.tijdstip >= :sinds', { sinds: eenUurVoor(nu) })
    .andWhere('(p.functionaris = :functionaris OR p.organisatie = :organisatie)', wie)
    .groupBy('p.functionaris')
    .addGroupBy('p.organisatie')
    .getRawMany<Pick<BsnPoging, 'functionaris' | 'organisatie'> & { aantal: number | string }>();
  const tel = (deze: typeof rijen, hoogstens = Number.POSITIVE_INFINITY) =>
    deze.reduce((som, { aantal }) => som + Math.min(Number(aantal), hoogstens), 0);
  const eigen = tel(rijen.filter(({ functionaris }) => functionaris === wie.functionaris));
  const samen = tel(
    rijen.filter(({ organisatie }) => organisatie === wie.organisatie),
    grens,
  );
  return eigen > grens || samen > MEDEWERKERS * grens ? TE_VEEL_POGINGEN() : undefined;
}

const eenUurVoor = (nu: Date): string => new Date(nu.getTime() - UUR).toISOString();

const TE_VEEL_POGINGEN = () =>
  fout('TE_VEEL_POGINGEN', 'Er zijn in het afgelopen uur te veel pogingen geweigerd. Wacht een uur.');
