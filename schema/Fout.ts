import { Directive, Field, ObjectType } from 'type-graphql';
import { Niveau } from './toestemming';

/** A rule of the domain that a mutation broke: a stable code for programs, a sentence for people. */
@Directive('@shareable')
@ObjectType({ description: 'Een regel waaraan een opdracht niet voldeed.' })
export class Fout {
  @Niveau('GEEN') @Field() code: string;
  @Niveau('GEEN') @Field() bericht: string;
  @Niveau('GEEN')
  @Field(() => [String], { nullable: true, description: 'Waar in de invoer het over gaat.' })
  veld?: readonly string[] | null;
}

export const fout = (code: string, bericht: string, ...veld: string[]): Fout =>
  Object.assign(new Fout(), { code, bericht, veld: veld.length > 0 ? veld : null });
