import { Domein, type Partnerdomein } from '#schema/lijsten/toegang';
import { type Geval, type Hulp, loopt } from './hulp';
import type { Gewogen } from './loting';
import { isVolwassen } from './persoon';
import { PLANDOELEN } from './plandoelen';
import type { Middelen, Rij } from './rij';

const STATUS: Gewogen<string> = [
  ['CONCEPT', 25],
  ['VASTGESTELD', 55],
  ['HERZIENING', 12],
  ['AFGESLOTEN', 8],
];
const DEEL_MET_PLAN = 0.55;

/** Only where several work together, a regieteam among them for certain. */
export function heeftPlan({ hulp, opgeschaald }: Geval, { loting }: Middelen): boolean {
  const samen = hulp.filter(loopt).length > 1 && loting.kans(DEEL_MET_PLAN);
  return samen || opgeschaald !== undefined;
}

export function planIn({ gezin, hulp }: Geval, { loting, kalender }: Middelen): Rij[] {
  const status = loting.gewogen(STATUS);
  const opgesteld = -loting.tussen(20, 400);
  const kenmerk = `plan-${gezin.nr}`;
  const vastgesteldOp = status === 'CONCEPT' ? undefined : kalender.dag(Math.min(-1, opgesteld + loting.tussen(7, 45)));
  const plan = {
    soort: 'plan',
    kenmerk,
    huishouden: gezin.kenmerk,
    status,
    opgesteldOp: kalender.dag(opgesteld),
    vastgesteldOp,
  };
  return [
    plan,
    ...hulp.filter(loopt).flatMap(({ domein, leden }, i) => {
      const { leefgebied, gewenstResultaat, meting, acties } = loting.een(PLANDOELEN[domein]);
      const doel = `doel-${gezin.nr}-${i + 1}`;
      const betreft = leden.map((lid) => lid.kenmerk);
      const streefdatum = kalender.dag(loting.tussen(-30, 365));
      return [
        { soort: 'doel', kenmerk: doel, plan: kenmerk, betreft, leefgebied, gewenstResultaat, meting, streefdatum },
        ...acties.map(([uitvoerder, wat], j) => ({
          ...{ soort: 'actie', kenmerk: `actie-${gezin.nr}-${i + 1}-${j + 1}`, doel, uitvoerder, wat },
          wanneer: loting.kans(0.6) ? kalender.dag(loting.tussen(-20, 120)) : undefined,
        })),
      ];
    }),
  ];
}

/** With whom the regie lies, and with whom it lay before. */
export function regieIn(geval: Geval, { loting, kalender }: Middelen): Rij[] {
  const { gezin, hulp, opgeschaald } = geval;
  const lopend = hulp.filter(loopt);
  if (lopend.length === 0 || (lopend.length === 1 && loting.kans(0.6))) return [];
  const begin = Math.min(...lopend.map((h) => h.begin));
  const eerst = regieBij(lopend, geval, loting.kans(0.55), loting.kans(0.15));
  const regie = (nummer: number) => ({
    soort: 'regie',
    kenmerk: `regie-${gezin.nr}-${nummer}`,
    huishouden: gezin.kenmerk,
  });
  if (opgeschaald === undefined) return [{ ...regie(1), ...eerst, vanaf: kalender.dag(begin) }];
  const regieteam = { soortRegie: 'REGIETEAM', naam: loting.een(geval.gebied.regieteam.professionals) };
  const overgedragen = {
    ...regie(2),
    ...regieteam,
    organisatie: geval.gebied.regieteam.kenmerk,
    vanaf: kalender.dag(opgeschaald),
  };
  if (begin >= opgeschaald) return [overgedragen];
  return [{ ...regie(1), ...eerst, vanaf: kalender.dag(begin), tot: kalender.dag(opgeschaald - 1) }, overgedragen];
}

function regieBij(lopend: Hulp[], { gezin, gebied }: Geval, zelf: boolean, netwerk: boolean): Partial<Rij> {
  const volwassenen = gezin.leden.filter(isVolwassen);
  const naaste = gezin.anderen.find(isVolwassen);
  if (netwerk && naaste) return { soortRegie: 'NETWERK', persoon: naaste.kenmerk };
  if (zelf) return { soortRegie: 'INWONER', persoon: volwassenen[0].kenmerk };
  const coach = COACHES.find(([domein]) => lopend.some((een) => een.domein === domein));
  if (coach) {
    const { kenmerk: organisatie, professionals } = gebied.organisaties[coach[0]];
    return { soortRegie: coach[1], naam: professionals[0], organisatie };
  }
  return { soortRegie: 'INWONER', persoon: volwassenen[0].kenmerk };
}

const COACHES: readonly [Partnerdomein, string][] = [
  [Domein.WIJKTEAM, 'WIJKCOACH'],
  [Domein.CJG, 'CJG_COACH'],
];
