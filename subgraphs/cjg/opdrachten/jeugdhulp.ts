import { type Fout, fout } from '#schema/Fout';
import { JZ588 } from '#schema/lijsten/beeindiging';
import { alGebeurd, eindigtNaBegin, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { code, dag, keuze, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import type { Hulpvraag } from '../Hulpvraag';
import { Jeugdhulpbesluit } from '../Jeugdhulpbesluit';
import { Jeugdhulpevaluatie } from '../Jeugdhulpevaluatie';
import { Evaluatieadvies, Gesprekspartner, Hulpvraagstatus, Toewijzingstand } from '../lijsten';
import { type CjgRecords, stap } from '../tabellen';
import { TOEWIJZINGEN } from '../toestanden';
import { coach, eersteAfspraak, moetNogKomen, overHulpvraag, verder } from './overHulpvraag';

const lopende = (
  dag: string,
  { kenmerk }: Hulpvraag,
  { besluiten }: Pick<CjgRecords, 'besluiten'>,
): Jeugdhulpbesluit[] => besluiten.filter((b) => b.hulpvraag === kenmerk && b.loopt(dag));

const isToegewezen = (dag: string, stuk: Hulpvraag, records: CjgRecords): Fout | undefined =>
  lopende(dag, stuk, records).length > 0
    ? undefined
    : fout(
        'TOEWIJZING_ONTBREEKT',
        'Voor deze hulpvraag is nu geen jeugdhulp toegewezen: neem eerst een besluit.',
        'hulpvraag',
      );

/** Whom it is agreed with to look back after the last of it is done, is asked too late. */
function voorHetEinde(evaluatieOp: string, dag: string, stuk: Hulpvraag, records: CjgRecords): Fout | undefined {
  const eindes = lopende(dag, stuk, records).map(({ tot }) => tot ?? evaluatieOp);
  if (eindes.some((einde) => einde >= evaluatieOp)) return undefined;
  return fout(
    'EVALUATIE_NA_EINDE',
    'Dan is de toegewezen jeugdhulp al voorbij: spreek liever eerder af.',
    'evaluatieOp',
  );
}

export const startJeugdhulp = stap({
  naam: 'startJeugdhulp',
  uitleg: 'De aanbieder is begonnen (JW305); spreekt af wanneer de hulp wordt geevalueerd.',
  door: [coach],
  ...overHulpvraag,
  invoer: {
    gestartOp: optioneel(dag('Standaard vandaag.')),
    evaluatieOp: dag('Wanneer de hulp uiterlijk samen wordt geevalueerd.'),
  },
  eisen: [
    alGebeurd('gestartOp'),
    ({ invoer, vandaag }) => moetNogKomen(invoer.evaluatieOp, vandaag, 'evaluatieOp'),
    ({ stuk }) => nogNietBegonnen(stuk),
    ({ invoer, stuk, records, vandaag }) => isToegewezen(invoer.gestartOp ?? vandaag, stuk, records),
    ({ invoer, stuk, records, vandaag }) => nietVoorToewijzing(invoer.gestartOp ?? vandaag, stuk, records),
  ],
  waarschuwt: [
    ({ invoer, stuk, records, vandaag }) =>
      voorHetEinde(invoer.evaluatieOp, invoer.gestartOp ?? vandaag, stuk, records),
  ],
  doe: ({ invoer: { gestartOp, evaluatieOp }, stuk, medewerker: wie, vandaag }) => [
    verder('startJeugdhulp', stuk, wie, {
      jeugdhulpGestartOp: stuk.jeugdhulpGestartOp ?? gestartOp ?? vandaag,
      evaluatieOp: eersteAfspraak(stuk, evaluatieOp),
    }),
  ],
});

/** Help that was assigned on a referral runs before the provider said when he began; what he said once, stands. */
function nogNietBegonnen({ status, jeugdhulpGestartOp }: Hulpvraag): Fout | undefined {
  if (status !== Hulpvraagstatus.LOPENDE_JEUGDHULP || !jeugdhulpGestartOp) return undefined;
  return fout('AL_BEGONNEN', `Deze hulp begon al, op ${jeugdhulpGestartOp}: evalueer haar.`, 'hulpvraag');
}

const eersteDag = (toegewezen: readonly Jeugdhulpbesluit[]): string | undefined =>
  toegewezen.map(({ vanaf }) => vanaf).toSorted()[0];

const nietVoorToewijzing = (gestartOp: string, stuk: Hulpvraag, records: CjgRecords): Fout | undefined =>
  nietEerderDan(
    gestartOp,
    eersteDag(lopende(gestartOp, stuk, records)),
    'de eerste dag van de toewijzing',
    'gestartOp',
  );

/** As the provider said, and until he does as it was assigned. */
const beginVan = ({ kenmerk, jeugdhulpGestartOp }: Hulpvraag, { besluiten }: CjgRecords): string | undefined =>
  jeugdhulpGestartOp ?? eersteDag(besluiten.filter(({ hulpvraag }) => hulpvraag === kenmerk));

export const evalueerJeugdhulp = stap({
  naam: 'evalueerJeugdhulp',
  uitleg: 'Legt vast hoe de hulp is geevalueerd, met wie, en of zij doorgaat.',
  door: [coach],
  ...overHulpvraag,
  geeft: { soort: Jeugdhulpevaluatie, veld: 'jeugdhulpevaluatie' },
  invoer: {
    gehoudenOp: optioneel(dag('Standaard vandaag.')),
    met: lijstVan(keuze(Gesprekspartner), { max: 5 }),
    advies: keuze(Evaluatieadvies),
    bevindingen: lang('Wat er bereikt is, en wat er nog nodig is.'),
  },
  eisen: [
    alGebeurd('gehoudenOp'),
    ({ invoer, stuk, records, vandaag }) =>
      nietEerderDan(invoer.gehoudenOp ?? vandaag, beginVan(stuk, records), 'het begin van de hulp', 'gehoudenOp'),
  ],
  waarschuwt: [
    ({ invoer }) =>
      invoer.met.includes(Gesprekspartner.JEUGDIGE)
        ? undefined
        : fout('JEUGDIGE_NIET_GEHOORD', 'De jeugdige was er niet bij: hoor hem ook zelf (IVRK art. 12).', 'met'),
  ],
  doe: ({ invoer: { gehoudenOp, met, advies, bevindingen }, stuk, medewerker: wie, vandaag }) => [
    verder('evalueerJeugdhulp', stuk, wie, { evaluatieOp: null }),
    nieuw(Jeugdhulpevaluatie, {
      ...{ hulpvraag: stuk.kenmerk, afgesprokenOp: stuk.evaluatieOp, gehoudenOp: gehoudenOp ?? vandaag },
      ...{ met: [...new Set(met)], advies, bevindingen },
    }),
  ],
});

export const zetJeugdhulpVoort = stap({
  naam: 'zetJeugdhulpVoort',
  uitleg: 'De hulp gaat na een evaluatie door zoals zij was, met een nieuwe afspraak.',
  door: [coach],
  ...overHulpvraag,
  invoer: { evaluatieOp: dag('Wanneer de hulp uiterlijk opnieuw wordt geevalueerd.') },
  eisen: [
    ({ invoer, vandaag }) => moetNogKomen(invoer.evaluatieOp, vandaag, 'evaluatieOp'),
    ({ stuk, records, vandaag }) => isToegewezen(vandaag, stuk, records),
  ],
  waarschuwt: [({ invoer, stuk, records, vandaag }) => voorHetEinde(invoer.evaluatieOp, vandaag, stuk, records)],
  doe: ({ invoer: { evaluatieOp }, stuk, medewerker: wie }) => [
    verder('zetJeugdhulpVoort', stuk, wie, { evaluatieOp }),
  ],
});

export const beeindigJeugdhulp = stap({
  naam: 'beeindigJeugdhulp',
  uitleg: 'Beeindigt toegewezen jeugdhulp, met de reden volgens de standaard (JW307).',
  door: [coach],
  over: { soort: Jeugdhulpbesluit, veld: 'jeugdhulpbesluit' },
  toestanden: { tabel: TOEWIJZINGEN, stand: ({ stand }: Jeugdhulpbesluit) => stand },
  invoer: { per: dag('De laatste dag waarop zij wordt geleverd.'), reden: code('JZ588', JZ588) },
  eisen: [
    ({ invoer, stuk }) => eindigtNaBegin(stuk.vanaf, invoer.per, 'per'),
    ({ invoer, stuk }) =>
      stuk.tot && invoer.per > stuk.tot
        ? fout('EINDE_NA_EINDE', `Zij eindigt al op ${stuk.tot}: neem een nieuw besluit om haar te verlengen.`, 'per')
        : undefined,
  ],
  doe: ({ invoer: { per, reden }, stuk }) => [
    wijzig(Jeugdhulpbesluit, stuk, { stand: Toewijzingstand.BEEINDIGD, tot: per, redenBeeindiging: reden }),
  ],
});
