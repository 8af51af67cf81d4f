import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People who live together, and for whom there is one plan and one regisseur. */
@Directive('@key(fields: "id")')
@Entity('huishouden')
@ObjectType({ description: 'Mensen die samenwonen: een huishouden, een plan, een regisseur.' })
export class Huishouden {
  @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Column({ name: 'wijk', type: 'varchar', nullable: true }) wijknaam: string | null;

  /** Only who is involved gets it, from whichever side he comes. */
  static async resolveReference({ id }: { id: unknown }, { bronnen }: Huishoudenbron): Promise<Huishouden | null> {
    // Whoever asks writes it himself, and a database takes an object for more than a key.
    return typeof id === 'string' ? bronnen.huishoudens.load(id) : null;
  }
}

interface Huishoudenbron {
  bronnen: { huishoudens: { load(id: string): Promise<Huishouden | null> } };
}
