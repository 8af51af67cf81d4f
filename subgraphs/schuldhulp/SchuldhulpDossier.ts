import { Field, Int, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Rol } from '#schema/lijsten/toegang';
import { Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Budgetbeheer } from './Budgetbeheer';
import { gebeurtenissenUit } from './gebeurtenissen';
import { PlanVanAanpak } from './PlanVanAanpak';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpTraject } from './SchuldhulpTraject';
import { Schuldsom } from './Schuldsom';
import { aantalSchuldeisers, schuldPerSoort, totaleSchuld } from './schuldsommen';
import { Toelatingsbesluit } from './Toelatingsbesluit';
import type { SchuldhulpRecords } from './tabellen';
import { Voorstel } from './Voorstel';
import { Vroegsignaal } from './Vroegsignaal';
import { eindeVan, vervaldagenIn } from './vervaldagen';

@ObjectType({ implements: Dossier, description: 'Wat de schuldhulpverlening van iemand vastlegt.' })
export class SchuldhulpDossier extends Dossier<SchuldhulpRecords> {
  @Niveau('HOOFDLIJNEN') @Field(() => [Vroegsignaal], { nullable: true }) get vroegsignalen(): Promise<Vroegsignaal[]> {
    return this.records().then((r) => r.vroegsignalen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [SchuldhulpAanmelding], { nullable: true })
  get aanmeldingen(): Promise<SchuldhulpAanmelding[]> {
    return this.records().then((r) => r.aanmeldingen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Toelatingsbesluit], { nullable: true })
  get toelatingsbesluiten(): Promise<Toelatingsbesluit[]> {
    return this.records().then((r) => r.toelatingsbesluiten);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [SchuldhulpTraject], { nullable: true })
  get trajecten(): Promise<SchuldhulpTraject[]> {
    return this.records().then((r) => r.trajecten);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [PlanVanAanpak], { nullable: true })
  get plannenVanAanpak(): Promise<PlanVanAanpak[]> {
    return this.records().then((r) => r.plannenVanAanpak);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Schuld], { nullable: true }) get schulden(): Promise<Schuld[]> {
    return this.records().then((r) => r.schulden);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Voorstel], { nullable: true }) get voorstellen(): Promise<Voorstel[]> {
    return this.records().then((r) => r.voorstellen);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Budgetbeheer], { nullable: true }) get budgetbeheer(): Promise<Budgetbeheer[]> {
    return this.records().then((r) => r.budgetbeheer);
  }
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Wat er nu in totaal open staat.' })
  get totaleSchuld(): Promise<number> {
    return this.records().then((r) => totaleSchuld(r.schulden));
  }
  @Niveau('DETAILS')
  @Field(() => [Schuldsom], { nullable: true, description: 'Hetzelfde bedrag, verdeeld over de soorten schuldeisers.' })
  get schuldPerSoort(): Promise<Schuldsom[]> {
    return this.records().then((r) => schuldPerSoort(r.schulden));
  }
  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: 'Aan hoeveel schuldeisers nu iets open staat.' })
  get aantalSchuldeisers(): Promise<number> {
    return this.records().then((r) => aantalSchuldeisers(r.schulden));
  }

  protected overzicht(records: SchuldhulpRecords): Overzicht {
    const lopend = records.aanmeldingen
      .filter((a) => !eindeVan(a, records))
      .toSorted((a, b) => a.aangemeldOp.localeCompare(b.aangemeldOp));
    const [bekend] = lopend.toReversed().flatMap(contactVan);
    return {
      betrokken: lopend.length > 0,
      contact: bekend ? { organisatie: bekend.organisatie, telefoon: bekend.telefoon } : null,
      professionals: lopend.flatMap(contactVan).map(({ schuldhulpverlener: naam, organisatie, telefoon }) => ({
        ...{ naam, rol: Rol.SCHULDHULPVERLENER, organisatie, telefoon },
      })),
      leefgebieden: lopend.length > 0 ? [Leefgebied.FINANCIEN] : [],
      termijnen: vervaldagenIn(records, this.vandaag),
      gebeurtenissen: gebeurtenissenUit(records),
    };
  }
}

/** Whom to call; nobody yet where a resident came by himself. */
const contactVan = ({ schuldhulpverlener, organisatie, telefoon }: SchuldhulpAanmelding) =>
  schuldhulpverlener && organisatie && telefoon ? [{ schuldhulpverlener, organisatie, telefoon }] : [];
