import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Leefgebied } from '../lijsten/leefgebied';
import { Domein } from '../lijsten/toegang';
import { DateScalar } from '../scalars';
import { Niveau } from '../toestemming';
import { verbinding } from '../verbinding';

/** One thing that happened, for the timeline. */
@Directive('@shareable')
@ObjectType({ description: 'Iets dat gebeurde, voor de tijdlijn.' })
export class Gebeurtenis {
  @Niveau('HOOFDLIJNEN') @Field(() => ID) id: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) datum: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Domein) domein: Domein;
  @Niveau('HOOFDLIJNEN') @Field() omschrijving: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) leefgebieden: Leefgebied[];
}

/** Tells what happened in one domain; nothing where the day is not known, because then it has not happened. */
export const gebeurtenissenIn =
  (domein: Domein, altijd: Leefgebied[] = []) =>
  (id: string, datum: string | null | undefined, omschrijving: string, leefgebieden = altijd): Gebeurtenis[] =>
    datum ? [Object.assign(new Gebeurtenis(), { id, datum, domein, omschrijving, leefgebieden })] : [];

/** A sort key that puts later dates first: every digit is mirrored. */
export function nieuwsteEerst(g: { datum: string; id: string }): string {
  return `${g.datum.replace(/\d/g, (d) => String(9 - Number(d)))}|${g.id}`;
}

export const { Connection: GebeurtenisConnection, Edge: GebeurtenisEdge } = verbinding(Gebeurtenis, 'HOOFDLIJNEN');
export type GebeurtenisConnection = InstanceType<typeof GebeurtenisConnection>;
