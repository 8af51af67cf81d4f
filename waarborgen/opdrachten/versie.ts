import { type Fout, fout } from '#schema/Fout';
import { staatErAl } from '../opslag/staatErAl';
import type { Gedaan } from './totHetStaat';

/** Whether the caller decided on something else than stands there now. */
export const isVerouderd = ({ versie }: { versie: number }, verwachteVersie: number): Fout | undefined =>
  versie === verwachteVersie ? undefined : VERSIE_VEROUDERD();

/** Writes the next event of what has this id; of those that go on from the same version whoever is first wins. */
export async function alsEerste(id: string, schrijf: () => Promise<unknown>): Promise<Gedaan> {
  try {
    await schrijf();
    return { id };
  } catch (error) {
    if (!staatErAl(error)) throw error;
    return { fouten: [VERSIE_VEROUDERD()] };
  }
}

const VERSIE_VEROUDERD = () =>
  fout('VERSIE_VEROUDERD', 'Er is intussen iets veranderd. Bekijk het opnieuw en beslis dan.', 'verwachteVersie');
