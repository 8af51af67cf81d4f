import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Regie } from './Regie';
import { Regiegebeurtenis } from './Regiegebeurtenis';
import { type Regiestand, vouwRegie } from './verloop';

/** One request's reader of how the regie of households stands: two statements, whatever the number of households. */
export function createRegie(opslag: Opslag, nu: Date) {
  const gegevens = new DataLoader((huishoudens: readonly string[]) => loadGegevens(opslag, huishoudens));
  return {
    regie: {
      load: (huishouden: string): Promise<Regiestand> => standNa(huishouden),
      /** As it stood after so many steps: what somebody saw who goes on from there. */
      standNa,
      clear: (huishouden: string) => gegevens.clear(huishouden),
    },
  };

  async function standNa(huishouden: string, versie = Number.POSITIVE_INFINITY): Promise<Regiestand> {
    const { rijen, gebeurtenissen } = await gegevens.load(huishouden);
    return vouwRegie(rijen, gebeurtenissen.slice(0, Math.max(0, versie)), nu);
  }
}

async function loadGegevens({ lezer }: Opslag, huishoudens: readonly string[]) {
  const huishouden = In([...huishoudens]);
  const [rijen, gebeurtenissen] = await Promise.all([
    lezer.findBy(Regie, { huishouden }),
    lezer.find(Regiegebeurtenis, { where: { huishouden }, order: { nr: 'ASC' } }),
  ]);
  const rijenVan = group(huishoudens, rijen, (r) => r.huishouden);
  const gebeurdIn = group(huishoudens, gebeurtenissen, (g) => g.huishouden);
  return huishoudens.map((_, i) => ({ rijen: rijenVan[i], gebeurtenissen: gebeurdIn[i] }));
}
