import { type Fout, fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { invoertype } from '#waarborgen/werk/invoertype';
import { inwoner, nieuw, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { dag, deel, geheel, janee, keuze, lang, lijstVan, optioneel, type Waarden } from '#waarborgen/werk/velden';
import { Casus } from '../Casus';
import { Keukentafelgesprek } from '../Keukentafelgesprek';
import { Toestemmingsuitkomst } from '../lijsten';
import { stap } from '../tabellen';
import { CASUSSEN } from '../toestanden';
import { overCasus } from './casus';
import { aanleidingenVoor } from './opschalingsregels';
import { coach } from './team';

const besproken = {
  leefgebied: keuze(Leefgebied),
  hoortBijVraag: janee('Of de vraag van de inwoner erover gaat.'),
  redenBuitenVraag: optioneel(lang('Nodig als de vraag er niet over gaat.')),
  situatie: optioneel(lang('Hoe het nu is; nodig als de vraag erover gaat.')),
  eigenKracht: optioneel(lang('Wat de inwoner zelf kan.')),
  netwerk: optioneel(lang('Wie om hem heen kan helpen.')),
  gewensteVerandering: optioneel(lang('Wat er anders moet zijn.')),
  score: optioneel(geheel(1, 5, 'Zelfredzaamheid, van 1 (acuut probleem) tot 5 (volledig zelfredzaam).')),
};
const BesprokenInvoer = invoertype('BesprokenLeefgebiedInput', besproken);
type Besproken = Waarden<typeof besproken>;

/** How a case stands after a conversation: clearer than before, and else as it stood. */
const naGesprek = CASUSSEN.stappen.legKeukentafelgesprekVast;

/** The conversation of Wmo 2015 art. 2.3.2 lid 4: what the resident can do himself and with who is around him comes first. */
export const legKeukentafelgesprekVast = stap({
  naam: 'legKeukentafelgesprekVast',
  uitleg: 'Legt een keukentafelgesprek vast: per leefgebied niet meer dan de vraag nodig heeft.',
  door: [coach],
  ...overCasus,
  geeft: { soort: Keukentafelgesprek, veld: 'keukentafelgesprek' },
  voegtToe: true,
  invoer: {
    gevoerdOp: optioneel(dag('Standaard vandaag.')),
    vraag: lang('In de woorden van de inwoner.'),
    besproken: lijstVan(deel(BesprokenInvoer), { max: 12 }),
    toestemmingGevraagd: janee('Of is gevraagd wat er met wie gedeeld mag worden.'),
    toestemmingUitkomst: optioneel(keuze(Toestemmingsuitkomst, 'Nodig als het gevraagd is.')),
    ondertekendOp: optioneel(dag('Als de inwoner het gesprek meteen ondertekende.')),
  },
  eisen: [
    alGebeurd('gevoerdOp'),
    alGebeurd('ondertekendOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.gevoerdOp, stuk.geopendOp, 'het begin van de casus', 'gevoerdOp'),
    ({ invoer, vandaag }) =>
      nietEerderDan(invoer.ondertekendOp, invoer.gevoerdOp ?? vandaag, 'het gesprek', 'ondertekendOp'),
    ({ invoer }) => invoer.besproken.flatMap((b, i) => wasNodig(b, 'besproken', String(i))),
    ({ invoer }) => elkEenKeer(invoer.besproken),
    ({ invoer }) => uitkomstPast(invoer),
  ],
  waarschuwt: [
    ({ invoer }) => invoer.besproken.flatMap((b, i) => eigenKrachtEerst(b, 'besproken', String(i)) ?? []),
    ({ invoer }) =>
      invoer.toestemmingGevraagd
        ? undefined
        : fout(
            'TOESTEMMING_NIET_GEVRAAGD',
            'Vraag bij een volgend gesprek wat er gedeeld mag worden.',
            'toestemmingGevraagd',
          ),
    ({ invoer, stuk: { kenmerk: casus }, records, vandaag }) => {
      const dit = { casus, gevoerdOp: invoer.gevoerdOp ?? vandaag, besproken: invoer.besproken };
      const aanleidingen = aanleidingenVoor(casus, [...records.keukentafelgesprekken, dit]);
      return aanleidingen.length > 0 ? OPSCHALING_NAAR_REGIETEAM() : undefined;
    },
  ],
  doe: ({ invoer, stuk, vandaag }) => [
    wijzig(Casus, stuk, { status: naGesprek[stuk.status] }),
    nieuw(Keukentafelgesprek, {
      ...{ casus: stuk.kenmerk, gevoerdOp: invoer.gevoerdOp ?? vandaag, vraag: invoer.vraag },
      besproken: invoer.besproken.map(({ hoortBijVraag: _, ...rest }) => rest),
      ...{ toestemmingGevraagd: invoer.toestemmingGevraagd, toestemmingUitkomst: invoer.toestemmingUitkomst ?? null },
      ondertekendOp: invoer.ondertekendOp ?? null,
    }),
  ],
});

export const OPSCHALING_NAAR_REGIETEAM = (): Fout =>
  fout(
    'OPSCHALING_NAAR_REGIETEAM',
    'Op drie of meer leefgebieden is een probleem: overweeg stelOpschalingVoor naar het REGIETEAM.',
  );

/** AVG art. 5 lid 1 onder c: what the question does not need is not recorded without a reason. */
function wasNodig({ hoortBijVraag, redenBuitenVraag, situatie }: Besproken, ...veld: string[]): Fout[] {
  if (hoortBijVraag)
    return situatie
      ? []
      : [fout('SITUATIE_ONTBREEKT', 'Schrijf hoe het nu is op dit leefgebied.', ...veld, 'situatie')];
  if (redenBuitenVraag) return [];
  const bericht = 'De vraag gaat hier niet over: schrijf waarom u het toch vastlegt, of laat het weg.';
  return [fout('REDEN_BUITEN_VRAAG', bericht, ...veld, 'redenBuitenVraag')];
}

function elkEenKeer(lijst: readonly Besproken[]): Fout[] {
  const gezien = new Set<Leefgebied>();
  return lijst.flatMap(({ leefgebied }, i) => {
    if (!gezien.has(leefgebied)) return gezien.add(leefgebied) && [];
    return [fout('LEEFGEBIED_DUBBEL', 'Noem elk leefgebied een keer.', 'besproken', String(i), 'leefgebied')];
  });
}

interface Gevraagd {
  toestemmingGevraagd: boolean;
  toestemmingUitkomst?: Toestemmingsuitkomst;
}
const uitkomstPast = ({ toestemmingGevraagd, toestemmingUitkomst }: Gevraagd): Fout | undefined =>
  toestemmingGevraagd === (toestemmingUitkomst !== undefined)
    ? undefined
    : fout(
        'UITKOMST_PAST_NIET',
        'Noem het antwoord als toestemming is gevraagd, en alleen dan.',
        'toestemmingUitkomst',
      );

function eigenKrachtEerst({ hoortBijVraag, eigenKracht, netwerk }: Besproken, ...veld: string[]): Fout | undefined {
  if (!hoortBijVraag || eigenKracht || netwerk) return undefined;
  return fout('EIGEN_KRACHT_ONBESPROKEN', 'Bespreek ook wat de inwoner zelf kan en wie om hem heen helpt.', ...veld);
}

/** Later than the conversation, when he has read it: the Wmo takes it then for his application (Wmo 2015 art. 2.3.2 lid 9). */
export const ondertekenKeukentafelgesprek = stap({
  naam: 'ondertekenKeukentafelgesprek',
  uitleg:
    'Legt vast dat de inwoner, of wie voor hem spreekt, het gesprek ondertekende; het kan dan als aanvraag gelden.',
  door: [coach, inwoner, vertegenwoordiger],
  over: { soort: Keukentafelgesprek, veld: 'keukentafelgesprek' },
  invoer: { ondertekendOp: optioneel(dag('Standaard vandaag; alleen een coach noemt een eerdere dag.')) },
  eisen: [
    alGebeurd('ondertekendOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.ondertekendOp, stuk.gevoerdOp, 'het gesprek', 'ondertekendOp'),
    ({ stuk }) =>
      stuk.ondertekendOp
        ? fout('GESPREK_ONDERTEKEND', 'Dit gesprek is al ondertekend.', 'keukentafelgesprek')
        : undefined,
  ],
  doe: ({ invoer, stuk, vandaag }) => [
    wijzig(Keukentafelgesprek, stuk, { ondertekendOp: invoer.ondertekendOp ?? vandaag }),
  ],
});
