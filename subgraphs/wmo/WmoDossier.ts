import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { termijn } from '#schema/dossier/Termijn';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Beschikking } from './Beschikking';
import { Bezwaar, beslistermijn } from './Bezwaar';
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

  /** A fixed amount a month for all of them together (Wmo 2015 art. 2.1.4, 2.1.4a). */
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Per maand, voor alle lopende voorzieningen samen.' })
  get eigenBijdrage(): Promise<number | null> {
    const bedrag = this.instellingen.EIGEN_BIJDRAGE as number;
    const vraagt = (v: Voorziening) => v.bijdrageplichtig && v.vanaf <= this.vandaag && v.isNietVoorbijOp(this.vandaag);
    return this.records().then((r) => (r.voorzieningen.some(vraagt) ? bedrag : null));
  }

  /** What has run out or was turned down is history: it makes the municipality involved no more. */
  protected overzicht({ meldingen, beschikkingen, voorzieningen, bezwaren }: WmoRecords): Overzicht {
    const lopend = meldingen.filter((m) => this.isGaande(m, { beschikkingen, voorzieningen, bezwaren }));
    const laatste = lopend.toSorted((a, b) => a.gemeldOp.localeCompare(b.gemeldOp)).at(-1);
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
        ...voorzieningen.flatMap((v) => gebeurtenis(v.kenmerk, v.begonOp, 'Begin van een Wmo-voorziening', [])),
        ...voorzieningen.flatMap((v) =>
          gebeurtenis(`${v.kenmerk}-einde`, v.redenBeeindiging ? v.tot : null, 'Einde van een Wmo-voorziening', []),
        ),
        ...meldingen.flatMap((m) =>
          gebeurtenis(`${m.kenmerk}-sluiting`, m.afgeslotenOp, 'Melding bij de Wmo gesloten', []),
        ),
      ],
    };
  }

  /** Until it is decided or closed, and after that as long as something of it is delivered or objected to. */
  private isGaande(melding: WmoMelding, rest: Omit<WmoRecords, 'meldingen'>): boolean {
    if (WmoMelding.isOpen(melding)) return true;
    const hiervan = rest.beschikkingen.filter((b) => b.melding === melding.kenmerk).map((b) => b.kenmerk);
    return (
      rest.voorzieningen.some((v) => hiervan.includes(v.beschikking) && v.isNietVoorbijOp(this.vandaag)) ||
      rest.bezwaren.some((b) => hiervan.includes(b.beschikking) && Bezwaar.isOpen(b))
    );
  }

  private termijnenVan(melding: WmoMelding, beschikkingen: Beschikking[]) {
    const eerste = beschikkingen
      .filter((b) => b.melding === melding.kenmerk)
      .map((b) => b.genomenOp)
      .toSorted()[0];
    const besloten = melding.beslotenOp ?? eerste ?? melding.afgeslotenOp;
    // Who applied after six weeks without a report is owed a decision; from then on nobody waits for the research.
    const onderzocht = melding.onderzoekAfgerondOp ?? besloten;
    const beslissing = besluittermijn(melding);
    return [
      { ...onderzoekstermijn(melding), afgerondOp: onderzocht },
      ...(beslissing ? [{ ...beslissing, afgerondOp: besloten }] : []),
    ].map((afspraak) => termijn(afspraak, this.vandaag));
  }
}
