import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { termijn } from '#schema/dossier/Termijn';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { Beschikking } from './Beschikking';
import { WmoFase } from './lijsten';
import { Voorziening } from './Voorziening';
import { WmoMelding } from './WmoMelding';

export interface WmoRecords {
  meldingen: WmoMelding[];
  beschikkingen: Beschikking[];
  voorzieningen: Voorziening[];
}

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

  /** What has run out or was turned down is history: it makes the municipality involved no more. */
  protected overzicht({ meldingen, beschikkingen, voorzieningen }: WmoRecords): Overzicht {
    const lopend = meldingen.filter((m) => this.loopt(m, beschikkingen, voorzieningen));
    const laatste = lopend.at(-1);
    return {
      betrokken: laatste !== undefined,
      contact: laatste ? { organisatie: laatste.organisatie, telefoon: laatste.telefoon } : null,
      professionals: lopend.map(({ consulent, organisatie, telefoon }) => ({
        ...{ naam: consulent, rol: Rol.WMO_CONSULENT, organisatie, telefoon },
      })),
      leefgebieden: lopend.flatMap((m) => m.leefgebieden),
      termijnen: meldingen.flatMap((m) => this.termijnenVan(m, beschikkingen)),
      gebeurtenissen: [
        ...meldingen.flatMap((m) => gebeurtenis(m.kenmerk, m.gemeldOp, 'Melding bij de Wmo', m.leefgebieden)),
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
    const onderzoek = termijn(
      {
        omschrijving: 'Onderzoek Wmo',
        uiterlijk: eindeVanTermijn({ na: melding.gemeldOp, weken: 6 }),
        bron: 'Wmo 2015 art. 2.3.2 lid 1',
        afgerondOp: melding.onderzoekAfgerondOp,
      },
      this.vandaag,
    );
    if (!melding.aangevraagdOp) return [onderzoek];
    const beslissing = {
      omschrijving: 'Besluit Wmo',
      uiterlijk: eindeVanTermijn({ na: melding.aangevraagdOp, weken: 2 }),
      bron: 'Wmo 2015 art. 2.3.5 lid 2',
      afgerondOp: besluit?.genomenOp,
    };
    return [onderzoek, termijn(beslissing, this.vandaag)];
  }
}
