import { type Fout, fout } from '#schema/Fout';
import { alGebeurd, nietEerderDan } from '#waarborgen/werk/eisen';
import { inwoner, vertegenwoordiger, wijzig } from '#waarborgen/werk/opdracht';
import { dag, nummer, optioneel } from '#waarborgen/werk/velden';
import { WmoFase } from '../lijsten';
import { stap } from '../tabellen';
import { onderzoekstermijn, WmoMelding } from '../WmoMelding';
import { leesOndertekening } from './gesprek';
import { consulent, overMelding } from './melding';

/**
 * Wmo 2015 art. 2.3.2 lid 9: nobody applies before the research is done, unless it took longer than six weeks. What he
 * said at the wijkteam's keukentafel, and signed, he need not say again.
 */
export const dienAanvraagIn = stap({
  naam: 'dienAanvraagIn',
  uitleg: 'Dient de aanvraag in: na het onderzoek, of met een ondertekend keukentafelgesprek van het wijkteam.',
  door: [consulent, inwoner, vertegenwoordiger],
  ...overMelding,
  invoer: {
    aangevraagdOp: optioneel(
      dag('Wanneer hij binnenkwam; standaard vandaag. Alleen een consulent noemt een eerdere dag.'),
    ),
    keukentafelgesprek: optioneel(nummer('Het kenmerk van een ondertekend gesprek dat met u gedeeld wordt.')),
  },
  eisen: [
    alGebeurd('aangevraagdOp'),
    ({ invoer, stuk, vandaag }) =>
      nietEerderDan(
        invoer.aangevraagdOp ?? vandaag,
        stuk.verslagOndertekendOp ?? stuk.gemeldOp,
        'wat eraan voorafging',
        'aangevraagdOp',
      ),
    ({ invoer, stuk, vandaag }) => onderzochtOfTeLang(invoer, stuk, vandaag),
  ],
  raadpleegt: leesOndertekening,
  doe: ({ invoer: { aangevraagdOp, keukentafelgesprek = null }, stuk, vandaag, geraadpleegd }) => [
    wijzig(WmoMelding, stuk, {
      ...{ fase: WmoFase.AANVRAAG, aangevraagdOp: aangevraagdOp ?? vandaag, keukentafelgesprek },
      onderzoekAfgerondOp: stuk.onderzoekAfgerondOp ?? nietVoor(stuk.gemeldOp, geraadpleegd as string | undefined),
    }),
  ],
});

function onderzochtOfTeLang(
  { aangevraagdOp, keukentafelgesprek }: { aangevraagdOp?: string; keukentafelgesprek?: string },
  melding: WmoMelding,
  vandaag: string,
): Fout | undefined {
  const { uiterlijk } = onderzoekstermijn(melding);
  if (melding.onderzoekAfgerondOp || keukentafelgesprek || (aangevraagdOp ?? vandaag) > uiterlijk) return undefined;
  const bericht = `Rond eerst het onderzoek af, of noem een ondertekend keukentafelgesprek. Zonder kan dit na ${uiterlijk}.`;
  return fout('ONDERZOEK_NIET_AF', bericht, 'keukentafelgesprek');
}

/** What was said before somebody reported himself is known from that day. */
const nietVoor = (gemeldOp: string, dag: string | undefined): string | null =>
  dag === undefined ? null : dag < gemeldOp ? gemeldOp : dag;
