import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import type { Professional } from '#schema/dossier/Professional';
import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import type { Afspraak } from '#waarborgen/opslag/Zaak';
import { Casus, nazorgtermijn, ondersteuningstermijn } from './Casus';
import { gebeurtenissenUit } from './gebeurtenissen';
import { bezoekafspraak, Huisbezoek } from './Huisbezoek';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { besluittermijn, Opschaling, terugtermijn } from './Opschaling';
import { contacttermijn, Signaal } from './Signaal';
import type { WijkteamRecords } from './tabellen';

@ObjectType({ implements: Dossier, description: 'Wat het wijkteam van iemand vastlegt.' })
export class WijkteamDossier extends Dossier<WijkteamRecords> {
  @Niveau('HOOFDLIJNEN') @Field(() => [Signaal], { nullable: true }) get signalen(): Promise<Signaal[]> {
    return this.records().then((r) => r.signalen);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Huisbezoek], { nullable: true }) get huisbezoeken(): Promise<Huisbezoek[]> {
    return this.records().then((r) => r.huisbezoeken);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Casus], { nullable: true }) get casussen(): Promise<Casus[]> {
    return this.records().then((r) => r.casussen);
  }
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Keukentafelgesprek], { nullable: true })
  get keukentafelgesprekken(): Promise<Keukentafelgesprek[]> {
    return this.records().then((r) => r.keukentafelgesprekken);
  }
  @Niveau('HOOFDLIJNEN') @Field(() => [Opschaling], { nullable: true }) get opschalingen(): Promise<Opschaling[]> {
    return this.records().then((r) => r.opschalingen);
  }

  protected overzicht(records: WijkteamRecords): Overzicht {
    const lopend = [
      ...records.signalen.filter(Signaal.isOpen).map(alsInzet),
      ...records.casussen.filter(Casus.isOpen).map(alsInzet),
    ];
    const laatste = lopend.toSorted((a, b) => a.sinds.localeCompare(b.sinds)).at(-1);
    return {
      betrokken: lopend.length > 0,
      contact: laatste?.contact ?? null,
      professionals: lopend.map((inzet) => inzet.professional),
      leefgebieden: lopend.flatMap((inzet) => inzet.leefgebieden),
      termijnen: this.termijnenUit(records),
      gebeurtenissen: gebeurtenissenUit(records),
    };
  }

  private termijnenUit({ signalen, huisbezoeken, casussen, opschalingen }: WijkteamRecords): Termijn[] {
    const loopt = (afspraak: Afspraak | undefined, afgerondOp: string | null) =>
      afspraak ? [termijn({ ...afspraak, afgerondOp }, this.vandaag)] : [];
    return [
      ...signalen.flatMap((s) => loopt(contacttermijn(s), s.contactOp ?? s.afgehandeldOp)),
      ...huisbezoeken.flatMap((h) => loopt(bezoekafspraak(h), h.bezochtOp)),
      ...casussen.flatMap((c) => [
        ...loopt(ondersteuningstermijn(c), c.ondersteuningAfgerondOp ?? c.afgeslotenOp),
        ...loopt(nazorgtermijn(c), c.afgeslotenOp),
      ]),
      ...opschalingen.flatMap((o) => [
        ...loopt(besluittermijn(o), o.beslotenOp),
        ...loopt(terugtermijn(o), o.afgeschaaldOp),
      ]),
    ];
  }
}

/** What the team is working on: a signal not yet dealt with, or a case that runs. */
function alsInzet(stuk: Signaal | Casus) {
  const { organisatie, team, telefoon, leefgebieden } = stuk;
  const sinds = stuk instanceof Casus ? stuk.geopendOp : stuk.ontvangenOp;
  const professional: Professional = { naam: stuk.coach, rol: Rol.WIJKCOACH, organisatie, telefoon };
  return { sinds, leefgebieden, professional, contact: { organisatie, team, telefoon } };
}
