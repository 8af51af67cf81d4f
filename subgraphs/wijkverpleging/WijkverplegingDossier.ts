import { Field, Int, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { gebeurtenissenVan } from './gebeurtenissen';
import { Inzet } from './Inzet';
import { InzetVanMaand, inzetPerMaand } from './InzetVanMaand';
import { Polis } from './Polis';
import type { WijkverplegingRecords } from './tabellen';
import { opvolgerVan, termijnenVan } from './termijnenVan';
import { minutenPerWeek, VerpleegIndicatie } from './VerpleegIndicatie';
import { Zorgevaluatie } from './Zorgevaluatie';
import { Zorgplan } from './Zorgplan';

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
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Zorgevaluatie], { nullable: true })
  get evaluaties(): Promise<Zorgevaluatie[]> {
    return this.records().then((r) => r.evaluaties);
  }
  @Niveau('DETAILS')
  @Field(() => [Inzet], { nullable: true })
  get inzet(): Promise<Inzet[]> {
    return this.records().then((r) => r.inzet);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [InzetVanMaand], { nullable: true, description: 'Oudste maand eerst.' })
  get inzetPerMaand(): Promise<InzetVanMaand[]> {
    return this.records().then((r) => inzetPerMaand(r.inzet));
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
        .reduce((som, indicatie) => som + minutenPerWeek(indicatie), 0),
    );
  }

  /** Everybody has a policy: only care makes involved. */
  protected overzicht(records: WijkverplegingRecords): Overzicht {
    const lopend = records.indicaties
      .filter((i) => this.loopt(i))
      .sort((a, b) => (a.geindiceerdOp < b.geindiceerdOp ? -1 : 1));
    const laatste = lopend.at(-1);
    return {
      betrokken: laatste !== undefined,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: lopend.map(beroepskrachtVan),
      leefgebieden: lopend.flatMap((i) => i.leefgebieden),
      termijnen: termijnenVan(records, this.vandaag),
      gebeurtenissen: gebeurtenissenVan(records),
    };
  }

  /** What another follows holds until its last day. */
  private loopt({ fase, tot }: VerpleegIndicatie): boolean {
    if (fase === WijkverplegingFase.OPGEVOLGD) return tot === null || this.vandaag <= tot;
    return fase !== WijkverplegingFase.BEEINDIGD;
  }

  private geldtVandaag(indicatie: VerpleegIndicatie, indicaties: VerpleegIndicatie[]): boolean {
    const opvolger = opvolgerVan(indicatie, indicaties);
    if (indicatie.fase === WijkverplegingFase.BEEINDIGD || (opvolger && opvolger.vanaf <= this.vandaag)) return false;
    return geldtOp(indicatie, this.vandaag);
  }
}

const beroepskrachtVan = ({ verpleegkundige: naam, organisatie, telefoon }: VerpleegIndicatie) => ({
  ...{ naam, rol: Rol.WIJKVERPLEEGKUNDIGE, organisatie, telefoon },
});
