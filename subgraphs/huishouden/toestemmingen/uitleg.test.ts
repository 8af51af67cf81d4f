import { DOELBINDINGEN, DOMEINEN, Doelbinding, Domein, INZAGENIVEAUS, Inzageniveau } from '#schema/lijsten/toegang';
import { Toestemmingssoort } from '../lijsten';
import { type Uitgelegd, uitleg } from './uitleg';

const BASIS: Uitgelegd = {
  ...{ soort: Toestemmingssoort.TOESTEMMING, stand: 'GELDIG', aan: { naam: 'Wijkteam Lindenholt' } },
  ...{ domein: Domein.SCHULDHULP, niveau: Inzageniveau.HOOFDLIJNEN, doelen: [Doelbinding.PLANREGIE] },
  ...{ vanaf: '2026-09-01', tot: '2027-03-01', vandaag: '2026-11-24' },
};

test.each<[Partial<Uitgelegd>, string]>([
  [
    {},
    'Wijkteam Lindenholt mag tot en met 1 maart 2027 de hoofdlijnen van uw schuldhulptraject zien, om uw plan te maken.',
  ],
  [
    { over: 'Noor', doelen: [Doelbinding.PLANREGIE, Doelbinding.UITVOERING] },
    'Wijkteam Lindenholt mag tot en met 1 maart 2027 de hoofdlijnen van het schuldhulptraject van Noor zien, om het plan van Noor te maken en om Noor te helpen.',
  ],
  [
    { aan: 'PLANDEELNEMERS', domein: Domein.WMO, niveau: Inzageniveau.DETAILS, doelen: [Doelbinding.UITVOERING] },
    'Iedereen die meewerkt aan uw plan mag tot en met 1 maart 2027 alles van uw Wmo-ondersteuning zien, ook de details, om u te helpen.',
  ],
  [
    { niveau: Inzageniveau.BETROKKENHEID, doelen: [Doelbinding.CRISIS] },
    'Wijkteam Lindenholt mag tot en met 1 maart 2027 zien of u schuldhulp krijgt, en wie daarover te bellen is, om in te grijpen bij een crisis.',
  ],
  [
    { soort: Toestemmingssoort.BEZWAAR, domein: null, niveau: Inzageniveau.GEEN, doelen: DOELBINDINGEN },
    'Wijkteam Lindenholt mag tot en met 1 maart 2027 niets van uw dossiers in alle domeinen zien.',
  ],
  [
    { stand: 'WACHT_OP_ONDERTEKENING', aan: 'PLANDEELNEMERS', over: 'Daan', domein: Domein.CJG },
    'Zodra iedereen die dat moet heeft getekend, mag iedereen die meewerkt aan het plan van Daan tot en met 1 maart 2027 de hoofdlijnen van de jeugdhulp van Daan zien, om het plan van Daan te maken.',
  ],
  [
    { vanaf: '2026-12-01' },
    'Vanaf 1 december 2026 mag Wijkteam Lindenholt tot en met 1 maart 2027 de hoofdlijnen van uw schuldhulptraject zien, om uw plan te maken.',
  ],
  [
    { soort: Toestemmingssoort.BEZWAAR, niveau: Inzageniveau.GEEN },
    'Wijkteam Lindenholt mag tot en met 1 maart 2027 niets van uw schuldhulptraject zien, om uw plan te maken.',
  ],
  [
    { stand: 'INGETROKKEN' },
    'Wijkteam Lindenholt mocht tot en met 1 maart 2027 de hoofdlijnen van uw schuldhulptraject zien, om uw plan te maken; dat is ingetrokken.',
  ],
  [
    { aan: 'VERTEGENWOORDIGERS', domein: Domein.CJG, niveau: Inzageniveau.DETAILS, stand: 'VERLOPEN' },
    'Wie het gezag over u heeft mocht tot en met 1 maart 2027 van uw jeugdhulp ook zien wat u in vertrouwen vroeg; dat geldt niet meer.',
  ],
])('%j', (anders, zin) => {
  expect(uitleg({ ...BASIS, ...anders })).toBe(zin);
});

test('er is een zin voor elk domein, niveau en doel, voor de persoon zelf en voor een ander', () => {
  for (const domein of [...DOMEINEN, null])
    for (const niveau of INZAGENIVEAUS)
      for (const over of [undefined, 'Noor'])
        expect(uitleg({ ...BASIS, domein, niveau, doelen: DOELBINDINGEN, over })).toMatch(
          /^Wijkteam Lindenholt mag tot en met 1 maart 2027 (?!.*undefined).*\.$/,
        );
});
