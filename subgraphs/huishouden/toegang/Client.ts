import DataLoader from 'dataloader';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { In } from 'typeorm';
import { DOMEINEN, type Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Opslag } from '#waarborgen/opslag/opslag';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { Persoon } from '../mensen/Persoon';
import { Pseudoniem } from '../mensen/Pseudoniem';
import type { Beslissingen } from '../store/bronnen';

/**
 * A person as one partner knows him, so that the partner can ask what its staff may do with his records. No client can
 * see it.
 */
@Directive('@inaccessible')
@Directive('@key(fields: "domein pseudoniem")')
@ObjectType({ description: 'Iemand zoals een partner hem kent.' })
export class Client {
  @Field(() => String) domein: Domein;
  @Field(() => ID) pseudoniem: string;
  @Field(() => Persoon, { nullable: true }) persoon: Persoon | null;

  static async resolveReference({ domein, pseudoniem }: Partial<Record<string, unknown>>, { bronnen }: Clientbron) {
    // Whoever asks writes it himself.
    const bekend = DOMEINEN.find((naam) => naam === domein);
    if (!bekend || typeof pseudoniem !== 'string') return null;
    const persoon = await bronnen.client(bekend, pseudoniem);
    return Object.assign(new Client(), { domein, pseudoniem, persoon });
  }
}

interface Clientbron {
  bronnen: Pick<ReturnType<typeof createClienten>, 'client'>;
}

/** On these grounds somebody sees a partner's whole dossier without anybody's consent: who works with it, and whose it is. */
const EIGEN: readonly (Grond | null | undefined)[] = [
  Grond.EIGEN_DOSSIER,
  Grond.EIGEN_INZAGE,
  Grond.VERTEGENWOORDIGING,
];
const isZijnZaak = ({ niveau, grond }: Inzage): boolean => niveau !== Inzageniveau.GEEN && EIGEN.includes(grond);

/** One request's way from a partner's pseudonym to the person, for whom that is his business. */
export function createClienten(opslag: Opslag, { feiten, inzage }: Pick<Beslissingen, 'feiten' | 'inzage'>) {
  const pseudoniemen = new DataLoader(async (waarden: readonly string[]) => {
    const gevonden = await opslag.lezer.findBy(Pseudoniem, { waarde: In([...waarden]) });
    return waarden.map((waarde) => gevonden.find((p) => p.waarde === waarde));
  });
  const client = async (domein: Domein, pseudoniem: string): Promise<Persoon | null> => {
    const bekend = await pseudoniemen.load(pseudoniem);
    // Nobody costs the database as much as somebody.
    const id = bekend?.domein === domein ? bekend.persoon : NIEMAND;
    const [over, zijne] = await Promise.all([feiten.load(id), inzage(id, domein)]);
    return over && isZijnZaak(zijne) ? over.persoon : null;
  };
  return { client };
}

const NIEMAND = '';
