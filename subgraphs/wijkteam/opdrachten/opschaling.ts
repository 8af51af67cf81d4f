import { type Fout, fout } from '#schema/Fout';
import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { plusMaanden } from '#waarborgen/dienst/klok';
import { alGebeurd, eindigtNaBegin, nietEerderDan } from '#waarborgen/werk/eisen';
import { type Geval, nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, keuze, kort, lang, lijstVan, nummer, optioneel } from '#waarborgen/werk/velden';
import { Opschalingsaanleiding } from '../lijsten';
import { Opschaling } from '../Opschaling';
import { stap } from '../tabellen';
import { OPSCHALINGEN } from '../toestanden';
import { overCasus } from './casus';
import { aanleidingenVoor, waarheen } from './opschalingsregels';
import { coach, isUitEigenTeam, teamleider, uitEigenTeam } from './team';

export const stelOpschalingVoor = stap({
  naam: 'stelOpschalingVoor',
  uitleg: 'Stelt de teamleider voor een casus op te schalen.',
  door: [coach],
  ...overCasus,
  geeft: { soort: Opschaling, veld: 'opschaling' },
  voegtToe: true,
  invoer: {
    naar: keuze(OpschalingNaar),
    aanleidingen: lijstVan(
      keuze(Opschalingsaanleiding),
      { min: 0, max: 6 },
      'Wat de casus te zwaar maakt voor het team.',
    ),
    reden: lang(),
    verantwoordelijke: optioneel(kort('Wie intussen verantwoordelijk is; standaard de wijkcoach van de casus.')),
    besluitVoor: optioneel(dag('Wanneer het besluit er uiterlijk moet zijn.')),
  },
  eisen: [
    ({ invoer, vandaag }) => nietEerderDan(invoer.besluitVoor, vandaag, 'vandaag', 'besluitVoor'),
    ({ invoer: { naar }, stuk, records }) => nietDubbel(naar, stuk.kenmerk, records.opschalingen),
  ],
  waarschuwt: [
    ({ invoer: { naar, aanleidingen }, stuk, records }) =>
      andersDanRegel(naar, aanleidingenVoor(stuk.kenmerk, records.keukentafelgesprekken, aanleidingen)),
  ],
  doe: ({ invoer, stuk, vandaag }) => [
    nieuw(Opschaling, {
      ...{ casus: stuk.kenmerk, naar: invoer.naar, aanleidingen: [...new Set(invoer.aanleidingen)] },
      ...{ status: OpschalingStatus.VOORGESTELD, voorgesteldOp: vandaag, reden: invoer.reden },
      ...{ verantwoordelijke: invoer.verantwoordelijke ?? stuk.coach, besluitVoor: invoer.besluitVoor ?? null },
    }),
  ],
});

/** Two at once to the same place leave nobody sure who guards which way back. */
const nietDubbel = (naar: OpschalingNaar, casus: string, opschalingen: readonly Opschaling[]): Fout | undefined =>
  opschalingen.some((o) => o.casus === casus && o.naar === naar && Opschaling.isOpen(o))
    ? fout('OPSCHALING_LOOPT_AL', 'Hierheen is deze casus al opgeschaald of voorgesteld.', 'naar')
    : undefined;

function andersDanRegel(naar: OpschalingNaar, aanleidingen: readonly Opschalingsaanleiding[]): Fout | undefined {
  const voorgesteld = waarheen(aanleidingen);
  if (voorgesteld.length === 0 || voorgesteld.includes(naar)) return undefined;
  return fout('OPSCHALING_ANDERS', `Naar wat bekend is past hierbij: ${voorgesteld.join(', ')}.`, 'naar');
}

const overOpschaling = {
  over: { soort: Opschaling, veld: 'opschaling' },
  toestanden: { tabel: OPSCHALINGEN, stand: ({ status }: Opschaling) => status },
};
const besluit = {
  beslotenOp: optioneel(dag('Standaard vandaag.')),
  motivering: lang('Waarom.'),
};
const naVoorstel = (beslotenOp: string | undefined, { voorgesteldOp }: Opschaling): Fout | undefined =>
  nietEerderDan(beslotenOp, voorgesteldOp, 'het voorstel', 'beslotenOp');

