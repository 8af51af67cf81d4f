import { Field, ObjectType } from 'type-graphql';
import { Contact } from '#schema/dossier/Contact';
import { Professional } from '#schema/dossier/Professional';
import { Termijn } from '#schema/dossier/Termijn';
import { Toegang } from '#schema/dossier/Toegang';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Extern } from './Extern';

/** What the hub reads of every partner's dossier, once that partner has filtered it for the caller. */
@ObjectType('Dossierdeel')
export abstract class Dossierdeel {
  @Extern('GEEN') @Field(() => Toegang) toegang: Toegang;
  @Extern('BETROKKENHEID') @Field(() => Contact, { nullable: true }) contact?: Contact | null;
  @Extern('HOOFDLIJNEN') @Field(() => [Professional], { nullable: true }) professionals?: Professional[] | null;
  @Extern('HOOFDLIJNEN') @Field(() => [Leefgebied], { nullable: true }) leefgebieden?: Leefgebied[] | null;
  @Extern('HOOFDLIJNEN') @Field(() => [Termijn], { nullable: true }) termijnen?: Termijn[] | null;
}
