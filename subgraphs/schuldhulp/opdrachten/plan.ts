import { type Fout, fout } from '#schema/Fout';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, kort, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { Toelating } from '../lijsten';
import { PlanVanAanpak } from '../PlanVanAanpak';
import { SchuldhulpAanmelding } from '../SchuldhulpAanmelding';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import { stap } from '../tabellen';
import { plantermijn } from '../termijnen';
import { aanmeldingVan, naLaatsteStap, overTraject } from './overTraject';

/** Within eight weeks of the first conversation (Wgs art. 4a). A later plan replaces it and leaves the traject where it is. */
export const stelPlanVanAanpakVast = stap({
  naam: 'stelPlanVanAanpakVast',
  uitleg: 'Stelt vast wat er aan de schulden gedaan gaat worden.',
  ...overTraject,
  voegtToe: true,
  geeft: { soort: PlanVanAanpak, veld: 'planVanAanpak' },
  invoer: {
    doelen: lijstVan(kort(), { max: 20 }),
    afspraken: optioneel(lang('Wat de inwoner en de schuldhulpverlener afspreken.')),
    vastgesteldOp: optioneel(dag('Standaard vandaag.')),
    evaluatieOp: optioneel(dag('Wanneer het plan wordt bekeken.')),
  },
  eisen: [
    alGebeurd('vastgesteldOp'),
    ({ invoer, stuk, records }) =>
      nietEerderDan(invoer.vastgesteldOp, aanmeldingVan(records, stuk).intakeOp, 'de intake', 'vastgesteldOp'),
    ({ invoer, vandaag }) =>
      nietEerderDan(invoer.evaluatieOp, invoer.vastgesteldOp ?? vandaag, 'het plan zelf', 'evaluatieOp'),
    ({ stuk, records }) => isToegelaten(stuk, aanmeldingVan(records, stuk)),
  ],
  waarschuwt: [
    ({ invoer, stuk, records, vandaag }) =>
      planOpTijd(invoer.vastgesteldOp ?? vandaag, stuk, aanmeldingVan(records, stuk)),
  ],
  doe: ({ invoer: { doelen, afspraken = null, evaluatieOp, ...invoer }, stuk, records, vandaag }) => {
    const vastgesteldOp = invoer.vastgesteldOp ?? vandaag;
    const aanmelding = aanmeldingVan(records, stuk);
    const { INTAKE, PLAN_VAN_AANPAK } = SchuldhulpStatus;
    const status = stuk.status === INTAKE ? PLAN_VAN_AANPAK : stuk.status;
    return [
      wijzig(SchuldhulpTraject, stuk, {
        status,
        ...(status === PLAN_VAN_AANPAK && { afspraakOp: evaluatieOp ?? null }),
      }),
      nieuw(PlanVanAanpak, { aanmelding: aanmelding.kenmerk, doelen, afspraken, vastgesteldOp }),
      ...(aanmelding.afgerondOp ? [] : [wijzig(SchuldhulpAanmelding, aanmelding, { afgerondOp: vastgesteldOp })]),
    ];
  },
});

/** Of a later plan that was decided before. */
function isToegelaten({ status }: SchuldhulpTraject, { toelating }: SchuldhulpAanmelding): Fout | undefined {
  if (status !== SchuldhulpStatus.INTAKE || toelating === Toelating.TOEGELATEN) return undefined;
  return fout('NIET_TOEGELATEN', 'Besluit eerst om deze persoon toe te laten (besluitToelating).', 'traject');
}

function planOpTijd(
  vastgesteldOp: string,
  { status }: SchuldhulpTraject,
  { intakeOp }: SchuldhulpAanmelding,
): Fout | undefined {
  if (status !== SchuldhulpStatus.INTAKE || !intakeOp) return undefined;
  const { uiterlijk, bron } = plantermijn(intakeOp);
  if (vastgesteldOp <= uiterlijk) return undefined;
  return fout('PLAN_TE_LAAT', `Het plan moest er uiterlijk op ${uiterlijk} zijn (${bron}).`, 'vastgesteldOp');
}

/** Income and fixed costs in balance, and creditors at rest, before anything is offered. */
export const startStabilisatie = stap({
  naam: 'startStabilisatie',
  uitleg: 'Begint met het in evenwicht brengen van inkomsten en uitgaven.',
  ...overTraject,
  invoer: {
    gestartOp: optioneel(dag('Standaard vandaag.')),
    tot: dag('Wanneer het volgens afspraak zo ver is.'),
  },
  eisen: [
    alGebeurd('gestartOp'),
    naLaatsteStap('gestartOp'),
    ({ invoer, vandaag }) => nietEerderDan(invoer.tot, invoer.gestartOp ?? vandaag, 'het begin ervan', 'tot'),
  ],
  doe: ({ invoer: { gestartOp, tot }, stuk, vandaag }) => [
    wijzig(SchuldhulpTraject, stuk, {
      ...{ status: SchuldhulpStatus.STABILISATIE, stabilisatieOp: gestartOp ?? vandaag, afspraakOp: tot },
    }),
  ],
});
