import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { dagVan } from '#waarborgen/dienst/klok';
import { Regiesoort } from '../lijsten';
import type { Aanbod, Periode } from './verloop';

@ObjectType({ description: 'Bij wie de regie over het plan ligt.' })
export class Regisseur {
  @Field(() => Regiesoort) soort: Regiesoort;
  /** A professional; a resident or somebody of the network is named by `persoon`, under the rules for persons. */
  @Field(() => String, { nullable: true }) naam: string | null;
  persoonId: string | null;
  organisatieId: string | null;
  @Field(() => DateScalar) vanaf: string;
  @Field(() => Date, { description: 'Het moment waarop de regie hierheen ging.' }) sinds: Date;
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag, als de regie hier tijdelijk ligt.' })
  tijdelijkTot: string | null;
}

@ObjectType({ description: 'Hoe lang de regie ergens lag.' })
export class Regieperiode {
  @Field(() => Regisseur) regisseur: Regisseur;
  @Field(() => Date, { nullable: true, description: 'Leeg zolang de regie hier ligt.' }) tot: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Waarom de regie hierheen ging; alleen voor wie haar gaf, kreeg of daarvoor had.',
  })
  reden: string | null;
}

@ObjectType({ description: 'Aan wie de regie is aangeboden; tot hij aanvaardt, blijft zij waar zij is.' })
export class Regieaanbod {
  @Field(() => Regiesoort) soort: Regiesoort;
  @Field(() => String, { nullable: true }) naam: string | null;
  @Field(() => String, { nullable: true, description: 'De medewerker om wie het gaat, zoals hij zich aanmeldt.' })
  functionaris: string | null;
  persoonId: string | null;
  organisatieId: string | null;
  @Field() reden: string;
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag van een tijdelijke regie.' })
  tijdelijkTot: string | null;
  @Field(() => String, { nullable: true, description: 'Het kenmerk van de opschaling waaruit dit volgt.' })
  opschaling: string | null;
  @Field(() => Date) aangebodenOp: Date;
}

export const alsRegisseur = ({ bij, van, tijdelijkTot }: Periode): Regisseur => {
  const { soort, naam, persoonId, organisatieId } = bij;
  const wie = { soort, naam, persoonId, organisatieId };
  return Object.assign(new Regisseur(), { ...wie, vanaf: dagVan(van), sinds: van, tijdelijkTot });
};

export function alsRegieaanbod({ naar, reden, tijdelijkTot, opschaling, tijdstip }: Aanbod): Regieaanbod {
  return Object.assign(new Regieaanbod(), { ...naar, reden, tijdelijkTot, opschaling, aangebodenOp: tijdstip });
}
