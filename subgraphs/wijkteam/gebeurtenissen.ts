import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { OpschalingStatus } from '#schema/lijsten/opschaling';
import { Domein } from '#schema/lijsten/toegang';
import type { Casus } from './Casus';
import type { Keukentafelgesprek } from './Keukentafelgesprek';
import type { Opschaling } from './Opschaling';
import type { WijkteamRecords } from './tabellen';

const gebeurtenis = gebeurtenissenIn(Domein.WIJKTEAM);

/** What happened, for the timeline; none of it says where to a case was scaled up. */
export const gebeurtenissenUit = (records: WijkteamRecords): Gebeurtenis[] => [
  ...records.signalen.flatMap((s) => gebeurtenis(s.kenmerk, s.ontvangenOp, 'Signaal bij het wijkteam', s.leefgebieden)),
  ...records.huisbezoeken.flatMap((h) => gebeurtenis(h.kenmerk, h.bezochtOp, 'Huisbezoek door het wijkteam')),
  ...records.casussen.flatMap(vanCasus),
  ...records.keukentafelgesprekken.flatMap(vanGesprek),
  ...records.opschalingen.flatMap(vanOpschaling),
];

const vanCasus = (c: Casus): Gebeurtenis[] => {
  const vertel = (wat: string, dag: string | null, omschrijving: string) =>
    gebeurtenis(`${c.kenmerk}:${wat}`, dag, omschrijving, c.leefgebieden);
  return [
    ...gebeurtenis(c.kenmerk, c.geopendOp, 'Casus geopend bij het wijkteam', c.leefgebieden),
    ...vertel('conceptplan', c.planVanaf, 'Begin van een conceptplan'),
    ...vertel('uitvoering', c.uitvoeringVanaf, 'Begin van de uitvoering van het plan'),
    ...vertel('nazorg', c.nazorgVanaf, 'Begin van de nazorg door het wijkteam'),
    ...vertel('afgesloten', c.afgeslotenOp, 'Casus afgesloten bij het wijkteam'),
  ];
};

const vanGesprek = ({ kenmerk, gevoerdOp, ondertekendOp, besproken }: Keukentafelgesprek): Gebeurtenis[] => {
  const leefgebieden = besproken.map((b) => b.leefgebied);
  return [
    ...gebeurtenis(kenmerk, gevoerdOp, 'Keukentafelgesprek', leefgebieden),
    ...gebeurtenis(`${kenmerk}:ondertekend`, ondertekendOp, 'Keukentafelgesprek ondertekend', leefgebieden),
  ];
};

const vanOpschaling = (o: Opschaling): Gebeurtenis[] => {
  const besluit = o.status === OpschalingStatus.AFGEWEZEN ? 'Opschaling afgewezen' : 'Opschaling besloten';
  return [
    ...gebeurtenis(o.kenmerk, o.voorgesteldOp, 'Opschaling voorgesteld'),
    ...gebeurtenis(`${o.kenmerk}:besloten`, o.beslotenOp, besluit),
    ...gebeurtenis(`${o.kenmerk}:afgeschaald`, o.afgeschaaldOp, 'Afgeschaald'),
  ];
};
