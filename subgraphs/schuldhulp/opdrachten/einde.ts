import { type Fout, fout } from '#schema/Fout';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { alGebeurd } from '#waarborgen/werk/eisen';
import { wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, lang, optioneel } from '#waarborgen/werk/velden';
import { SchuldhulpUitstroom, Voorstelstand } from '../lijsten';
import { SchuldhulpAanmelding } from '../SchuldhulpAanmelding';
import { SchuldhulpTraject } from '../SchuldhulpTraject';
import { stap } from '../tabellen';
import { isOpenVoorstel, Voorstel } from '../Voorstel';
import { aanmeldingVan, naLaatsteStap, overTraject } from './overTraject';

const { NIET_VERSCHENEN, NIET_PASSEND, VOLDOET_NIET, OVERIG, AFGEROND } = SchuldhulpUitstroom;
const { OPLOSSING, BEGELEIDING, NAZORG } = SchuldhulpStatus;

/** Here it is the municipality that ends it, so it says why (Awb art. 3:46). */
const MET_REDEN: readonly SchuldhulpUitstroom[] = [NIET_VERSCHENEN, NIET_PASSEND, VOLDOET_NIET, OVERIG];
const MET_OPLOSSING: readonly SchuldhulpStatus[] = [OPLOSSING, BEGELEIDING, NAZORG];

export const beeindigTraject = stap({
  naam: 'beeindigTraject',
  uitleg: 'Beeindigt een traject, met de reden volgens DDAS.',
  ...overTraject,
  invoer: {
    uitstroom: keuze(SchuldhulpUitstroom),
    beeindigdOp: optioneel(dag('Standaard vandaag.')),
    toelichting: optioneel(lang(`Waarom; nodig bij ${MET_REDEN.join(', ')}.`)),
  },
  eisen: [
    alGebeurd('beeindigdOp'),
    naLaatsteStap('beeindigdOp'),
    ({ invoer }) =>
      MET_REDEN.includes(invoer.uitstroom) && !invoer.toelichting
        ? fout('TOELICHTING_ONTBREEKT', `Schrijf bij ${invoer.uitstroom} waarom het eindigt.`, 'toelichting')
        : undefined,
    ({ invoer, stuk }) => uitstroomPast(invoer.uitstroom, stuk),
  ],
  waarschuwt: [
    ({ invoer, stuk, records, vandaag }) => {
      const einde = invoer.beeindigdOp ?? vandaag;
      const loopt = records.budgetbeheer.find((b) => b.traject === stuk.kenmerk && (!b.tot || b.tot > einde));
      if (!loopt) return undefined;
      return fout(
        'BUDGETBEHEER_LOOPT_DOOR',
        `${loopt.vorm} (${loopt.kenmerk}) loopt door; beeindig het als dat niet de bedoeling is.`,
      );
    },
  ],
  doe: ({ invoer: { uitstroom, toelichting = null, ...invoer }, stuk, records, vandaag }) => {
    const beeindigdOp = invoer.beeindigdOp ?? vandaag;
    const aanmelding = aanmeldingVan(records, stuk);
    const open = records.voorstellen.filter((v) => v.traject === stuk.kenmerk && isOpenVoorstel(v));
    return [
      wijzig(SchuldhulpTraject, stuk, {
        ...{ status: SchuldhulpStatus.UITSTROOM, uitstroom, beeindigdOp, redenEinde: toelichting, afspraakOp: null },
      }),
      ...(aanmelding.afgerondOp ? [] : [wijzig(SchuldhulpAanmelding, aanmelding, { afgerondOp: beeindigdOp })]),
      ...open.map((v) =>
        wijzig(Voorstel, v, { stand: Voorstelstand.INGETROKKEN, redenIntrekking: 'Het traject is beeindigd.' }),
      ),
    ];
  },
});

/** What is finished has a solution behind it. */
function uitstroomPast(uitstroom: SchuldhulpUitstroom, { status }: SchuldhulpTraject): Fout | undefined {
  if (uitstroom !== AFGEROND || MET_OPLOSSING.includes(status)) return undefined;
  const bericht = `${AFGEROND} kan alleen vanaf ${OPLOSSING}; kies waarom het eerder eindigt.`;
  return fout('UITSTROOM_PAST_NIET', bericht, 'uitstroom');
}
