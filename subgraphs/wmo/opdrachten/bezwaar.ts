import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { Rol } from '#schema/lijsten/toegang';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, medewerker, nieuw, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { dag, deel, keuze, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { Beschikking, bezwaartermijn } from '../Beschikking';
import { Bezwaar, beslissenVoor } from '../Bezwaar';
import { Besluitsoort, Bezwaarstand, Bezwaaruitkomst } from '../lijsten';
import { stap } from '../tabellen';
import { BEZWAREN } from '../toestanden';
import { pastBijBesluit, toegekend } from './besluit';
import { eisAanVoorziening, VoorzieningInput } from './voorziening';

const overBezwaar = {
  door: [medewerker(Rol.WMO_CONSULENT)],
  over: { soort: Bezwaar, veld: 'bezwaar' },
  toestanden: { tabel: BEZWAREN, stand: ({ stand }: Bezwaar) => stand },
};

/**
 * Within six weeks (Awb art. 6:7); what comes later is taken in all the same with the reason, and whether that excuses it
 * is decided on the objection itself (Awb art. 6:11).
 */
export const dienBezwaarschriftIn = stap({
  naam: 'dienBezwaarschriftIn',
  uitleg: 'Maakt bezwaar tegen een beschikking.',
  door: [medewerker(Rol.WMO_CONSULENT), inwoner, vertegenwoordiger],
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
    ({ records, stuk }) =>
      records.bezwaren.some((b) => b.beschikking === stuk.kenmerk && b.stand === Bezwaarstand.INGEDIEND)
        ? fout(
            'BEZWAAR_LOOPT_AL',
            'Tegen deze beschikking loopt al een bezwaar: wacht de beslissing daarop af.',
            'beschikking',
          )
        : undefined,
  ],
  doe: ({ invoer: { ingediendOp, gronden, redenTeLaat = null }, stuk, instellingen, vandaag }) => [
    nieuw(Bezwaar, {
      ...{ beschikking: stuk.kenmerk, stand: Bezwaarstand.INGEDIEND, ingediendOp: ingediendOp ?? vandaag },
      ...{ gronden, redenTeLaat },
      beslissenVoor: beslissenVoor(bezwaartermijn(stuk).uiterlijk, instellingen.BEZWAARCOMMISSIE === true),
    }),
  ],
});

function opTijdOfMetReden(
  { ingediendOp, redenTeLaat }: { ingediendOp?: string; redenTeLaat?: string },
  beschikking: Beschikking,
  vandaag: string,
): Fout | undefined {
  const { uiterlijk } = bezwaartermijn(beschikking);
  if ((ingediendOp ?? vandaag) <= uiterlijk || redenTeLaat) return undefined;
  return fout('BEZWAAR_TE_LAAT', `Dit kon tot en met ${uiterlijk}. Schrijf waarom het later komt.`, 'redenTeLaat');
}

/** Six weeks longer, once (Awb art. 7:10 lid 3). */
export const verdaagBeslissing = stap({
  naam: 'verdaagBeslissing',
  uitleg: 'Verdaagt de beslissing op een bezwaar eenmaal met zes weken.',
  ...overBezwaar,
  invoer: { reden: lang('Waarom.') },
  eisen: [
    ({ stuk }) =>
      stuk.redenVerdaging
        ? fout(
            'AL_VERDAAGD',
            'Deze beslissing is al verdaagd: beslis, of spreek verder uitstel af met de indiener.',
            'bezwaar',
          )
        : undefined,
    ({ stuk, vandaag }) =>
      vandaag > stuk.beslissenVoor
        ? fout('TERMIJN_VOORBIJ', 'De termijn is voorbij: verdagen kan alleen daarvoor.', 'bezwaar')
        : undefined,
  ],
  doe: ({ invoer: { reden }, stuk }) => [
    wijzig(Bezwaar, stuk, {
      redenVerdaging: reden,
      beslissenVoor: eindeVanTermijn({ na: stuk.beslissenVoor, weken: 6 }),
    }),
  ],
});

