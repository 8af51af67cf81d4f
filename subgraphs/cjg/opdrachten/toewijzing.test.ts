import fc from 'fast-check';
import { JeugdhulpCategorie } from '#schema/lijsten/hulp';
import { plusDagen } from '#waarborgen/dienst/klok';
import { Jeugdhulpbesluit } from '../Jeugdhulpbesluit';
import { overlapt } from './toewijzing';

const VER = 60;
const dag = (n: number) => plusDagen('2026-12-20', n);
const periode = fc
  .tuple(fc.nat(40), fc.option(fc.nat(15)))
  .map(([vanaf, duur]) => ({ vanaf, tot: duur === null ? undefined : vanaf + duur }));
type Periode = { vanaf: number; tot?: number };
const dagen = ({ vanaf, tot = VER }: Periode) => Array.from({ length: tot - vanaf + 1 }, (_, i) => vanaf + i);
const alsHulp = ({ vanaf, tot }: Periode, categorie: JeugdhulpCategorie) =>
  ({ categorie, vanaf: dag(vanaf), tot: tot === undefined ? undefined : dag(tot) }) as never;

test('jeugdhulp overlapt als er een dag is waarop beide lopen, en alleen met hulp van dezelfde categorie', () => {
  const { AMBULANT, CRISIS } = JeugdhulpCategorie;
  fc.assert(
    fc.property(periode, periode, (eerder, nieuw) => {
      const besluiten = [Object.assign(new Jeugdhulpbesluit(), alsHulp(eerder, AMBULANT))];
      const samen = dagen(nieuw).some((d) => dagen(eerder).includes(d));
      expect(overlapt({ besluiten }, alsHulp(nieuw, AMBULANT))?.code).toBe(samen ? 'JEUGDHULP_OVERLAPT' : undefined);
      expect(overlapt({ besluiten }, alsHulp(nieuw, CRISIS))).toBeUndefined();
    }),
    { seed: 2026, numRuns: 500 },
  );
});
