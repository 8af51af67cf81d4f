import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { evaluatietermijn, GezinsplanOnderdeel } from './GezinsplanOnderdeel';
import { besluittermijn, evaluatieafspraak, Hulpvraag, jeugdhulpevaluatietermijn } from './Hulpvraag';
import { Jeugdhulpafwijzing } from './Jeugdhulpafwijzing';
import { Jeugdhulpbesluit } from './Jeugdhulpbesluit';
import { Jeugdhulpevaluatie } from './Jeugdhulpevaluatie';
import { JeugdVerwijzing } from './JeugdVerwijzing';
import { Hulpvraagstatus, Onderdeelstand } from './lijsten';
import type { CjgRecords } from './tabellen';
import { watGebeurde } from './watGebeurde';

@ObjectType({ implements: Dossier, description: 'Wat het Centrum voor Jeugd en Gezin van iemand vastlegt.' })
export class CjgDossier extends Dossier<CjgRecords> {
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Hulpvraag], { nullable: true })
  get hulpvragen(): Promise<Hulpvraag[]> {
    return this.records().then((r) => r.hulpvragen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Jeugdhulpbesluit], { nullable: true })
  get besluiten(): Promise<Jeugdhulpbesluit[]> {
    return this.records().then((r) => r.besluiten);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Jeugdhulpafwijzing], { nullable: true })
  get afwijzingen(): Promise<Jeugdhulpafwijzing[]> {
    return this.records().then((r) => r.afwijzingen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [JeugdVerwijzing], { nullable: true })
  get verwijzingen(): Promise<JeugdVerwijzing[]> {
    return this.records().then((r) => r.verwijzingen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Jeugdhulpevaluatie], { nullable: true })
  get evaluaties(): Promise<Jeugdhulpevaluatie[]> {
    return this.records().then((r) => r.evaluaties);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [GezinsplanOnderdeel], { nullable: true })
  get gezinsplan(): Promise<GezinsplanOnderdeel[]> {
    return this.records().then((r) => r.gezinsplan);
  }

  /** A closed question is history: it makes nobody involved any more. */
  protected overzicht(records: CjgRecords): Overzicht {
    const lopend = records.hulpvragen
      .filter((h) => h.status !== Hulpvraagstatus.AFGESLOTEN)
      .sort((a, b) => (a.gesteldOp < b.gesteldOp ? -1 : 1));
    const coaches = lopend.flatMap(coachVan);
    const laatste = coaches.at(-1);
    return {
      betrokken: lopend.length > 0,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: coaches,
      leefgebieden: lopend.flatMap((h) => h.leefgebieden),
      termijnen: this.termijnenVan(records),
      gebeurtenissen: watGebeurde(records),
    };
  }

  private termijnenVan(records: CjgRecords): Termijn[] {
    const { hulpvragen, evaluaties, gezinsplan } = records;
    const afspraken = [
      ...hulpvragen.map((h) => ({ ...besluittermijn(h), afgerondOp: beslotenOp(h, records) })),
      ...hulpvragen.flatMap((h) => evaluatieafspraak(h) ?? []),
      ...evaluaties.flatMap(({ afgesprokenOp: uiterlijk, gehoudenOp: afgerondOp }) =>
        uiterlijk ? [{ ...jeugdhulpevaluatietermijn(uiterlijk), afgerondOp }] : [],
      ),
      ...gezinsplan.flatMap(({ stand, evaluatieOp, geevalueerdOp: afgerondOp }) =>
        evaluatieOp && stand !== Onderdeelstand.VERVALLEN ? [{ ...evaluatietermijn(evaluatieOp), afgerondOp }] : [],
      ),
    ];
    return afspraken.map((afspraak) => termijn(afspraak, this.vandaag));
  }
}

/**
 * When the first was decided, for or against, or assigned without a decision; a question that was closed without (advice
 * was enough, or it was withdrawn) waits for none.
 */
function beslotenOp({ kenmerk, afgeslotenOp }: Hulpvraag, { besluiten, afwijzingen }: CjgRecords): string | null {
  const hiervan = ({ hulpvraag }: { hulpvraag: string }) => hulpvraag === kenmerk;
  const [eerste] = [
    ...besluiten.filter(hiervan).flatMap((b) => b.genomenOp ?? b.toegewezenOp ?? []),
    ...afwijzingen.filter(hiervan).map((a) => a.afgewezenOp),
  ].sort();
  return eerste ?? afgeslotenOp;
}

const coachVan = ({ coach: naam, organisatie, telefoon }: Hulpvraag) =>
  naam && organisatie && telefoon ? [{ naam, rol: Rol.CJG_COACH, organisatie, telefoon }] : [];
