import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Toelating } from './lijsten';
import { bezwaartermijn } from './termijnen';

/** What the municipality decided on help with debts. */
@Entity('schuldhulp_toelatingsbesluit')
@ObjectType({ description: 'Het besluit om iemand wel of geen schuldhulp te geven (Wgs art. 4a).' })
export class Toelatingsbesluit extends Stuk {
  @Column() aanmelding: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() genomenOp: string;
  @Niveau('DETAILS') @Field(() => Toelating, { nullable: true }) @Column({ type: 'varchar' }) toelating: Toelating;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text' }) motivering: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { description: 'De laatste dag om bezwaar te maken (Awb art. 6:7).' })
  get bezwaarTot(): string {
    return bezwaartermijn(this.genomenOp).uiterlijk;
  }

  static eindigtOp = ({ genomenOp }: Toelatingsbesluit): string => genomenOp;
}
