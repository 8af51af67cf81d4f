import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, eindigtNaBegin, nietEerderDan } from '#waarborgen/werk/eisen';
import { wijzig } from '#waarborgen/werk/opdracht';
import { dag, janee, lang, optioneel } from '#waarborgen/werk/velden';
import { Casus, ondersteuningTot, zonderReden } from '../Casus';
import { CasusStatus } from '../lijsten';
import { stap } from '../tabellen';
import { overCasus } from './casus';
import { coach } from './team';

/** The plan itself is made in the hub (`stelConceptplanOp`), out of what was said at the table. */
export const startCasusplan = stap({
  naam: 'startCasusplan',
  uitleg: 'De vraag is helder: er wordt met de inwoner aan een conceptplan gewerkt.',
  door: [coach],
  ...overCasus,
  invoer: { vanaf: optioneel(dag('Standaard vandaag.')) },
  eisen: [
    alGebeurd('vanaf'),
    ({ invoer, stuk }) => nietEerderDan(invoer.vanaf, stuk.geopendOp, 'het begin van de casus', 'vanaf'),
    ({ stuk, records }) =>
      records.keukentafelgesprekken.some(({ casus }) => casus === stuk.kenmerk)
        ? undefined
        : fout('GESPREK_ONTBREEKT', 'Leg eerst het keukentafelgesprek vast: daar wordt de vraag helder.', 'casus'),
  ],
  doe: ({ invoer, stuk, vandaag }) => [
    wijzig(Casus, stuk, { status: CasusStatus.CONCEPTPLAN, planVanaf: invoer.vanaf ?? vandaag }),
  ],
});

export const startCasusuitvoering = stap({
  naam: 'startCasusuitvoering',
  uitleg: 'De uitvoering van het plan begint, met of zonder ondersteuning door het wijkteam zelf.',
  door: [coach],
  ...overCasus,
  invoer: {
    vanaf: optioneel(dag('Standaard vandaag.')),
    eigenOndersteuning: janee('Of het wijkteam zelf ondersteunt; dat duurt hooguit drie maanden.'),
    tot: optioneel(dag('De laatste dag van de eigen ondersteuning; standaard drie maanden later.')),
  },
  eisen: [
    alGebeurd('vanaf'),
    ({ invoer, stuk }) => nietEerderDan(invoer.vanaf, stuk.planVanaf ?? stuk.geopendOp, 'het conceptplan', 'vanaf'),
    ({ invoer, vandaag }) => eindigtNaBegin(invoer.vanaf ?? vandaag, invoer.tot, 'tot'),
    ({ invoer, vandaag }) => eindPast(invoer, invoer.vanaf ?? vandaag),
  ],
  doe: ({ invoer, stuk, vandaag }) => {
    const vanaf = invoer.vanaf ?? vandaag;
    const eigen = invoer.eigenOndersteuning ? { ondersteuningVanaf: vanaf, afgesprokenTot: invoer.tot ?? null } : {};
    return [wijzig(Casus, stuk, { status: CasusStatus.UITVOERING, uitvoeringVanaf: vanaf, ...eigen })];
  },
});

function eindPast({ eigenOndersteuning, tot }: { eigenOndersteuning: boolean; tot?: string }, vanaf: string) {
  if (tot === undefined) return undefined;
  if (!eigenOndersteuning)
    return fout('ONDERSTEUNING_ONTBREEKT', 'Noem alleen een laatste dag als het wijkteam zelf ondersteunt.', 'tot');
  const uiterlijk = zonderReden(vanaf);
  if (tot <= uiterlijk) return undefined;
  return fout(
    'ONDERSTEUNING_TE_LANG',
    `Dit duurt hooguit tot en met ${uiterlijk}; verleng het later, met de reden.`,
    'tot',
  );
}

/** Past three months only with the reason why it is not done by others, or by the resident himself. */
export const verlengOndersteuning = stap({
  naam: 'verlengOndersteuning',
  uitleg: 'Verlengt de eigen ondersteuning; boven drie maanden met de reden.',
  door: [coach],
  ...overCasus,
  invoer: {
    tot: dag('De nieuwe laatste dag.'),
    reden: optioneel(lang('Nodig als zij daarmee langer dan drie maanden duurt.')),
  },
  eisen: [({ invoer, stuk }) => verlengt(invoer, stuk)],
  doe: ({ invoer: { tot, reden }, stuk }) => [
    wijzig(Casus, stuk, reden ? { verlenging: { tot, reden } } : { afgesprokenTot: tot }),
  ],
});

export function verlengt({ tot, reden }: { tot: string; reden?: string }, casus: Casus): Fout | undefined {
  const eerder = ondersteuningTot(casus);
  if (!casus.ondersteuningVanaf || !eerder || casus.ondersteuningAfgerondOp)
    return fout('ONDERSTEUNING_ONTBREEKT', 'Het wijkteam ondersteunt in deze casus niet zelf.', 'casus');
  if (tot <= eerder) return fout('VERLENGT_NIET', `Zij loopt al tot en met ${eerder}: kies een latere dag.`, 'tot');
  if (tot <= zonderReden(casus.ondersteuningVanaf) || reden) return undefined;
  return fout('REDEN_VERLENGING', 'Zo duurt zij langer dan drie maanden: schrijf waarom dat nodig is.', 'reden');
}

export const startCasusnazorg = stap({
  naam: 'startCasusnazorg',
  uitleg: 'De ondersteuning is klaar; het wijkteam vraagt nog tot een dag hoe het gaat.',
  door: [coach],
  ...overCasus,
  invoer: {
    vanaf: optioneel(dag('Standaard vandaag.')),
    nazorgTot: dag('Wanneer u voor het laatst vraagt hoe het gaat.'),
  },
  eisen: [
    alGebeurd('vanaf'),
    ({ invoer, stuk }) =>
      nietEerderDan(
        invoer.vanaf,
        stuk.ondersteuningVanaf ?? stuk.uitvoeringVanaf ?? stuk.geopendOp,
        'het begin van de uitvoering',
        'vanaf',
      ),
    ({ invoer, vandaag }) => eindigtNaBegin(invoer.vanaf ?? vandaag, invoer.nazorgTot, 'nazorgTot'),
  ],
  doe: ({ invoer: { nazorgTot, ...invoer }, stuk, vandaag }) => {
    const vanaf = invoer.vanaf ?? vandaag;
    const afgerond = stuk.ondersteuningAfgerondOp ?? (stuk.ondersteuningVanaf ? vanaf : null);
    return [
      wijzig(Casus, stuk, {
        ...{ status: CasusStatus.NAZORG, nazorgVanaf: vanaf, nazorgTot, ondersteuningAfgerondOp: afgerond },
      }),
    ];
  },
});
