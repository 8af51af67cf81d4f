import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People who live together, and for whom there is one plan and one regisseur. */
@Directive('@key(fields: "id")')
@Entity('huishouden')
@ObjectType({ description: 'Mensen die samenwonen: een huishouden, een plan, een regisseur.' })
export class Huishouden {
  @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Column({ name: 'wijk', type: 'varchar', nullable: true }) wijknaam: string | null;

  /** What a router fetched of its members' dossiers for a summary, in the order of `leden`. */
  dossiers?: unknown;

  /** Only who is involved gets it, from whichever side he comes. */
  static async resolveReference(verwijzing: Verwijzing, { bronnen }: Huishoudenbron): Promise<Huishouden | null> {
    const { id, leden } = verwijzing;
    // Whoever asks writes it himself, and a database takes an object for more than a key.
    const gevonden = typeof id === 'string' ? await bronnen.huishoudens.load(id) : null;
    return gevonden && Object.assign(new Huishouden(), gevonden, { dossiers: leden });
  }
}

/** As a router names it; what it required comes along under the fields' own names. */
interface Verwijzing {
  id: unknown;
  leden?: unknown;
}

interface Huishoudenbron {
  bronnen: { huishoudens: { load(id: string): Promise<Huishouden | null> } };
}
