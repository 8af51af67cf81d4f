import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import type { Werkzaak } from './werkpagina';

/** A case as its organisation's staff find it in their work. */
@ObjectType()
export abstract class Werkregel {
  @Niveau('HOOFDLIJNEN') @Field(() => ID) kenmerk: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Int, { description: 'Noem deze als verwachteVersie.' }) versie: number;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Wat voor stuk het is.' }) soort: string;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Hoe ver het is.' }) stand: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => String, { nullable: true, description: 'Waarop het wacht, met de wet of afspraak.' })
  wachtOp: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) uiterlijk: string | null;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'De termijn is voorbij.' }) teLaat: boolean;
  @Niveau('HOOFDLIJNEN')
  @Field(() => String, { nullable: true, description: 'Wie eraan werkt; leeg als nog niemand het oppakte.' })
  behandelaar: string | null;
}

export function toonWerk({ soort, zaak }: Werkzaak, behandelaar: string | undefined, vandaag: string): Werkregel {
  const termijn = soort.wachtOp(zaak);
  return {
    ...{
      kenmerk: zaak.kenmerk,
      versie: zaak.versie,
      soort: soort.name,
      stand: soort.standVan(zaak),
      uiterlijk: zaak.uiterlijk,
    },
    wachtOp: termijn ? `${termijn.omschrijving} (${termijn.bron})` : null,
    teLaat: zaak.uiterlijk !== null && zaak.uiterlijk < vandaag,
    behandelaar: behandelaar ?? null,
  };
}
