import { Field, ID, ObjectType } from 'type-graphql';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { Domein } from '#schema/lijsten/toegang';
import { Persoon } from '../mensen/Persoon';

@ObjectType({ description: 'Een feit waarop een signaal rust.' })
export class Signaalfeit {
  @Field() omschrijving: string;
  @Field(() => [Domein]) domeinen: Domein[];
  @Field(() => Leefgebied, { nullable: true }) leefgebied?: Leefgebied | null;
  @Field(() => Persoon, { nullable: true, description: 'Om wie het gaat; leeg bij het hele huishouden.' })
  betreft?: object | null;
}

/** A proposal to scale up, which a human decides on; it says no more than its facts. */
@ObjectType({ description: 'Een voorstel om op te schalen, met de feiten erbij. Een mens beslist.' })
export class Opschalingssignaal {
  @Field(() => OpschalingNaar) naar: OpschalingNaar;
  @Field(() => [Signaalfeit]) feiten: Signaalfeit[];
  @Field(() => OpschalingStatus, {
    nullable: true,
    description: 'Hoe ver een opschaling hierheen al is, zo ver als u dat mag zien.',
  })
  opschaling?: OpschalingStatus | null;
  @Field(() => ID, { nullable: true, description: 'Het kenmerk van die opschaling; noem het in draagRegieOver.' })
  kenmerk?: string | null;
}
