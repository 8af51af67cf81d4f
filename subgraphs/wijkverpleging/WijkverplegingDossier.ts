import { Field, Int, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { Inzet } from './Inzet';
import { Polis } from './Polis';
import { VerpleegIndicatie } from './VerpleegIndicatie';
import { Zorgplan } from './Zorgplan';

export interface WijkverplegingRecords {
  indicaties: VerpleegIndicatie[];
  zorgplannen: Zorgplan[];
  inzet: Inzet[];
  polissen: Polis[];
}

const gebeurtenis = gebeurtenissenIn(Domein.WIJKVERPLEGING);

@ObjectType({ implements: Dossier, description: 'Wat wijkverpleging en zorgverzekeraar van iemand vastleggen.' })
export class WijkverplegingDossier extends Dossier<WijkverplegingRecords> {
  @Niveau('HOOFDLIJNEN')
  @Field(() => [VerpleegIndicatie], { nullable: true })
  get indicaties(): Promise<VerpleegIndicatie[]> {
    return this.records().then((r) => r.indicaties);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Zorgplan], { nullable: true })
  get zorgplannen(): Promise<Zorgplan[]> {
    return this.records().then((r) => r.zorgplannen);
  }
  @Niveau('DETAILS')
  @Field(() => [Inzet], { nullable: true })
  get inzet(): Promise<Inzet[]> {
    return this.records().then((r) => r.inzet);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Polis], { nullable: true })
  get polissen(): Promise<Polis[]> {
    return this.records().then((r) => r.polissen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => Int, { nullable: true, description: 'Verpleging en verzorging waarvoor vandaag een indicatie geldt.' })
  get minutenPerWeek(): Promise<number> {
    return this.records().then(({ indicaties }) =>
      indicaties
        .filter((indicatie) => this.geldtVandaag(indicatie, indicaties))
        .reduce(
          (totaal, { minutenVerzorging, minutenVerpleging }) => totaal + minutenVerzorging + minutenVerpleging,
          0,
        ),
    );
  }

  /** Everybody has a policy: only care makes involved. */
  protected overzicht({ indicaties, zorgplannen }: WijkverplegingRecords): Overzicht {
    const lopend = indicaties
      .filter((i) => i.fase !== WijkverplegingFase.BEEINDIGD)
      .sort((a, b) => (a.geindiceerdOp < b.geindiceerdOp ? -1 : 1));
    const laatste = lopend.at(-1);
    return {
      betrokken: laatste !== undefined,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: lopend.map(beroepskrachtVan),
      leefgebieden: lopend.flatMap((i) => i.leefgebieden),
      termijnen: indicaties.flatMap((i) => this.herindicatie(i, indicaties)),
      gebeurtenissen: [
        ...indicaties.flatMap((i) =>
          gebeurtenis(i.kenmerk, i.geindiceerdOp, 'Indicatie voor wijkverpleging', i.leefgebieden),
        ),
        ...zorgplannen.flatMap((z) => gebeurtenis(z.kenmerk, z.opgesteldOp, 'Zorgplan van de wijkverpleging', [])),
      ],
    };
  }

  private geldtVandaag(indicatie: VerpleegIndicatie, indicaties: VerpleegIndicatie[]): boolean {
    const opvolger = opvolgerVan(indicatie, indicaties);
    if (indicatie.fase === WijkverplegingFase.BEEINDIGD || (opvolger && opvolger.vanaf <= this.vandaag)) return false;
    return geldtOp(indicatie, this.vandaag);
  }

  /** On its last day at the latest an indication is renewed, unless the care itself ends with it. */
  private herindicatie(indicatie: VerpleegIndicatie, indicaties: VerpleegIndicatie[]): Termijn[] {
    const { tot: uiterlijk, fase } = indicatie;
    const opvolger = opvolgerVan(indicatie, indicaties);
    if (!uiterlijk || (fase === WijkverplegingFase.BEEINDIGD && !opvolger)) return [];
    const herindicatie = { omschrijving: 'Herindicatie wijkverpleging', uiterlijk, bron: 'afspraak' };
    return [termijn({ ...herindicatie, afgerondOp: opvolger?.geindiceerdOp }, this.vandaag)];
  }
}

const opvolgerVan = ({ kenmerk }: VerpleegIndicatie, indicaties: VerpleegIndicatie[]) =>
  indicaties.find((i) => i.herindicatieVan === kenmerk);

const beroepskrachtVan = ({ verpleegkundige: naam, organisatie, telefoon }: VerpleegIndicatie) => ({
  naam,
  rol: Rol.WIJKVERPLEEGKUNDIGE,
  organisatie,
  telefoon,
});