/** Who asks a regieteam for regie names this record in `draagRegieOver`, by its kenmerk. */
export const besluitOpschaling = stap({
  naam: 'besluitOpschaling',
  uitleg: 'Besluit op te schalen: waarheen, tot wanneer, wie intussen verantwoordelijk is en wie de weg terug bewaakt.',
  door: [teamleider],
  ...overOpschaling,
  invoer: {
    naar: optioneel(keuze(OpschalingNaar, 'Standaard zoals voorgesteld.')),
    tot: dag('Wanneer de casus uiterlijk terug is bij het team, of opnieuw wordt bekeken.'),
    verantwoordelijke: kort('Wie intussen verantwoordelijk is.'),
    linkingPin: nummer('Wie van uw team de weg terug bewaakt, bij zijn kenmerk.'),
    ...besluit,
  },
  eisen: [
    alGebeurd('beslotenOp'),
    ({ invoer, stuk }) => naVoorstel(invoer.beslotenOp, stuk),
    ({ invoer, vandaag }) => eindigtNaBegin(invoer.beslotenOp ?? vandaag, invoer.tot, 'tot'),
    ({ invoer, stuk, records }) => {
      const andere = records.opschalingen.filter(({ kenmerk }) => kenmerk !== stuk.kenmerk);
      return nietDubbel(invoer.naar ?? stuk.naar, stuk.casus, andere);
    },
    ({ invoer, stuk, vandaag }) => nietTeLang(invoer.naar ?? stuk.naar, invoer.beslotenOp ?? vandaag, invoer.tot),
    (geval) => isUitEigenTeam(geval, geval.invoer.linkingPin, 'linkingPin'),
  ],
  waarschuwt: [
    ({ invoer, stuk: { naar, casus, aanleidingen }, records }) =>
      andersDanRegel(
        invoer.naar ?? naar,
        aanleidingenVoor(casus, records.keukentafelgesprekken, aanleidingen ?? undefined),
      ),
  ],
  doe: (geval) => {
    const { invoer, stuk, vandaag } = geval;
    return [
      wijzig(Opschaling, stuk, {
        ...{ status: OpschalingStatus.BESLOTEN, naar: invoer.naar ?? stuk.naar, motivering: invoer.motivering },
        ...{ beslotenOp: invoer.beslotenOp ?? vandaag, opgeschaaldTot: invoer.tot },
        ...{ verantwoordelijke: invoer.verantwoordelijke, ...alsLinkingPin(geval, invoer.linkingPin) },
      }),
    ];
  },
});

/** As long as regie may be lent to a regieteam. */
const REGIETEAM_MAANDEN = 3;
function nietTeLang(naar: OpschalingNaar, vanaf: string, tot: string): Fout | undefined {
  const uiterlijk = plusMaanden(vanaf, REGIETEAM_MAANDEN);
  if (naar !== OpschalingNaar.REGIETEAM || tot <= uiterlijk) return undefined;
  return fout('OPSCHALING_TE_LANG', `Naar een regieteam duurt het hooguit tot en met ${uiterlijk}.`, 'tot');
}

const alsLinkingPin = (geval: Pick<Geval, 'medewerker' | 'collega'>, kenmerk: string) => ({
  ...{ linkingPin: uitEigenTeam(geval, kenmerk)?.naam ?? null, behandelaar: kenmerk },
});

export const wijsOpschalingAf = stap({
  naam: 'wijsOpschalingAf',
  uitleg: 'Besluit niet op te schalen; de casus blijft bij het team.',
  door: [teamleider],
  ...overOpschaling,
  invoer: besluit,
  eisen: [alGebeurd('beslotenOp'), ({ invoer, stuk }) => naVoorstel(invoer.beslotenOp, stuk)],
  doe: ({ invoer: { beslotenOp, motivering }, stuk, vandaag }) => [
    wijzig(Opschaling, stuk, { status: OpschalingStatus.AFGEWEZEN, beslotenOp: beslotenOp ?? vandaag, motivering }),
  ],
});

export const wijsLinkingPinAan = stap({
  naam: 'wijsLinkingPinAan',
  uitleg: 'Laat een ander lid van het team de weg terug bewaken.',
  door: [teamleider],
  ...overOpschaling,
  invoer: { linkingPin: nummer('Een lid van uw team, bij zijn kenmerk.') },
  eisen: [(geval) => isUitEigenTeam(geval, geval.invoer.linkingPin, 'linkingPin')],
  doe: (geval) => [wijzig(Opschaling, geval.stuk, alsLinkingPin(geval, geval.invoer.linkingPin))],
});

export const schaalAf = stap({
  naam: 'schaalAf',
  uitleg: 'Neemt een casus terug van waar hij was opgeschaald; dat doet de linking pin.',
  door: [coach],
  ...overOpschaling,
  invoer: {
    afgeschaaldOp: optioneel(dag('Standaard vandaag.')),
    reden: lang('Waarom het weer zonder kan, en wat er is afgesproken.'),
  },
  eisen: [
    alGebeurd('afgeschaaldOp'),
    ({ invoer, stuk }) =>
      nietEerderDan(invoer.afgeschaaldOp, stuk.beslotenOp ?? stuk.voorgesteldOp, 'de opschaling', 'afgeschaaldOp'),
    ({ stuk, medewerker }) =>
      stuk.behandelaar && stuk.behandelaar !== medewerker?.kenmerk
        ? fout('NIET_LINKING_PIN', 'Dit doet de linking pin; de teamleider kan een ander aanwijzen.', 'opschaling')
        : undefined,
  ],
  doe: ({ invoer: { afgeschaaldOp, reden }, stuk, vandaag }) => [
    wijzig(Opschaling, stuk, {
      ...{ status: OpschalingStatus.AFGESCHAALD, afgeschaaldOp: afgeschaaldOp ?? vandaag, redenAfschaling: reden },
    }),
  ],
});
