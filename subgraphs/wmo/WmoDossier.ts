import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { termijn } from '#schema/dossier/Termijn';
import { WmoCategorie } from '#schema/lijsten/hulp';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Beschikking } from './Beschikking';
import { Bezwaar, beslistermijn } from './Bezwaar';
import { WmoFase } from './lijsten';
import type { WmoRecords } from './tabellen';
import { Voorziening } from './Voorziening';
import { besluittermijn, onderzoekstermijn, WmoMelding } from './WmoMelding';

const gebeurtenis = gebeurtenissenIn(Domein.WMO);

@ObjectType({ implements: Dossier, description: 'Wat de gemeente voor de Wmo van iemand vastlegt.' })
export class WmoDossier extends Dossier<WmoRecords> {
  @Niveau('HOOFDLIJNEN') @Field(() => [WmoMelding], { nullable: true }) get meldingen(): Promise<WmoMelding[]> {
    return this.records().then((r) => r.meldingen);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Beschikking], { nullable: true }) get beschikkingen(): Promise<Beschikking[]> {
    return this.records().then((r) => r.beschikkingen);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Voorziening], { nullable: true }) get voorzieningen(): Promise<Voorziening[]> {
    return this.records().then((r) => r.voorzieningen);
  }

  @Niveau('HOOFDLIJNEN') @Field(() => [Bezwaar], { nullable: true }) get bezwaren(): Promise<Bezwaar[]> {
    return this.records().then((r) => r.bezwaren);
  }

  /** A fixed amount a month for all of them together; a wheelchair asks none (Wmo 2015 art. 2.1.4, 2.1.4a). */
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Per maand, voor alle lopende voorzieningen samen.' })
  get eigenBijdrage(): Promise<number | null> {
    const bedrag = this.instellingen.EIGEN_BIJDRAGE as number;
    const vraagt = (v: Voorziening) =>
      v.categorie !== WmoCategorie.ROLSTOELEN && v.vanaf <= this.vandaag && v.loopt(this.vandaag);
    return this.records().then((r) => (r.voorzieningen.some(vraagt) ? bedrag : null));
  }

  /** What has run out or was turned down is history: it makes the municipality involved no more. */
  protected overzicht({ meldingen, beschikkingen, voorzieningen, bezwaren }: WmoRecords): Overzicht {
    const lopend = meldingen.filter((m) => this.loopt(m, beschikkingen, voorzieningen));
    const laatste = lopend.at(-1);
    return {
      betrokken: laatste !== undefined,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: lopend.map(({ consulent, organisatie, telefoon }) => ({
        ...{ naam: consulent, rol: Rol.WMO_CONSULENT, organisatie, telefoon },
      })),
      leefgebieden: lopend.flatMap((m) => m.leefgebieden),
      termijnen: [
        ...meldingen.flatMap((m) => this.termijnenVan(m, beschikkingen)),
        ...bezwaren.map((b) => termijn({ ...beslistermijn(b), afgerondOp: b.beslistOp }, this.vandaag)),
      ],
      gebeurtenissen: [
        ...meldingen.flatMap((m) => gebeurtenis(m.kenmerk, m.gemeldOp, 'Melding bij de Wmo', m.leefgebieden)),
        ...meldingen.flatMap((m) =>
          gebeurtenis(
            `${m.kenmerk}-verslag`,
            m.verslagOndertekendOp,
            'Verslag van het Wmo-onderzoek ondertekend',
            m.leefgebieden,
          ),
        ),
        ...meldingen.flatMap((m) =>
          gebeurtenis(`${m.kenmerk}-aanvraag`, m.aangevraagdOp, 'Aanvraag Wmo', m.leefgebieden),
        ),
        ...bezwaren.flatMap((b) => gebeurtenis(b.kenmerk, b.ingediendOp, 'Bezwaar tegen een Wmo-besluit', [])),
        ...bezwaren.flatMap((b) => gebeurtenis(`${b.kenmerk}-beslist`, b.beslistOp, 'Beslissing op bezwaar Wmo', [])),
        ...beschikkingen.flatMap((b) => gebeurtenis(b.kenmerk, b.genomenOp, 'Beschikking Wmo', [])),
        ...voorzieningen.flatMap((v) => gebeurtenis(v.kenmerk, v.vanaf, 'Begin van een Wmo-voorziening', [])),
      ],
    };
  }

  private loopt({ kenmerk, fase }: WmoMelding, beschikkingen: Beschikking[], voorzieningen: Voorziening[]): boolean {
    if (fase !== WmoFase.BESCHIKKING) return true;
    const hiervan = beschikkingen.filter((b) => b.melding === kenmerk).map((b) => b.kenmerk);
    return voorzieningen.some((v) => hiervan.includes(v.beschikking) && (!v.tot || this.vandaag <= v.tot));
  }

  private termijnenVan(melding: WmoMelding, beschikkingen: Beschikking[]) {
    const besluit = beschikkingen.find((b) => b.melding === melding.kenmerk);
    const onderzoek = { ...onderzoekstermijn(melding), afgerondOp: melding.onderzoekAfgerondOp };
    const beslissing = besluittermijn(melding);
    return [onderzoek, ...(beslissing ? [{ ...beslissing, afgerondOp: besluit?.genomenOp }] : [])].map((afspraak) =>
      termijn(afspraak, this.vandaag),
    );
  }
}
