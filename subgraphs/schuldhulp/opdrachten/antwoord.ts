import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, kort, nummer, optioneel } from '#waarborgen/werk/velden';
import { Dwangakkoorduitspraak, Schuldeisersantwoord, Voorstelstand } from '../lijsten';
import { stap } from '../tabellen';
import { Voorstel } from '../Voorstel';
import { overVoorstel } from './voorstel';

const { AKKOORD, GEEN_REACTIE } = Schuldeisersantwoord;

export const registreerSchuldeisersantwoord = stap({
  naam: 'registreerSchuldeisersantwoord',
  uitleg: 'Legt vast wat een schuldeiser op een voorstel antwoordt; een later antwoord vervangt het eerdere.',
  ...overVoorstel,
  voegtToe: true,
  invoer: {
    schuld: nummer('Het kenmerk van de schuld waarover hij antwoordt.'),
    antwoord: keuze(Schuldeisersantwoord),
    antwoordOp: optioneel(dag('Standaard vandaag.')),
    reden: optioneel(kort('Waarom, als hij dat zegt.')),
  },
  eisen: [
    alGebeurd('antwoordOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.antwoordOp, stuk.verzondenOp, 'het voorstel', 'antwoordOp'),
    ({ invoer, stuk }) => schuldInVoorstel(invoer.schuld, stuk),
    ({ invoer, stuk, vandaag }) => stilteNaTermijn(invoer, stuk, vandaag),
  ],
  doe: ({ invoer: { schuld, antwoord, antwoordOp, reden = null }, stuk, vandaag }) => [
    wijzig(Voorstel, stuk, {
      inhoud: stuk.inhoud.map((regel) =>
        regel.schuld === schuld ? { ...regel, antwoord, antwoordOp: antwoordOp ?? vandaag, reden } : regel,
      ),
    }),
  ],
});

const schuldInVoorstel = (schuld: string, { inhoud }: Voorstel): Fout | undefined =>
  inhoud.some((regel) => regel.schuld === schuld)
    ? undefined
    : fout('SCHULD_ONBEKEND', 'Noem een schuld die in dit voorstel staat.', 'schuld');

function stilteNaTermijn(
  { antwoord, antwoordOp }: { antwoord: Schuldeisersantwoord; antwoordOp?: string },
  { antwoordVoor }: Voorstel,
  vandaag: string,
): Fout | undefined {
  if (antwoord !== GEEN_REACTIE || (antwoordOp ?? vandaag) > antwoordVoor) return undefined;
  return fout('ANTWOORD_KAN_NOG', `Hij kan nog antwoorden tot en met ${antwoordVoor}.`, 'antwoord');
}

/** Fw art. 287a lid 1: the court is asked to make those agree who refuse what most accept. */
export const vraagDwangakkoord = stap({
  naam: 'vraagDwangakkoord',
  uitleg: 'Vraagt de rechtbank de schuldeisers die weigeren tot instemming te dwingen (Fw art. 287a).',
  ...overVoorstel,
  invoer: { gevraagdOp: optioneel(dag('Standaard vandaag.')) },
  eisen: [
    alGebeurd('gevraagdOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.gevraagdOp, stuk.verzondenOp, 'het voorstel', 'gevraagdOp'),
    ({ stuk }) => iederAntwoordde(stuk),
    ({ stuk }) =>
      stuk.inhoud.every(({ antwoord }) => antwoord === AKKOORD)
        ? fout('DWANGAKKOORD_NIET_NODIG', 'Alle schuldeisers zijn akkoord: begin met de oplossing.', 'voorstel')
        : undefined,
  ],
  waarschuwt: [
    ({ stuk }) =>
      stuk.inhoud.some(({ antwoord }) => antwoord === AKKOORD)
        ? undefined
        : fout('NIEMAND_AKKOORD', 'Geen enkele schuldeiser is akkoord: de rechtbank wijst dit zelden toe.'),
  ],
  doe: ({ invoer: { gevraagdOp }, stuk, vandaag }) => [
    wijzig(Voorstel, stuk, { stand: Voorstelstand.BIJ_RECHTER, dwangakkoordGevraagdOp: gevraagdOp ?? vandaag }),
  ],
});

function iederAntwoordde({ inhoud }: Voorstel): Fout | undefined {
  const nog = inhoud.filter(({ antwoord }) => antwoord === null).map(({ schuldeiser }) => schuldeiser);
  if (nog.length === 0) return undefined;
  return fout('ANTWOORD_ONTBREEKT', `Leg eerst het antwoord vast van: ${nog.join(', ')}.`, 'voorstel');
}

/** Fw art. 287a lid 5. Refused, it leaves another offer, or the Wsnp. */
export const registreerDwangakkoord = stap({
  naam: 'registreerDwangakkoord',
  uitleg: 'Legt vast wat de rechtbank over het dwangakkoord besliste.',
  ...overVoorstel,
  invoer: { uitspraak: keuze(Dwangakkoorduitspraak), uitspraakOp: optioneel(dag('Standaard vandaag.')) },
  eisen: [
    alGebeurd('uitspraakOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.uitspraakOp, stuk.dwangakkoordGevraagdOp, 'het verzoek', 'uitspraakOp'),
  ],
  doe: ({ invoer: { uitspraak, uitspraakOp }, stuk, vandaag }) => [
    wijzig(Voorstel, stuk, {
      ...{ stand: Voorstelstand.UITSPRAAK, dwangakkoord: uitspraak, dwangakkoordOp: uitspraakOp ?? vandaag },
    }),
  ],
});