/** Where the objection holds, a new decision takes the place of the one objected to (Awb art. 7:11 lid 2). */
export const beslisOpBezwaar = stap({
  naam: 'beslisOpBezwaar',
  uitleg: 'Beslist op een bezwaar; wie het gegrond vindt, kent zo nodig alsnog toe.',
  ...overBezwaar,
  invoer: {
    uitkomst: keuze(Bezwaaruitkomst),
    motivering: lang('Waarom, zodat de inwoner het kan volgen (Awb art. 7:12).'),
    beslistOp: optioneel(dag('Standaard vandaag.')),
    nieuwBesluit: optioneel(
      keuze(Besluitsoort, 'Wat het eerdere besluit vervangt, als het bezwaar (deels) gegrond is.'),
    ),
    voorzieningen: lijstVan(deel(VoorzieningInput), { min: 0, max: 20 }),
  },
  eisen: [
    alGebeurd('beslistOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.beslistOp, stuk.ingediendOp, 'het bezwaar', 'beslistOp'),
    ({ invoer }) => (invoer.nieuwBesluit ? pastBijBesluit(invoer.nieuwBesluit, invoer.voorzieningen) : undefined),
    ({ invoer }) => nieuwBesluitPast(invoer),
    ({ invoer }) => invoer.voorzieningen.flatMap((v, i) => eisAanVoorziening(v, 'voorzieningen', String(i))),
  ],
  waarschuwt: [
    ({ stuk, records, medewerker: wie }) =>
      wie && records.beschikkingen.some((b) => b.kenmerk === stuk.beschikking && b.genomenDoor === wie.kenmerk)
        ? fout(
            'ZELFDE_BESLISSER',
            'U nam ook het besluit waartegen dit bezwaar gaat. Laat een ander erop beslissen (Awb art. 10:3 lid 3).',
          )
        : undefined,
  ],
  doe: ({ invoer, stuk, records, medewerker: wie, vandaag }) => {
    const { uitkomst, motivering, beslistOp = vandaag, nieuwBesluit } = invoer;
    const beslist = wijzig(Bezwaar, stuk, { stand: Bezwaarstand.BESLIST, uitkomst, motivering, beslistOp });
    const eerder = records.beschikkingen.find(({ kenmerk }) => kenmerk === stuk.beschikking);
    if (!nieuwBesluit || !eerder) return [beslist];
    const kenmerk = randomUUID();
    return [
      beslist,
      nieuw(Beschikking, {
        ...{ kenmerk, melding: eerder.melding, besluit: nieuwBesluit, motivering },
        ...{ genomenOp: beslistOp, bekendgemaaktOp: vandaag, genomenDoor: wie?.kenmerk ?? null },
      }),
      ...invoer.voorzieningen.map((v) => toegekend(kenmerk, v)),
    ];
  },
});

const HOUDT_STAND: readonly Bezwaaruitkomst[] = [Bezwaaruitkomst.GEGROND, Bezwaaruitkomst.DEELS_GEGROND];

function nieuwBesluitPast(invoer: {
  uitkomst: Bezwaaruitkomst;
  nieuwBesluit?: Besluitsoort;
  voorzieningen: unknown[];
}) {
  const mag = HOUDT_STAND.includes(invoer.uitkomst);
  if (
    mag
      ? invoer.nieuwBesluit || invoer.voorzieningen.length === 0
      : !invoer.nieuwBesluit && invoer.voorzieningen.length === 0
  )
    return undefined;
  const bericht = mag
    ? 'Noem bij voorzieningen ook het nieuwe besluit waarmee zij worden toegekend.'
    : 'Een nieuw besluit hoort bij een bezwaar dat (deels) gegrond is: laat het leeg.';
  return fout('NIEUW_BESLUIT_PAST_NIET', bericht, 'nieuwBesluit');
}
