import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { Budgetbeheer } from './Budgetbeheer';
import { PlanVanAanpak } from './PlanVanAanpak';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpTraject } from './SchuldhulpTraject';

export interface SchuldhulpRecords {
  aanmeldingen: SchuldhulpAanmelding[];
  trajecten: SchuldhulpTraject[];
  plannenVanAanpak: PlanVanAanpak[];
  schulden: Schuld[];
  budgetbeheer: Budgetbeheer[];
}

const gebeurtenis = gebeurtenissenIn(Domein.SCHULDHULP, [Leefgebied.FINANCIEN]);

@ObjectType({ implements: Dossier, description: 'Wat de schuldhulpverlening van iemand vastlegt.' })
export class SchuldhulpDossier extends Dossier<SchuldhulpRecords> {
  @Niveau('HOOFDLIJNEN')
  @Field(() => [SchuldhulpAanmelding], { nullable: true })
  get aanmeldingen(): Promise<SchuldhulpAanmelding[]> {
    return this.records().then((r) => r.aanmeldingen);
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
  @Niveau('HOOFDLIJNEN') @Field(() => [Budgetbeheer], { nullable: true }) get budgetbeheer(): Promise<Budgetbeheer[]> {
    return this.records().then((r) => r.budgetbeheer);
  }
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Wat er nu in totaal open staat.' })
  get totaleSchuld(): Promise<number> {
    return this.records().then((r) => r.schulden.reduce((totaal, schuld) => totaal + schuld.huidigBedrag, 0));
  }

  protected overzicht(records: SchuldhulpRecords): Overzicht {
    const { aanmeldingen } = records;
    const lopend = aanmeldingen
      .filter((a) => !eindeVan(a, records))
      .toSorted((a, b) => a.aangemeldOp.localeCompare(b.aangemeldOp));
    const laatste = lopend.at(-1);
    return {
      betrokken: laatste !== undefined,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: lopend.map(({ schuldhulpverlener, organisatie, telefoon }) => ({
        ...{ naam: schuldhulpverlener, rol: Rol.SCHULDHULPVERLENER, organisatie, telefoon },
      })),
      leefgebieden: laatste ? [Leefgebied.FINANCIEN] : [],
      termijnen: aanmeldingen.flatMap((a) => this.termijnenVan(a, records)),
      gebeurtenissen: gebeurtenissenUit(records),
    };
  }

  private termijnenVan(aanmelding: SchuldhulpAanmelding, records: SchuldhulpRecords): Termijn[] {
    const { aangemeldOp, intakeOp } = aanmelding;
    const einde = eindeVan(aanmelding, records);
    const eersteGesprek = aanmelding.bedreigend
      ? { uiterlijk: eindeVanTermijn({ na: aangemeldOp, werkdagen: 3 }), bron: 'Wgs art. 4 lid 2' }
      : { uiterlijk: eindeVanTermijn({ na: aangemeldOp, weken: 4 }), bron: 'Wgs art. 4 lid 1' };
    const intake = { omschrijving: 'Intake schuldhulp', ...eersteGesprek, afgerondOp: intakeOp ?? einde };
    if (!intakeOp) return [termijn(intake, this.vandaag)];
    const plan = {
      omschrijving: 'Plan van aanpak schuldhulp',
      uiterlijk: eindeVanTermijn({ na: intakeOp, weken: 8 }),
      bron: 'Wgs art. 4a',
      afgerondOp: planVoor(aanmelding, records)?.vastgesteldOp ?? einde,
    };
    return [termijn(intake, this.vandaag), termijn(plan, this.vandaag)];
  }
}

/** The first plan: a later one replaces it, and the term is kept or missed by the first. */
function planVoor(
  { kenmerk }: SchuldhulpAanmelding,
  { plannenVanAanpak }: SchuldhulpRecords,
): PlanVanAanpak | undefined {
  return plannenVanAanpak
    .filter((plan) => plan.aanmelding === kenmerk)
    .toSorted((a, b) => a.vastgesteldOp.localeCompare(b.vastgesteldOp))[0];
}

/** The day on which the last of its trajecten ended; none while one runs, or before the first. */
function eindeVan({ kenmerk }: SchuldhulpAanmelding, { trajecten }: SchuldhulpRecords): string | null {
  const eindes = trajecten.filter((t) => t.aanmelding === kenmerk).map((t) => t.beeindigdOp);
  return eindes.includes(null) ? null : (eindes.toSorted().at(-1) ?? null);
}

function gebeurtenissenUit(records: SchuldhulpRecords): Gebeurtenis[] {
  return [
    ...records.aanmeldingen.flatMap((a) => [
      ...gebeurtenis(a.kenmerk, a.aangemeldOp, 'Aanmelding bij schuldhulp'),
      ...gebeurtenis(`${a.kenmerk}:intake`, a.intakeOp, 'Intake schuldhulp'),
    ]),
    ...records.plannenVanAanpak.flatMap((p) => gebeurtenis(p.kenmerk, p.vastgesteldOp, 'Plan van aanpak schuldhulp')),
    ...records.budgetbeheer.flatMap((b) => gebeurtenis(b.kenmerk, b.vanaf, 'Begin van budgetbeheer')),
    ...records.trajecten.flatMap((t) => gebeurtenis(`${t.kenmerk}:einde`, t.beeindigdOp, 'Einde van de schuldhulp')),
  ];
}
