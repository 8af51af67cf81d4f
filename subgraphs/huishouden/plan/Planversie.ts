import { Field, Int, ObjectType } from 'type-graphql';
import { Niveau } from '#schema/toestemming';
import { verbinding } from '#schema/verbinding';
import { Planstatus } from '../lijsten';
import { Planstap } from './lijsten';

@ObjectType({ description: 'Een versie van het plan: wie wat veranderde, wanneer en waarom.' })
export class Planversie {
  @Niveau('HOOFDLIJNEN') @Field(() => Int) versie: number;
  @Niveau('HOOFDLIJNEN') @Field(() => Planstap) stap: `${Planstap}`;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Planstatus, { description: 'Hoe het plan er daarna voor stond.' })
  status: Planstatus;
  @Niveau('HOOFDLIJNEN') @Field(() => Date) op: Date;
  /** Of a change of one goal or action for who sees its DETAILS; else for who said it. */
  @Niveau('HOOFDLIJNEN') @Field(() => String, { nullable: true }) reden?: string | null;
}

export const { Connection: PlanversieConnection } = verbinding(Planversie, 'HOOFDLIJNEN');

@ObjectType({ description: 'Wat er tussen twee versies van het plan veranderde.' })
export class Planwijziging {
  @Niveau('HOOFDLIJNEN') @Field({ description: 'PLAN, of het nummer van een doel of actie.' }) waarvan: string;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Het veld, zoals het in het schema heet.' }) veld: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => String, { nullable: true, description: 'Leeg waar het er nog niet was.' })
  eerst?: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => String, { nullable: true, description: 'Leeg waar het er niet meer is.' })
  daarna?: string | null;
}
