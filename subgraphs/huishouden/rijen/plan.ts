import { z } from 'zod';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { Dag, Kenmerk, type Rijsoorten, verwijzing } from '#waarborgen/inlezen/rijsoort';
import { PLANSTATUSSEN, type Planstatus, REGIESOORTEN, Regiesoort, UITVOERDERS } from '../lijsten';
import { Huishouden } from '../mensen/Huishouden';
import { Organisatie } from '../mensen/Organisatie';
import { Persoon } from '../mensen/Persoon';
import { botstActie, botstDoel, botstPlan } from '../plan/aanlevering';
import { Plan } from '../plan/Plan';
import { Planactie } from '../plan/Planactie';
import { Plandoel } from '../plan/Plandoel';
import { botstRegie } from '../regie/aanlevering';
import { Regie } from '../regie/Regie';
import { rijsoort } from './rijsoort';

const tekst = z.string().min(1).max(4000);

/** A name is shown to whoever sees the household: that of a resident or of his network is not for there. */
const noemtAlleenBeroepskracht = (schema: z.ZodObject): z.ZodType =>
  schema.refine(
    ({ naam, soortRegie }) => !naam || (soortRegie !== Regiesoort.INWONER && soortRegie !== Regiesoort.NETWERK),
    {
      path: ['naam'],
      error: 'noemt een beroepskracht; een inwoner of iemand uit het netwerk staat in persoon',
    },
  );

interface Regierij {
  kenmerk: string;
  huishouden: string;
  soortRegie: Regiesoort;
  naam?: string;
  persoon?: string;
  organisatie?: string;
  vanaf: string;
  tot?: string;
}

const alsRegie = ({ soortRegie, naam, persoon, organisatie, tot, ...rest }: Regierij): Regie => ({
  ...{ ...rest, soort: soortRegie, naam: naam ?? null, tot: tot ?? null },
  ...{ persoonId: persoon ?? null, organisatieId: organisatie ?? null },
});

interface Planrij {
  kenmerk: string;
  huishouden: string;
  status: Planstatus;
  vastgesteldOp?: string | null;
}
const alsPlan = ({ kenmerk, vastgesteldOp = null, ...rest }: Planrij) => ({
  ...{ id: kenmerk, vastgesteldOp, ...rest },
});
const alsDoel = ({ kenmerk, plan, betreft, ...rest }: { kenmerk: string; plan: string; betreft: string[] }) => ({
  ...{ id: kenmerk, planId: plan, betreftIds: betreft, ...rest },
});
interface Actierij {
  kenmerk: string;
  doel: string;
  wanneer?: string | null;
  wie?: string | null;
}
const alsActie = ({ kenmerk, doel, wanneer = null, wie = null, ...rest }: Actierij) => ({
  ...{ id: kenmerk, doelId: doel, wanneer, wie, ...rest },
});

/** The plan, its goals and actions, and with whom the regie lies. */
export const plan: Rijsoorten = {
  regie: rijsoort(
    {
      ...{
        kenmerk: Kenmerk,
        huishouden: Kenmerk,
        soortRegie: z.enum(REGIESOORTEN),
        naam: z.string().max(255).optional(),
      },
      ...{ persoon: Kenmerk.optional(), organisatie: Kenmerk.optional(), vanaf: Dag, tot: Dag.optional() },
    },
    (rij) => [{ entiteit: Regie, waarde: alsRegie(rij), vast: ['huishouden'] }],
    ({ huishouden, persoon, organisatie }) => [
      verwijzing('huishouden', Huishouden, { id: huishouden }),
      ...(persoon ? [verwijzing('persoon', Persoon, { id: persoon })] : []),
      ...(organisatie ? [verwijzing('organisatie', Organisatie, { id: organisatie })] : []),
    ],
    (rij, manager, wachtend) => botstRegie(alsRegie(rij), manager, wachtend),
    noemtAlleenBeroepskracht,
  ),
  plan: rijsoort(
    {
      kenmerk: Kenmerk,
      huishouden: Kenmerk,
      status: z.enum(PLANSTATUSSEN),
      opgesteldOp: Dag,
      vastgesteldOp: Dag.optional(),
    },
    (rij) => [{ entiteit: Plan, waarde: alsPlan(rij), vast: ['huishouden'] }],
    ({ huishouden }) => [verwijzing('huishouden', Huishouden, { id: huishouden })],
    (rij, manager, wachtend) => botstPlan(alsPlan(rij), manager, wachtend),
  ),
  doel: rijsoort(
    {
      ...{
        kenmerk: Kenmerk,
        plan: Kenmerk,
        betreft: z.array(Kenmerk).min(1).max(100),
        leefgebied: z.enum(LEEFGEBIEDEN),
      },
      ...{ gewenstResultaat: tekst, meting: tekst, streefdatum: Dag },
    },
    (rij) => [{ entiteit: Plandoel, waarde: alsDoel(rij), vast: ['planId'] }],
    ({ plan: planId, betreft }) => [
      verwijzing('plan', Plan, { id: planId }),
      ...betreft.map((id) => verwijzing('betreft', Persoon, { id })),
    ],
    (rij, manager) => botstDoel(alsDoel(rij), manager),
  ),
  actie: rijsoort(
    {
      ...{ kenmerk: Kenmerk, doel: Kenmerk, uitvoerder: z.enum(UITVOERDERS) },
      ...{ wat: tekst, wanneer: Dag.optional(), wie: z.string().max(255).optional() },
    },
    (rij) => [{ entiteit: Planactie, waarde: alsActie(rij), vast: ['doelId'] }],
    ({ doel }) => [verwijzing('doel', Plandoel, { id: doel })],
    (rij, manager) => botstActie(alsActie(rij), manager),
  ),
};
