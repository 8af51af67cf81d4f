import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { LEEFGEBIEDEN, Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Dag, Kenmerk, Kort, Lang, stukrij } from '../inlezen/rijsoort';
import { Stuk } from '../opslag/Stuk';
import { dag, langeTekst, optioneel, tekst, werkstuktabel } from '../opslag/tabel';
import { partner } from '../subgraph/partner';

/** The smallest partner there can be: one kind of record, one dossier. What a guard does is tried on it. */
@Entity('proef_notitie')
@ObjectType({ description: 'Een notitie.' })
export class Proefnotitie extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field() @Column() onderwerp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() op: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Leefgebied) @Column({ type: 'varchar' }) leefgebied: Leefgebied;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  inhoud: string | null;
  /** An earlier note that this one goes on with. */
  @Column({ type: 'varchar', nullable: true }) vervolgVan: string | null;
}

@ObjectType({ implements: Dossier, description: 'Notities over iemand.' })
export class Proefdossier extends Dossier<{ notities: Proefnotitie[] }> {
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Proefnotitie], { nullable: true })
  get notities(): Promise<Proefnotitie[]> {
    return this.records().then((r) => r.notities);
  }

  /** Fails in a way that nobody foresaw, and says a secret while it does. */
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  get kapot(): string {
    throw new Error('BSN 999990019 staat in rij 12 van proef_notitie');
  }

  protected overzicht({ notities }: { notities: Proefnotitie[] }): Overzicht {
    const organisatie = 'Proefpartner';
    return {
      betrokken: notities.length > 0,
      contact: notities.length > 0 ? { organisatie, telefoon: '024 000 0099' } : null,
      professionals: notities.map(() => ({ naam: 'A. Proef', rol: Rol.WMO_CONSULENT, organisatie })),
      leefgebieden: notities.map((n) => n.leefgebied),
      termijnen: [],
      gebeurtenissen: notities.map(({ kenmerk: id, op: datum, onderwerp: omschrijving, leefgebied }) => ({
        ...{ id, datum, omschrijving, domein: Domein.WMO, leefgebieden: [leefgebied] },
      })),
    };
  }
}

class ProefBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const kolommen = { onderwerp: tekst(), op: dag, leefgebied: tekst(32) };
    const naarKeuze = { inhoud: optioneel(langeTekst), vervolgVan: optioneel(tekst(64)) };
    await runner.createTable(werkstuktabel('proef_notitie', { ...kolommen, ...naarKeuze }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('proef_notitie');
  }
}

export const proefPartner = partner({
  domein: Domein.WMO,
  dossier: Proefdossier,
  tabellen: { notities: Proefnotitie },
  migraties: [ProefBegin1764000000001],
  rijsoorten: (sleutel) => ({
    notitie: stukrij(
      sleutel,
      Proefnotitie,
      {
        onderwerp: Kort,
        op: Dag,
        leefgebied: z.enum(LEEFGEBIEDEN),
        inhoud: Lang.optional(),
        vervolgVan: Kenmerk.optional(),
      },
      { vervolgVan: Proefnotitie },
    ),
  }),
});
