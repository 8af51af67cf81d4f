import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import type { Afspraak } from '#waarborgen/opslag/Zaak';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { Besluitsoort } from './lijsten';

/** What the municipality decided on an application. */
@Entity('wmo_beschikking')
@ObjectType({ description: 'Het besluit op een Wmo-aanvraag (Wmo 2015 art. 2.3.5).' })
export class Beschikking extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field(() => ID, { description: 'De melding waarop het beslist.' }) @Column() melding: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Besluitsoort) @Column({ type: 'varchar' }) besluit: Besluitsoort;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() genomenOp: string;
  /** The day on which the resident was told; of one that was delivered without it, the day of the decision. */
  @Column({ type: 'varchar', nullable: true }) bekendgemaaktOp: string | null;
  /** Who took it, by his kenmerk among the staff. */
  @Column({ type: 'varchar', nullable: true }) genomenDoor: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => ID, {
    nullable: true,
    description:
      'Het bezwaar waarop dit de beslissing is; daartegen staat beroep bij de rechtbank open (Awb art. 8:1).',
  })
  @Column({ type: 'varchar', length: 64, nullable: true })
  opBezwaar: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Tot en met deze dag kan bezwaar worden gemaakt (Awb art. 6:7, 6:8); leeg bij een beslissing op bezwaar (Awb art. 7:1).',
  })
  get bezwaarTot(): string | null {
    return bezwaartermijn(this)?.uiterlijk ?? null;
  }

  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text', nullable: true }) motivering:
    | string
    | null;

  static eindigtOp = ({ genomenOp }: Beschikking): string => genomenOp;
}

/**
 * Six weeks from the day after the decision was made known (Awb art. 6:7, 6:8 lid 1). None against a decision that was
 * taken on an objection: there the court is next (Awb art. 7:1 lid 1 onder a).
 */
export const bezwaartermijn = ({
  bekendgemaaktOp,
  genomenOp,
  opBezwaar,
}: Pick<Beschikking, 'bekendgemaaktOp' | 'genomenOp' | 'opBezwaar'>): Afspraak | undefined =>
  opBezwaar
    ? undefined
    : {
        ...{ omschrijving: 'Bezwaar tegen een Wmo-besluit', bron: 'Awb art. 6:7' },
        uiterlijk: eindeVanTermijn({ na: bekendgemaaktOp ?? genomenOp, weken: 6 }),
      };
