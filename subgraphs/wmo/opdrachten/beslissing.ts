import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { plusDagen } from '#waarborgen/dienst/klok';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import type { Medewerker } from '#waarborgen/werk/Medewerker';
import { nieuw, wijzig } from '#waarborgen/werk/opdracht';
import { dag, deel, keuze, lang, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { Beschikking } from '../Beschikking';
import { Bezwaar } from '../Bezwaar';
import { Besluitsoort, Bezwaarstand, Bezwaaruitkomst, Voorzieningstand } from '../lijsten';
import { stap } from '../tabellen';
import { BEZWAREN } from '../toestanden';
import type { Voorziening } from '../Voorziening';
import { pastBijBesluit, toegekend } from './besluit';
import { consulent } from './melding';
import { dubbelen, eisAanVoorziening, VoorzieningInput, vervang } from './voorziening';

const overBezwaar = {
  door: [consulent],
  over: { soort: Bezwaar, veld: 'bezwaar' },
  toestanden: { tabel: BEZWAREN, stand: ({ stand }: Bezwaar) => stand },
};

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
      keuze(
        Besluitsoort,
        'Wat het eerdere besluit vervangt, als het bezwaar (deels) gegrond is. Wat daarvan nog loopt eindigt: noem bij voorzieningen ook wat blijft.',
      ),
    ),
    voorzieningen: lijstVan(deel(VoorzieningInput), { min: 0, max: 20 }),
  },
  eisen: [
    alGebeurd('beslistOp'),
    ({ invoer, stuk }) => nietEerderDan(invoer.beslistOp, stuk.ingediendOp, 'het bezwaar', 'beslistOp'),
    ({ invoer }) => (invoer.nieuwBesluit ? pastBijBesluit(invoer.nieuwBesluit, invoer.voorzieningen) : undefined),
    ({ invoer }) => nieuwBesluitPast(invoer),
    ({ invoer }) => invoer.voorzieningen.flatMap((v, i) => eisAanVoorziening(v, 'voorzieningen', String(i))),
    ({ invoer, stuk, records, medewerker: wie }) => doorEenAnder(invoer.uitkomst, stuk, records.beschikkingen, wie),
  ],
  waarschuwt: [
    ({ invoer, stuk, records: { voorzieningen }, vandaag }) => {
      const vervangen = lopendVan(stuk.beschikking, voorzieningen);
      const blijft = voorzieningen.filter((v) => !vervangen.includes(v));
      return dubbelen(blijft, invoer.voorzieningen, vandaag);
    },
  ],
  doe: ({ invoer, stuk, records, medewerker: wie, vandaag }) => {
    const { uitkomst, motivering, beslistOp = vandaag, nieuwBesluit, voorzieningen } = invoer;
    const beslist = wijzig(Bezwaar, stuk, { stand: Bezwaarstand.BESLIST, uitkomst, motivering, beslistOp });
    if (!nieuwBesluit) return [beslist];
    const eerder = records.beschikkingen.find(({ kenmerk }) => kenmerk === stuk.beschikking);
    if (!eerder) throw new Error('een bezwaar zonder beschikking');
    const kenmerk = randomUUID();
    const laatsteDag = laatsteDagVoor(voorzieningen) ?? beslistOp;
    return [
      beslist,
      nieuw(Beschikking, {
        ...{ kenmerk, melding: eerder.melding, besluit: nieuwBesluit, motivering, opBezwaar: stuk.kenmerk },
        ...{ genomenOp: beslistOp, bekendgemaaktOp: vandaag, genomenDoor: wie?.kenmerk ?? null },
      }),
      ...lopendVan(eerder.kenmerk, records.voorzieningen).map((v) => vervang(v, laatsteDag, motivering)),
      ...voorzieningen.map((v) => toegekend(kenmerk, v)),
    ];
  },
});

/** What was granted with a decision and still runs. */
const lopendVan = (beschikking: string, voorzieningen: readonly Voorziening[]): Voorziening[] =>
  voorzieningen.filter((v) => v.beschikking === beschikking && v.stand === Voorzieningstand.LOPEND);

/** The day before the first of these begins; none where nothing is granted. */
function laatsteDagVoor(voorzieningen: readonly { vanaf: string }[]): string | undefined {
  const eerste = voorzieningen.map(({ vanaf }) => vanaf).toSorted()[0];
  return eerste && plusDagen(eerste, -1);
}

/**
 * Whoever took a decision has no mandate to decide on the objection to it (Awb art. 10:3 lid 3). To note that it was
 * withdrawn (Awb art. 6:21) is to decide nothing.
 */
function doorEenAnder(
  uitkomst: Bezwaaruitkomst,
  { beschikking }: Bezwaar,
  beschikkingen: readonly Beschikking[],
  wie: Medewerker | undefined,
): Fout | undefined {
  const zelf = wie && beschikkingen.some((b) => b.kenmerk === beschikking && b.genomenDoor === wie.kenmerk);
  if (!zelf || uitkomst === Bezwaaruitkomst.INGETROKKEN) return undefined;
  return fout(
    'ZELFDE_BESLISSER',
    'U nam ook het besluit waartegen dit bezwaar gaat. Laat een ander erop beslissen (Awb art. 10:3 lid 3).',
    'bezwaar',
  );
}

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
