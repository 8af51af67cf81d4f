import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, nieuw, vertegenwoordiger } from '#waarborgen/werk/opdracht';
import { dag, lang, optioneel } from '#waarborgen/werk/velden';
import { Beschikking } from '../Beschikking';
import { Bezwaar, beslissenVoor } from '../Bezwaar';
import { Bezwaarstand, Bezwaaruitkomst } from '../lijsten';
import { stap } from '../tabellen';
import { consulent } from './melding';

/**
 * Within six weeks (Awb art. 6:7); what comes later is taken in all the same with the reason, and whether that excuses it
 * is decided on the objection itself (Awb art. 6:11).
 */
export const dienBezwaarschriftIn = stap({
  naam: 'dienBezwaarschriftIn',
  uitleg: 'Maakt bezwaar tegen een beschikking.',
  door: [consulent, inwoner, vertegenwoordiger],
  over: { soort: Beschikking, veld: 'beschikking' },
  geeft: { soort: Bezwaar, veld: 'bezwaar' },
  voegtToe: true,
  invoer: {
    ingediendOp: optioneel(
      dag('Wanneer het binnenkwam; standaard vandaag. Alleen een consulent noemt een eerdere dag.'),
    ),
    gronden: lang('Waarom de inwoner het er niet mee eens is.'),
    redenTeLaat: optioneel(lang('Nodig na zes weken.')),
  },
  eisen: [
    alGebeurd('ingediendOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.ingediendOp, stuk.genomenOp, 'het besluit', 'ingediendOp'),
    ({ invoer, stuk, vandaag }) => opTijdOfMetReden(invoer, stuk, vandaag),
    ({ records, stuk }) => staatOpen(stuk, records.bezwaren),
  ],
  doe: ({ invoer: { ingediendOp, gronden, redenTeLaat = null }, stuk, instellingen, vandaag }) => {
    const { bezwaarTot } = stuk;
    if (!bezwaarTot) throw new Error('een bezwaar waar beroep openstaat');
    return [
      nieuw(Bezwaar, {
        ...{ beschikking: stuk.kenmerk, stand: Bezwaarstand.INGEDIEND, ingediendOp: ingediendOp ?? vandaag },
        ...{ gronden, redenTeLaat },
        beslissenVoor: beslissenVoor(bezwaarTot, instellingen.BEZWAARCOMMISSIE === true),
      }),
    ];
  },
});

function opTijdOfMetReden(
  { ingediendOp, redenTeLaat }: { ingediendOp?: string; redenTeLaat?: string },
  { bezwaarTot }: Beschikking,
  vandaag: string,
): Fout | undefined {
  if (!bezwaarTot || (ingediendOp ?? vandaag) <= bezwaarTot || redenTeLaat) return undefined;
  return fout('BEZWAAR_TE_LAAT', `Dit kon tot en met ${bezwaarTot}. Schrijf waarom het later komt.`, 'redenTeLaat');
}

/**
 * Against what was decided on an objection, and so against what it left as it was, the court is next (Awb art. 7:1 lid 1
 * onder a, 8:1). Where an objection was withdrawn nothing was decided.
 */
function staatOpen({ kenmerk, opBezwaar }: Beschikking, bezwaren: readonly Bezwaar[]): Fout | undefined {
  if (opBezwaar)
    return fout(
      'BEROEP_STAAT_OPEN',
      'Tegen een beslissing op bezwaar kunt u in beroep bij de rechtbank.',
      'beschikking',
    );
  const eerder = bezwaren.filter(({ beschikking }) => beschikking === kenmerk);
  if (eerder.some(Bezwaar.isOpen))
    return fout(
      'BEZWAAR_LOOPT_AL',
      'Tegen deze beschikking loopt al een bezwaar: wacht de beslissing daarop af.',
      'beschikking',
    );
  if (eerder.some(({ uitkomst }) => uitkomst !== Bezwaaruitkomst.INGETROKKEN))
    return fout(
      'BEZWAAR_AL_BESLIST',
      'Op een bezwaar tegen deze beschikking is al beslist: daartegen kunt u in beroep bij de rechtbank.',
      'beschikking',
    );
  return undefined;
}
