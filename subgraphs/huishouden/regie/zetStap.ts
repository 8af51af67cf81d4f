import { type Fout, fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { alsEerste, isVerouderd } from '#waarborgen/opdrachten/versie';
import type { Bronnen } from '../store/bronnen';
import { doorIn, partijVan } from './beginRegie';
import { komtVoorRegie } from './bevoegdheid';
import { type Geval, leesGeval } from './geval';
import { Regiegebeurtenis } from './Regiegebeurtenis';
import type { Bij, Regiestand } from './verloop';

export interface Regieinvoer {
  huishouden: string;
  verwachteVersie: number;
}
type Eis<Invoer> = (geval: Geval, invoer: Invoer) => Fout | undefined;
export type Gebeurd = Pick<Regiegebeurtenis, 'stap'> & Partial<Regiegebeurtenis>;

/** A step on the regie of a household: who may take it, what must hold, and what is then written down. */
export interface Stap<Invoer extends Regieinvoer> {
  /** To whom regie would go by it. */
  kandidaat?(invoer: Invoer, stand: Regiestand): Bij | undefined;
  bevoegd: Eis<Invoer>;
  /** What must hold besides; whatever is wrong is told at once. */
  eisen: readonly Eis<Invoer>[];
  gebeurt(geval: Geval, invoer: Invoer): Gebeurd;
}

/**
 * Takes a step from where the caller saw that regie stood. Whether he may is judged by that too: who lost a race for it
 * hears that he was late, and who has no part in it does not learn from the version that something happened.
 */
export async function zetStap<Invoer extends Regieinvoer>(
  bronnen: Bronnen,
  invoer: Invoer,
  stap: Stap<Invoer>,
): Promise<Gedaan> {
  const huishouden = await bronnen.huishoudens.load(invoer.huishouden);
  if (!huishouden) return { fouten: [HUISHOUDEN_ONBEKEND()] };
  const { versie } = await bronnen.regie.load(huishouden.id);
  const gezien = await bronnen.regie.standNa(huishouden.id, invoer.verwachteVersie);
  const geval = await leesGeval(bronnen, huishouden.id, gezien, stap.kandidaat?.(invoer, gezien));
  const fouten = beoordeel(geval, invoer, stap, versie);
  if (fouten.length > 0) return { fouten };
  const gedaan = await alsEerste(huishouden.id, () =>
    bronnen.opslag.write((manager) =>
      manager.insert(Regiegebeurtenis, {
        ...{ huishouden: huishouden.id, nr: versie + 1, tijdstip: bronnen.nu.toISOString() },
        ...doorIn(partijVan(geval.lezer)),
        ...stap.gebeurt(geval, invoer),
      }),
    ),
  );
  bronnen.regie.clear(huishouden.id);
  return gedaan;
}

/** The same for a household that does not exist. */
const HUISHOUDEN_ONBEKEND = () =>
  fout('HUISHOUDEN_ONBEKEND', 'Dit huishouden is er niet, of u bent er niet bij betrokken.', 'huishouden');

function beoordeel<Invoer extends Regieinvoer>(
  geval: Geval,
  invoer: Invoer,
  { bevoegd, eisen }: Stap<Invoer>,
  versie: number,
): Fout[] {
  const magNiet = [heeftHetGoedeDoel, bevoegd].flatMap((eis) => eis(geval, invoer) ?? []);
  if (magNiet.length > 0) return magNiet;
  const verouderd = isVerouderd({ versie }, invoer.verwachteVersie);
  return verouderd ? [verouderd] : eisen.flatMap((eis) => eis(geval, invoer) ?? []);
}

function heeftHetGoedeDoel({ lezer }: Geval): Fout | undefined {
  if (komtVoorRegie(lezer)) return undefined;
  return fout('DOEL_GEEN_PLANREGIE', 'Over de regie beslist u alleen met het doel PLANREGIE.');
}
