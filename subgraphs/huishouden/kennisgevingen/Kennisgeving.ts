import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';

/** To who read on a consent before it was withdrawn: that it was (AVG art. 19). */
@Entity('kennisgeving')
@ObjectType({ description: 'Aan wie op een toestemming meelas: dat zij is ingetrokken.' })
export class Kennisgeving {
  @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Index() @Column({ name: 'toestemming' }) toestemmingId: string;
  @Column({ name: 'betrokkene' }) betrokkeneId: string;
  @Field(() => Domein) @Column({ type: 'varchar' }) domein: Domein;
  @Index() @Column({ name: 'organisatie' }) organisatieId: string;
  @Column({ name: 'team', type: 'varchar', nullable: true }) teamId: string | null;
  @Field(() => Inzageniveau, { description: 'Het hoogste dat is ingezien.' })
  @Column({ type: 'varchar' })
  niveau: Inzageniveau;
  /** ISO 8601, UTC, as all that follow. */
  @Column() eerste: string;
  @Column() laatste: string;
  @Column() ingetrokken: string;
  @Column() tijdstip: string;

  @Field(() => Date) get eersteInzage(): Date {
    return new Date(this.eerste);
  }
  @Field(() => Date) get laatsteInzage(): Date {
    return new Date(this.laatste);
  }
  @Field(() => Date) get ingetrokkenOp(): Date {
    return new Date(this.ingetrokken);
  }
}

/** That an organisation read its notice, and acted on it; once. */
@Entity('kennisgeving_gebeurtenis')
export class Kennisgevingsbevestiging {
  @PrimaryColumn({ length: 64 }) kennisgeving: string;
  @Column() functionaris: string;
  @Column() organisatie: string;
  @Column() tijdstip: string;
}

/** Of which source all readers on a withdrawn consent were found. */
@Entity('kennisgeving_opgemaakt')
export class KennisgevingOpgemaakt {
  @PrimaryColumn({ length: 64 }) toestemming: string;
  /** The domain whose logbook it is; PLAN for the hub's own. */
  @PrimaryColumn({ type: 'varchar', length: 32 }) bron: Domein;
  @Column() tijdstip: string;
}
