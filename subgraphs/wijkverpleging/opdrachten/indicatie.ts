import { type Fout, fout } from '#schema/Fout';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { type Looptijd, overlappen, plusDagen } from '#waarborgen/dienst/klok';
import { alGebeurd, eindigtNaBegin } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, optioneel } from '#waarborgen/werk/velden';
import { begin, stap, type WijkverplegingRecords } from '../tabellen';
import { vraagtZorgplan } from '../termijnen';
import { opvolgerVan } from '../termijnenVan';
import { VerpleegIndicatie } from '../VerpleegIndicatie';
import {
  alsIndicatie,
  doorHboVerpleegkundige,
  indicatievelden,
  isAchteraf,
  isLang,
  minutenKloppen,
} from './indicatievelden';
import { overIndicatie, verpleegkundige } from './overIndicatie';

/** Besluit zorgverzekering art. 2.10; Normenkader V&VN, norm 1 and 2. */
export const stelIndicatie = begin({
  naam: 'stelIndicatie',
  uitleg: 'Legt vast welke verpleging en verzorging iemand nodig heeft; dat doet een hbo-verpleegkundige.',
  door: [verpleegkundige],
  geeft: { soort: VerpleegIndicatie, veld: 'indicatie' },
  invoer: { ...indicatievelden, vanaf: dag('De eerste dag van de zorg.') },
  eisen: [
    doorHboVerpleegkundige,
    alGebeurd('geindiceerdOp'),
    minutenKloppen,
    ({ invoer }) => eindigtNaBegin(invoer.vanaf, invoer.tot, 'tot'),
  ],
  waarschuwt: [
    ({ invoer }) => isLang(invoer.vanaf, invoer.tot),
    ({ invoer, vandaag }) => isAchteraf(invoer.vanaf, invoer.geindiceerdOp ?? vandaag),
    ({ invoer, records }) => overlapt(records, invoer),
  ],
  doe: ({ invoer, medewerker, vandaag }) => [
    nieuw(VerpleegIndicatie, {
      ...{ fase: WijkverplegingFase.INDICATIE, vanaf: invoer.vanaf },
      ...alsIndicatie(invoer, medewerker, vandaag),
    }),
  ],
});

/** Two indications at the same time may be meant, and the second is often a herindicatie. */
function overlapt({ indicaties }: WijkverplegingRecords, nieuwe: Looptijd): Fout | undefined {
  const ander = indicaties.find((i) => VerpleegIndicatie.isOpen(i) && overlappen(i, nieuwe));
  if (!ander) return undefined;
  const bericht = `Er loopt al een indicatie (${ander.kenmerk}). Herindiceer die, of weet waarom beide nodig zijn.`;
  return fout('INDICATIE_OVERLAPT', bericht, 'vanaf');
}

/** Looked at anew: an indication of its own, that begins the day after the one that it follows. */
export const herindiceerWijkverpleging = stap({
  naam: 'herindiceerWijkverpleging',
  uitleg: 'Stelt een nieuwe indicatie die een andere opvolgt, zonder gat en zonder dubbele dagen.',
  ...overIndicatie,
  geeft: { soort: VerpleegIndicatie, veld: 'indicatie' },
  invoer: {
    ...indicatievelden,
    vanaf: optioneel(dag('Standaard de dag na de laatste dag van de vorige, of morgen als die geen einde heeft.')),
  },
  eisen: [
    doorHboVerpleegkundige,
    alGebeurd('geindiceerdOp'),
    minutenKloppen,
    planIsEr,
    ({ invoer, stuk, vandaag }) => eindigtNaBegin(begintOp(invoer, stuk, vandaag), invoer.tot, 'tot'),
    ({ invoer, stuk, vandaag }) => sluitAan(begintOp(invoer, stuk, vandaag), stuk),
    ({ stuk, records }) =>
      opvolgerVan(stuk, records.indicaties)
        ? fout('AL_OPGEVOLGD', 'Deze indicatie is al opgevolgd: ga verder met die.', 'indicatie')
        : undefined,
  ],
  waarschuwt: [
    ({ invoer, stuk, vandaag }) => isLang(begintOp(invoer, stuk, vandaag), invoer.tot),
    ({ invoer, stuk, vandaag }) => isAchteraf(begintOp(invoer, stuk, vandaag), invoer.geindiceerdOp ?? vandaag),
  ],
  doe: ({ invoer, stuk, medewerker, vandaag }) => {
    const vanaf = begintOp(invoer, stuk, vandaag);
    return [
      nieuw(VerpleegIndicatie, {
        ...{ fase: WijkverplegingFase.INDICATIE, herindicatieVan: stuk.kenmerk, vanaf },
        ...alsIndicatie(invoer, medewerker, vandaag),
      }),
      wijzig(VerpleegIndicatie, stuk, { fase: WijkverplegingFase.OPGEVOLGD, tot: plusDagen(vanaf, -1) }),
    ];
  },
});

/** Care that nobody made a plan for is not looked at anew: it is planned, or ended. */
function planIsEr({ stuk }: { stuk: VerpleegIndicatie }): Fout | undefined {
  if (stuk.fase !== WijkverplegingFase.INDICATIE || !vraagtZorgplan(stuk)) return undefined;
  return fout('ZORGPLAN_ONTBREEKT', 'Stel eerst het zorgplan vast (stelZorgplanVast), of beeindig haar.', 'indicatie');
}

const begintOp = ({ vanaf }: { vanaf?: string }, stuk: VerpleegIndicatie, vandaag: string): string =>
  vanaf ?? plusDagen(stuk.tot ?? vandaag, 1);

/** After its first day, and no later than the day after its last. */
function sluitAan(vanaf: string, { vanaf: begin, tot }: VerpleegIndicatie): Fout | undefined {
  if (vanaf <= begin) return fout('VOLGORDE_KLOPT_NIET', `Laat de opvolger beginnen na ${begin}.`, 'vanaf');
  if (!tot || vanaf <= plusDagen(tot, 1)) return undefined;
  const bericht = `De vorige eindigt op ${tot}: begin uiterlijk de dag erna. Lag de zorg stil? Beeindig dan en stel een nieuwe.`;
  return fout('INDICATIE_SLUIT_NIET_AAN', bericht, 'vanaf');
}
