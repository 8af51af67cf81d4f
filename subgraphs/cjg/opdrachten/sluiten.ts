import { type Fout, fout } from '#schema/Fout';
import { Grond } from '#schema/lijsten/toegang';
import { laatsteVan } from '#waarborgen/dienst/klok';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { naStap } from '#waarborgen/werk/toestanden';
import { dag, keuze, optioneel } from '#waarborgen/werk/velden';
import { GezinsplanOnderdeel } from '../GezinsplanOnderdeel';
import { type Hulpvraag, wachtOpBesluit } from '../Hulpvraag';
import { Hulpvraagafsluiting, Hulpvraagstatus, Onderdeelstand, Vraagsteller } from '../lijsten';
import { type CjgRecords, stap } from '../tabellen';
import { GEZINSPLAN } from '../toestanden';
import { coach, overHulpvraag, verder } from './overHulpvraag';

export const sluitHulpvraag = stap({
  naam: 'sluitHulpvraag',
  uitleg: 'Sluit een hulpvraag af; wie haar zelf stelde trekt haar in zolang er nog niets is besloten.',
  door: [coach, inwoner, vertegenwoordiger],
  ...overHulpvraag,
  invoer: {
    reden: keuze(Hulpvraagafsluiting),
    afgeslotenOp: optioneel(dag('Standaard vandaag; alleen een coach noemt een eerdere dag.')),
  },
  eisen: [
    alGebeurd('afgeslotenOp'),
    ({ invoer: { afgeslotenOp }, stuk, records }) =>
      nietEerderDan(afgeslotenOp, laatsteDag(stuk, records), 'wat er het laatst mee gebeurde', 'afgeslotenOp'),
    ({ invoer, stuk, inzage }) => trektIn(invoer.reden, stuk, inzage),
    ({ invoer, stuk, records, vandaag }) => nietsLooptDoor(invoer.afgeslotenOp ?? vandaag, stuk, records),
  ],
  waarschuwt: [({ stuk }) => isGeevalueerd(stuk)],
  doe: ({ invoer: { reden, afgeslotenOp }, stuk, records, medewerker: wie, vandaag }) => [
    verder('sluitHulpvraag', stuk, wie, {
      ...{ afgeslotenOp: afgeslotenOp ?? vandaag, redenAfsluiting: reden, evaluatieOp: null },
    }),
    ...records.gezinsplan
      .filter((g) => g.hulpvraag === stuk.kenmerk && g.stand === Onderdeelstand.AFGESPROKEN)
      .map((g) => wijzig(GezinsplanOnderdeel, g, { stand: naStap(GEZINSPLAN, 'sluitHulpvraag', g.stand) })),
  ],
});

/** The last day on which something happened with it. */
function laatsteDag({ kenmerk, ...stuk }: Hulpvraag, records: CjgRecords): string {
  const hiervan = <T extends { hulpvraag: string }>(stukken: readonly T[]): T[] =>
    stukken.filter(({ hulpvraag }) => hulpvraag === kenmerk);
  const dagen = [
    ...[stuk.gesteldOp, stuk.onderzoekGestartOp, stuk.jeugdhulpGestartOp],
    ...hiervan(records.verwijzingen).map((v) => v.verwezenOp),
    ...hiervan(records.besluiten).flatMap((b) => [b.genomenOp, b.toegewezenOp]),
    ...hiervan(records.afwijzingen).map((a) => a.afgewezenOp),
    ...hiervan(records.evaluaties).map((e) => e.gehoudenOp),
    ...hiervan(records.gezinsplan).flatMap((g) => [g.afgesprokenOp, g.geevalueerdOp]),
  ];
  return laatsteVan(dagen) as string;
}

const STELT: Partial<Record<Grond, Vraagsteller>> = {
  [Grond.EIGEN_INZAGE]: Vraagsteller.ZELF,
  [Grond.VERTEGENWOORDIGING]: Vraagsteller.VERTEGENWOORDIGER,
};

/** A resident takes back what he asked himself; not what a child asked, nor what was decided. */
function trektIn(reden: Hulpvraagafsluiting, stuk: Hulpvraag, { grond }: Inzage): Fout[] {
  const steller = grond ? STELT[grond] : undefined;
  if (!steller) return [];
  return [
    reden === Hulpvraagafsluiting.INGETROKKEN ? undefined : ALLEEN_INTREKKEN(),
    stuk.gesteldDoor === steller ? undefined : VAN_EEN_ANDER(),
    wachtOpBesluit(stuk) ? undefined : AL_BESLOTEN(),
  ].flatMap((f) => f ?? []);
}
const ALLEEN_INTREKKEN = () =>
  fout('ALLEEN_INTREKKEN', 'U kunt uw vraag intrekken: kies INGETROKKEN. Al het andere doet de coach.', 'reden');
const VAN_EEN_ANDER = () =>
  fout('VRAAG_VAN_EEN_ANDER', 'Een ander stelde deze vraag; vraag de coach wat er kan.', 'hulpvraag');
const AL_BESLOTEN = () =>
  fout(
    'AL_BESLOTEN',
    'Over deze vraag is al beslist, of de hulp is begonnen; bel de coach om te stoppen.',
    'hulpvraag',
  );

/** Help that somebody delivers is somebody's to end, on its own day and with its own reason. */
function nietsLooptDoor(dag: string, { kenmerk }: Hulpvraag, { besluiten }: CjgRecords): Fout | undefined {
  const lopend = besluiten.filter(({ hulpvraag, tot }) => hulpvraag === kenmerk && (!tot || tot > dag));
  if (lopend.length === 0) return undefined;
  const bericht = `Er loopt daarna nog jeugdhulp (${lopend.map((b) => b.kenmerk).join(', ')}): beeindig haar eerst.`;
  return fout('JEUGDHULP_LOOPT', bericht, 'hulpvraag');
}

function isGeevalueerd({ status }: Hulpvraag): Fout | undefined {
  if (status !== Hulpvraagstatus.LOPENDE_JEUGDHULP) return undefined;
  return fout(
    'ZONDER_EVALUATIE',
    'Deze hulp eindigt zonder evaluatie; leg die alsnog vast als er een was.',
    'hulpvraag',
  );
}
