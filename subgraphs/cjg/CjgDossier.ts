import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { GezinsplanOnderdeel } from './GezinsplanOnderdeel';
import { Hulpvraag } from './Hulpvraag';
import { Jeugdhulpbesluit } from './Jeugdhulpbesluit';
import { JeugdVerwijzing } from './JeugdVerwijzing';
import { Hulpvraagstatus } from './lijsten';

export interface CjgRecords {
  hulpvragen: Hulpvraag[];
  besluiten: Jeugdhulpbesluit[];
  verwijzingen: JeugdVerwijzing[];
  gezinsplan: GezinsplanOnderdeel[];
}

const gebeurtenis = gebeurtenissenIn(Domein.CJG);

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
  @Field(() => [JeugdVerwijzing], { nullable: true })
  get verwijzingen(): Promise<JeugdVerwijzing[]> {
    return this.records().then((r) => r.verwijzingen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [GezinsplanOnderdeel], { nullable: true })
  get gezinsplan(): Promise<GezinsplanOnderdeel[]> {
    return this.records().then((r) => r.gezinsplan);
  }

  /** A closed question is history: it makes nobody involved any more. */
  protected overzicht({ hulpvragen, besluiten, verwijzingen, gezinsplan }: CjgRecords): Overzicht {
    const lopend = hulpvragen
      .filter((h) => h.status !== Hulpvraagstatus.AFGESLOTEN)
      .sort((a, b) => (a.gesteldOp < b.gesteldOp ? -1 : 1));
    const laatste = lopend.at(-1);
    return {
      betrokken: laatste !== undefined,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: lopend.map(coachVan),
      leefgebieden: lopend.flatMap((h) => h.leefgebieden),
      termijnen: [
        ...hulpvragen.map((h) => this.besluittermijn(h, besluiten)),
        ...gezinsplan.flatMap((onderdeel) => this.evaluatietermijn(onderdeel)),
      ],
      gebeurtenissen: [
        ...hulpvragen.flatMap((h) => gebeurtenis(h.kenmerk, h.gesteldOp, 'Hulpvraag bij het CJG', h.leefgebieden)),
        ...verwijzingen.flatMap((v) => gebeurtenis(v.kenmerk, v.verwezenOp, 'Verwijzing naar jeugdhulp')),
        ...besluiten.flatMap((b) => gebeurtenis(b.kenmerk, b.genomenOp, 'Besluit tot jeugdhulp')),
        ...gezinsplan.flatMap((g) =>
          gebeurtenis(g.kenmerk, g.afgesprokenOp, 'Afspraak in het gezinsplan', [g.leefgebied]),
        ),
      ],
    };
  }

  /** A question that was closed without a besluit (advice was enough, or it was withdrawn) waits for none. */
  private besluittermijn({ kenmerk, gesteldOp, afgeslotenOp }: Hulpvraag, besluiten: Jeugdhulpbesluit[]): Termijn {
    const [eerste] = besluiten
      .filter((b) => b.hulpvraag === kenmerk)
      .map((b) => b.genomenOp)
      .sort();
    const uiterlijk = eindeVanTermijn({ na: gesteldOp, weken: 8 });
    const besluit = { omschrijving: 'Besluit over jeugdhulp', uiterlijk, bron: 'Awb art. 4:13' };
    return termijn({ ...besluit, afgerondOp: eerste ?? afgeslotenOp }, this.vandaag);
  }

  private evaluatietermijn({ evaluatieOp: uiterlijk, geevalueerdOp: afgerondOp }: GezinsplanOnderdeel): Termijn[] {
    if (!uiterlijk) return [];
    const evaluatie = { omschrijving: 'Evaluatie van het gezinsplan', uiterlijk, bron: 'afspraak', afgerondOp };
    return [termijn(evaluatie, this.vandaag)];
  }
}

const coachVan = ({ coach: naam, organisatie, telefoon }: Hulpvraag) => ({
  naam,
  rol: Rol.CJG_COACH,
  organisatie,
  telefoon,
});
