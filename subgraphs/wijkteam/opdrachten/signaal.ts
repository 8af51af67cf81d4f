import { type Fout, fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { plusDagen } from '#waarborgen/dienst/klok';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, janee, keuze, kort, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { Casus } from '../Casus';
import { Signaalafloop, Signaalbron } from '../lijsten';
import { Signaal, standVanSignaal } from '../Signaal';
import { begin, stap } from '../tabellen';
import { CASUSSEN } from '../toestanden';
import { alsAanspreekpunt, coach, werktInTeam } from './team';

export const overSignaal = {
  over: { soort: Signaal, veld: 'signaal' },
  toestanden: { tabel: CASUSSEN, stand: standVanSignaal },
};

/** So long somebody waits for a first contact where nothing else is agreed on (a working number). */
const WACHTDAGEN = 14;

/** What can be left out is not asked: an anonymous teller's name is neither taken nor kept. */
export const registreerSignaal = begin({
  naam: 'registreerSignaal',
  uitleg: 'Legt vast dat het met iemand niet goed gaat, van wie dat komt en waar het over gaat.',
  door: [coach],
  geeft: { soort: Signaal, veld: 'signaal' },
  invoer: {
    ontvangenOp: optioneel(dag('Standaard vandaag.')),
    bron: keuze(Signaalbron, 'Uit welke hoek het komt.'),
    anoniem: janee('Wie het vertelt, wil niet genoemd worden; noem dan geen melder.'),
    melder: optioneel(kort('Wie het vertelt en waar hij te bereiken is; de inwoner krijgt het niet te zien.')),
    leefgebieden: lijstVan(keuze(Leefgebied), { max: 12 }),
    inhoud: lang('Wat er verteld is; geen namen van anderen.'),
    contactVoor: optioneel(dag('Wanneer er uiterlijk contact is; standaard twee weken na ontvangst.')),
  },
  eisen: [
    werktInTeam,
    alGebeurd('ontvangenOp'),
    ({ invoer }) => melderPast(invoer),
    ({ invoer, vandaag }) =>
      nietEerderDan(invoer.contactVoor, invoer.ontvangenOp ?? vandaag, 'de dag van ontvangst', 'contactVoor'),
  ],
  waarschuwt: [
    ({ records }) =>
      records.signalen.some(Signaal.isOpen)
        ? fout('SIGNAAL_LOOPT_AL', 'Over deze persoon is er al een signaal dat nog niet is afgehandeld.')
        : undefined,
    ({ records }) => (records.casussen.some(Casus.isOpen) ? CASUS_LOOPT_AL('persoon') : undefined),
  ],
  doe: ({ invoer: { leefgebieden, melder = null, ...invoer }, medewerker, vandaag }) => {
    const ontvangenOp = invoer.ontvangenOp ?? vandaag;
    const contactVoor = invoer.contactVoor ?? plusDagen(ontvangenOp, WACHTDAGEN);
    const aanspreekpunt = alsAanspreekpunt(medewerker);
    return [
      nieuw(Signaal, {
        ...{ ...invoer, ontvangenOp, contactVoor, melder, ...aanspreekpunt },
        leefgebieden: [...new Set(leefgebieden)],
      }),
    ];
  },
});

/** Who speaks for himself, or is of the team, is known already. */
const ZONDER_MELDER: readonly Signaalbron[] = [Signaalbron.ZELF, Signaalbron.WIJKTEAM];

function melderPast({ bron, anoniem, melder }: { bron: Signaalbron; anoniem: boolean; melder?: string }) {
  if (anoniem && ZONDER_MELDER.includes(bron))
    return fout('MELDER_PAST_NIET', 'Wie voor zichzelf komt, of van het team is, is niet anoniem.', 'anoniem');
  if (melder && (anoniem || ZONDER_MELDER.includes(bron)))
    return fout('MELDER_PAST_NIET', 'Noem geen melder: hij wil niet genoemd worden, of is al bekend.', 'melder');
  if (!anoniem && !melder && !ZONDER_MELDER.includes(bron))
    return fout('MELDER_ONTBREEKT', 'Noem wie het vertelt, of zeg dat hij anoniem wil blijven.', 'melder');
  return undefined;
}

export const CASUS_LOOPT_AL = (veld: string): Fout =>
  fout(
    'CASUS_LOOPT_AL',
    'Er loopt al een casus; leg het signaal weg als BIJ_LOPENDE_CASUS als het daarbij hoort.',
    veld,
  );

export const legSignaalWeg = stap({
  naam: 'legSignaalWeg',
  uitleg: 'Handelt een signaal af zonder er een casus van te maken.',
  door: [coach],
  ...overSignaal,
  invoer: {
    afloop: keuze(Signaalafloop, 'Niet CASUS: daarvoor is openCasus.'),
    toelichting: lang('Waarom, en met wie het is besproken.'),
    afgehandeldOp: optioneel(dag('Standaard vandaag.')),
  },
  eisen: [
    alGebeurd('afgehandeldOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.afgehandeldOp, stuk.ontvangenOp, 'het signaal', 'afgehandeldOp'),
    ({ invoer, records }) => afloopPast(invoer.afloop, records.casussen),
  ],
  doe: ({ invoer: { afloop, toelichting, afgehandeldOp }, stuk, vandaag }) => [
    wijzig(Signaal, stuk, { afloop, toelichting, afgehandeldOp: afgehandeldOp ?? vandaag }),
  ],
});

function afloopPast(afloop: Signaalafloop, casussen: readonly Casus[]): Fout | undefined {
  if (afloop === Signaalafloop.CASUS)
    return fout('AFLOOP_PAST_NIET', 'Open de casus met openCasus; het signaal is daarmee afgehandeld.', 'afloop');
  if (afloop === Signaalafloop.BIJ_LOPENDE_CASUS && !casussen.some(Casus.isOpen))
    return fout('AFLOOP_PAST_NIET', 'Er loopt geen casus waar dit signaal bij kan horen.', 'afloop');
  return undefined;
}
