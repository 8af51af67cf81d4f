import { type Fout, fout } from '#schema/Fout';
import { invoertype } from '#waarborgen/werk/invoertype';
import { deel, geheel, keuze, kort, lijstVan, optioneel } from '#waarborgen/werk/velden';
import { OMAHAGEBIEDEN, Omahagebied, Probleemaard } from '../omaha';

const score = (waarvan: string) => optioneel(geheel(1, 5, `${waarvan}, van 1 (slechtst) tot 5 (best).`));

const AandachtsgebiedInvoer = invoertype('AandachtsgebiedInvoer', {
  gebied: keuze(Omahagebied),
  aard: keuze(Probleemaard),
  probleem: kort('Wat er speelt, in gewone woorden.'),
  kennis: score('Kennis'),
  gedrag: score('Gedrag'),
  status: score('Status'),
});

/** What a nurse found, field by field of the Omaha System. */
export const aandachtsgebieden = (min: number) =>
  lijstVan(deel(AandachtsgebiedInvoer), { min, max: OMAHAGEBIEDEN.length }, 'De problemen naar het Omaha System.');

/** Each field stands there once. */
export const elkGebiedEens = ({
  invoer,
}: {
  invoer: { aandachtsgebieden: readonly { gebied: Omahagebied }[] };
}): Fout[] => {
  const gebieden = invoer.aandachtsgebieden.map(({ gebied }) => gebied);
  return gebieden.flatMap((gebied, i) =>
    gebieden.indexOf(gebied) < i
      ? fout('AANDACHTSGEBIED_DUBBEL', `${gebied} staat er al: neem ze samen.`, 'aandachtsgebieden', String(i))
      : [],
  );
};
