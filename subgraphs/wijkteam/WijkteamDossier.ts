import { Field, ObjectType } from 'type-graphql';
import { Dossier, type Overzicht } from '#schema/dossier/Dossier';
import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import type { Professional } from '#schema/dossier/Professional';
import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { Domein, Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { Casus } from './Casus';
import { Huisbezoek } from './Huisbezoek';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { CasusStatus } from './lijsten';
import { Opschaling } from './Opschaling';
import { Signaal } from './Signaal';

export interface WijkteamRecords {
  signalen: Signaal[];
  huisbezoeken: Huisbezoek[];
  casussen: Casus[];
  keukentafelgesprekken: Keukentafelgesprek[];
  opschalingen: Opschaling[];
}

const gebeurtenis = gebeurtenissenIn(Domein.WIJKTEAM);

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
      ...records.signalen.filter((s) => !s.afgehandeldOp).map(alsInzet),
      ...records.casussen.filter((c) => c.status !== CasusStatus.AFGESLOTEN).map(alsInzet),
    ];
    const laatste = lopend.toSorted((a, b) => a.sinds.localeCompare(b.sinds)).at(-1);
    return {
      betrokken: lopend.length > 0,
      contact: laatste?.contact ?? null,
      professionals: lopend.map((inzet) => inzet.professional),
      leefgebieden: lopend.flatMap((inzet) => inzet.leefgebieden),
      termijnen: records.casussen.flatMap((casus) => this.termijnVan(casus)),
      gebeurtenissen: gebeurtenissenUit(records),
    };
  }

  private termijnVan({ ondersteuningTot, ondersteuningAfgerondOp, afgeslotenOp }: Casus): Termijn[] {
    if (!ondersteuningTot) return [];
    const afspraak = {
      omschrijving: 'Eigen ondersteuning door het wijkteam',
      uiterlijk: ondersteuningTot,
      bron: 'afspraak',
      afgerondOp: ondersteuningAfgerondOp ?? afgeslotenOp,
    };
    return [termijn(afspraak, this.vandaag)];
  }
}

/** What the team is working on: a signal not yet dealt with, or a case that runs. */
function alsInzet(stuk: Signaal | Casus) {
  const { organisatie, team, telefoon, leefgebieden } = stuk;
  const [naam, sinds] = stuk instanceof Casus ? [stuk.coach, stuk.geopendOp] : [stuk.behandelaar, stuk.ontvangenOp];
  const professional: Professional = { naam, rol: Rol.WIJKCOACH, organisatie, telefoon };
  return { sinds, leefgebieden, professional, contact: { organisatie, team, telefoon } };
}

function gebeurtenissenUit(records: WijkteamRecords): Gebeurtenis[] {
  return [
    ...records.signalen.flatMap((s) =>
      gebeurtenis(s.kenmerk, s.ontvangenOp, 'Signaal bij het wijkteam', s.leefgebieden),
    ),
    ...records.huisbezoeken.flatMap((h) => gebeurtenis(h.kenmerk, h.bezochtOp, 'Huisbezoek door het wijkteam')),
    ...records.casussen.flatMap((c) => [
      ...gebeurtenis(c.kenmerk, c.geopendOp, 'Casus geopend bij het wijkteam', c.leefgebieden),
      ...gebeurtenis(`${c.kenmerk}:afgesloten`, c.afgeslotenOp, 'Casus afgesloten bij het wijkteam', c.leefgebieden),
    ]),
    ...records.keukentafelgesprekken.flatMap((k) =>
      gebeurtenis(
        k.kenmerk,
        k.gevoerdOp,
        'Keukentafelgesprek',
        k.besproken.map((b) => b.leefgebied),
      ),
    ),
    ...records.opschalingen.flatMap((o) => [
      ...gebeurtenis(o.kenmerk, o.voorgesteldOp, 'Opschaling voorgesteld'),
      ...gebeurtenis(`${o.kenmerk}:besloten`, o.beslotenOp, 'Opschaling besloten'),
      ...gebeurtenis(`${o.kenmerk}:afgeschaald`, o.afgeschaaldOp, 'Afgeschaald'),
    ]),
  ];
}
