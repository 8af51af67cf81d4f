import { type Fout, fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Grond } from '#schema/lijsten/toegang';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, nieuw, vertegenwoordiger } from '#waarborgen/werk/opdracht';
import { dag, janee, keuze, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { besluittermijn, Hulpvraag } from '../Hulpvraag';
import { Hulpvraagstatus, Vraagsteller } from '../lijsten';
import { begin, type CjgRecords, stap } from '../tabellen';
import { vanafTwaalf } from './leeftijd';
import { coach, contactVan, moetNogKomen, overHulpvraag, verder } from './overHulpvraag';

interface Gesteld {
  gesteldDoor?: Vraagsteller;
  vertrouwelijk?: boolean;
}

/** Jeugdwet art. 2.3; from 12 on somebody may ask without who speaks for him knowing (art. 7.3.11; art. 7:457 lid 3 BW). */
export const registreerHulpvraag = begin({
  naam: 'registreerHulpvraag',
  uitleg: 'Legt een vraag om hulp bij opgroeien of opvoeden vast; binnen acht weken volgt een besluit (Awb art. 4:13).',
  door: [coach, inwoner, vertegenwoordiger],
  geeft: { soort: Hulpvraag, veld: 'hulpvraag' },
  invoer: {
    leefgebieden: lijstVan(keuze(Leefgebied), { max: 12 }),
    vraag: lang('In de woorden van wie het vraagt.'),
    vertrouwelijk: optioneel(
      janee('Niet voor wie voor hem spreekt of meeleest: alleen wie het zelf vraagt, vanaf 12 jaar.'),
    ),
    gesteldDoor: optioneel(keuze(Vraagsteller, 'Van een medewerker; anders volgt het uit wie het vastlegt.')),
    gesteldOp: optioneel(dag('Standaard vandaag; alleen een coach noemt een eerdere dag.')),
  },
  eisen: [alGebeurd('gesteldOp'), ({ invoer, inzage }) => alleenZelf(invoer, inzage)],
  raadpleegt: vanafTwaalf,
  waarschuwt: [({ invoer, records }) => looptAl(invoer.leefgebieden, records)],
  doe: ({ invoer, inzage, medewerker: wie, vandaag }) => [
    nieuw(Hulpvraag, {
      ...{ status: Hulpvraagstatus.HULPVRAAG, gesteldOp: invoer.gesteldOp ?? vandaag, vraag: invoer.vraag },
      ...{ leefgebieden: [...new Set(invoer.leefgebieden)], vertrouwelijk: invoer.vertrouwelijk ?? false },
      ...{ gesteldDoor: gesteldDoor(invoer, inzage), behandelaar: wie?.kenmerk ?? null, ...(wie && contactVan(wie)) },
    }),
  ],
});

/** Who asks it himself needs no telling who he is. */
const gesteldDoor = (invoer: Gesteld, { grond }: Inzage): Vraagsteller | null => {
  if (grond === Grond.EIGEN_INZAGE) return Vraagsteller.ZELF;
  return grond === Grond.VERTEGENWOORDIGING ? Vraagsteller.VERTEGENWOORDIGER : (invoer.gesteldDoor ?? null);
};

function alleenZelf(invoer: Gesteld, inzage: Inzage): Fout | undefined {
  if (!invoer.vertrouwelijk || gesteldDoor(invoer, inzage) === Vraagsteller.ZELF) return undefined;
  const bericht = 'Alleen wie het zelf vraagt kan dat in vertrouwen doen; leg de vraag open vast.';
  return fout('VERTROUWELIJK_KAN_NIET', bericht, 'vertrouwelijk');
}

function looptAl(
  leefgebieden: readonly Leefgebied[],
  { hulpvragen }: Pick<CjgRecords, 'hulpvragen'>,
): Fout | undefined {
  const ander = hulpvragen.find((h) => Hulpvraag.isOpen(h) && h.leefgebieden.some((l) => leefgebieden.includes(l)));
  if (!ander) return undefined;
  const bericht = `Er is al een hulpvraag over hetzelfde leefgebied (${ander.kenmerk}). Controleer of dit een andere is.`;
  return fout('HULPVRAAG_LOOPT_AL', bericht, 'leefgebieden');
}

export const startJeugdOnderzoek = stap({
  naam: 'startJeugdOnderzoek',
  uitleg: 'Neemt een hulpvraag in onderzoek; wie dat doet wordt de coach.',
  door: [coach],
  ...overHulpvraag,
  invoer: { gestartOp: optioneel(dag('Standaard vandaag.')) },
  eisen: [
    alGebeurd('gestartOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.gestartOp, stuk.gesteldOp, 'de hulpvraag', 'gestartOp'),
  ],
  doe: ({ invoer, stuk, medewerker: wie, vandaag }) => [
    verder('startJeugdOnderzoek', stuk, wie, {
      ...{ onderzoekGestartOp: invoer.gestartOp ?? vandaag },
      ...(wie && { behandelaar: wie.kenmerk, ...contactVan(wie) }),
    }),
  ],
});

/** Where eight weeks are too short, the applicant hears so in time, and by when it will be (Awb art. 4:14 lid 3). */
export const stelJeugdhulpbesluitUit = stap({
  naam: 'stelJeugdhulpbesluitUit',
  uitleg: 'Noemt een redelijke nieuwe termijn voor het besluit, zoals de vrager die heeft gehoord (Awb art. 4:14).',
  door: [coach],
  ...overHulpvraag,
  invoer: { uiterlijk: dag('De nieuwe laatste dag.'), reden: lang('Waarom acht weken te kort zijn.') },
  eisen: [
    ({ invoer, vandaag }) => moetNogKomen(invoer.uiterlijk, vandaag, 'uiterlijk'),
    ({ invoer, stuk }) => isUitstel(invoer.uiterlijk, stuk),
  ],
  waarschuwt: [
    ({ stuk, vandaag }) =>
      vandaag > besluittermijn(stuk).uiterlijk
        ? fout(
            'TERMIJN_VOORBIJ',
            'De termijn was al voorbij: de vrager kan de gemeente in gebreke stellen (Awb art. 4:17).',
          )
        : undefined,
  ],
  doe: ({ invoer: { uiterlijk, reden }, stuk, medewerker: wie }) => [
    verder('stelJeugdhulpbesluitUit', stuk, wie, { besluitUiterlijk: uiterlijk, redenUitstel: reden }),
  ],
});

function isUitstel(dag: string, stuk: Hulpvraag): Fout | undefined {
  const { uiterlijk } = besluittermijn(stuk);
  if (dag > uiterlijk) return undefined;
  return fout('GEEN_UITSTEL', `Het besluit kan nu tot en met ${uiterlijk}: noem een latere dag.`, 'uiterlijk');
}
