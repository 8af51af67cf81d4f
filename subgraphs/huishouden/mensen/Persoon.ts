import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'Hoe iemand heet.' })
export class Naam {
  @Field() voornaam: string;
  @Field() achternaam: string;
  @Field({ description: 'Voornaam, voorvoegsel en achternaam.' }) volledig: string;
}

/** A resident. The hub knows no BSN; partners know him by pseudonyms of their own. */
@Directive('@key(fields: "id")')
@Entity('persoon')
@ObjectType({ description: 'Een inwoner.' })
export class Persoon {
  @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  /** Whom the provider means by this resident, if he logs in. */
  @Index({ unique: true }) @Column({ type: 'varchar', nullable: true }) sub: string | null;
  @Column() voornaam: string;
  @Column({ type: 'varchar', nullable: true }) voorvoegsel: string | null;
  @Column() achternaam: string;
  @Column({ name: 'geboortedatum' }) geborenOp: string;
  @Column({ type: 'varchar', nullable: true }) overledenOp: string | null;

  /** Only who is involved gets it, from whichever side he comes. */
  static async resolveReference({ id }: { id: unknown }, { bronnen }: Persoonbron): Promise<Persoon | null> {
    // Whoever asks writes it himself, and a database takes an object for more than a key.
    return typeof id === 'string' ? bronnen.personen.load(id) : null;
  }
}

export function naamVan({ voornaam, voorvoegsel, achternaam }: Persoon): Naam {
  return { voornaam, achternaam, volledig: [voornaam, voorvoegsel, achternaam].filter(Boolean).join(' ') };
}

interface Persoonbron {
  bronnen: { personen: { load(id: string): Promise<Persoon | null> } };
}
