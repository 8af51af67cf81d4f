import { SchuldhulpTraject } from '#subgraphs/schuldhulp/SchuldhulpTraject';
import { TRAJECTEN, VOORSTELLEN, VROEGSIGNALEN } from '#subgraphs/schuldhulp/toestanden';
import { Voorstel } from '#subgraphs/schuldhulp/Voorstel';
import { Vroegsignaal } from '#subgraphs/schuldhulp/Vroegsignaal';
import { type Hubopstelling, setUpHub } from '../opstelling';
import {
  BEHEER,
  BESLUIT,
  dag,
  PLAN,
  regel,
  SCHULD,
  SIGNAAL,
  sleutel,
  TRAJECT,
  VOORSTEL,
  voorstelinvoer,
  zetTraject,
} from './schuldhulp.fixture';
import { cellen, codes, geef, leesOvergangen, lukt } from './werk.fixture';

jest.setTimeout(120_000);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

const levens = {
  trajecten: `
                               AANMELDING INTAKE          PLAN_VAN_AANPAK STABILISATIE   SCHULDREGELING OPLOSSING  BEGELEIDING NAZORG    UITSTROOM
    doeSchuldhulpIntake        INTAKE     -               -               -              -              -          -           -         -
    besluitToelating           -          INTAKE          -               -              -              -          -           -         -
    stelPlanVanAanpakVast      -          PLAN_VAN_AANPAK PLAN_VAN_AANPAK STABILISATIE   SCHULDREGELING OPLOSSING  BEGELEIDING NAZORG    -
    voegSchuldToe              AANMELDING INTAKE          PLAN_VAN_AANPAK STABILISATIE   SCHULDREGELING OPLOSSING  BEGELEIDING NAZORG    -
    registreerBudgetbeheer     -          INTAKE          PLAN_VAN_AANPAK STABILISATIE   SCHULDREGELING OPLOSSING  BEGELEIDING NAZORG    -
    startStabilisatie          -          -               STABILISATIE    -              -              -          -           -         -
    doeVoorstel                -          -               -               SCHULDREGELING SCHULDREGELING -          -           -         -
    startOplossing             -          -               -               -              OPLOSSING      -          -           -         -
    startSchuldhulpBegeleiding -          -               -               BEGELEIDING    -              BEGELEIDING -          -         -
    startSchuldhulpNazorg      -          -               -               -              -              NAZORG     NAZORG      -         -
    beeindigTraject            UITSTROOM  UITSTROOM       UITSTROOM       UITSTROOM      UITSTROOM      UITSTROOM  UITSTROOM   UITSTROOM -`,
  voorstellen: `
                                   VERZONDEN   BIJ_RECHTER UITSPRAAK   GESLAAGD INGETROKKEN
    registreerSchuldeisersantwoord VERZONDEN   BIJ_RECHTER -           -        -
    vraagDwangakkoord              BIJ_RECHTER -           -           -        -
    registreerDwangakkoord         -           UITSPRAAK   -           -        -
    startOplossing                 GESLAAGD    GESLAAGD    GESLAAGD    -        -
    trekVoorstelIn                 INGETROKKEN INGETROKKEN INGETROKKEN -        -
    beeindigTraject                INGETROKKEN INGETROKKEN INGETROKKEN -        -`,
  vroegsignalen: `
                          ONTVANGEN  OPGEPAKT   AFGESLOTEN
    legSignaalcontactVast OPGEPAKT   OPGEPAKT   -
    meldAanVoorSchuldhulp AFGESLOTEN AFGESLOTEN -
    sluitVroegsignaal     AFGESLOTEN AFGESLOTEN -`,
};

test('staat in de tabel van de code zoals hier', () => {
  expect(TRAJECTEN.stappen).toEqual(leesOvergangen(levens.trajecten));
  expect(VOORSTELLEN.stappen).toEqual(leesOvergangen(levens.voorstellen));
  expect(VROEGSIGNALEN.stappen).toEqual(leesOvergangen(levens.vroegsignalen));
});

type Gegeven = { toont: [string, string]; invoer: () => object; voegtToe?: true };
const opdrachten: Record<string, Gegeven> = {
  doeSchuldhulpIntake: { toont: TRAJECT, invoer: () => ({ hulpvraag: 'Betaalt niets meer.' }) },
  besluitToelating: {
    ...{ toont: BESLUIT, voegtToe: true },
    invoer: () => ({ toelating: 'TOEGELATEN', motivering: 'Wil meewerken.' }),
  },
  stelPlanVanAanpakVast: { toont: PLAN, voegtToe: true, invoer: () => ({ doelen: ['Vaste lasten betaald.'] }) },
  voegSchuldToe: {
    ...{ toont: SCHULD, voegtToe: true },
    invoer: () => ({
      ...{ schuldeiser: 'Webwinkel', schuldsoort: 'OVERIG', sinds: dag(-9) },
      ...{ oorspronkelijkBedrag: 100, huidigBedrag: 120 },
    }),
  },
  registreerBudgetbeheer: {
    ...{ toont: BEHEER, voegtToe: true },
    invoer: () => ({ vorm: 'BUDGETCOACHING', uitvoerder: 'Stadsbank Waalstad', vanaf: dag(0) }),
  },
  startStabilisatie: { toont: TRAJECT, invoer: () => ({ tot: dag(90) }) },
  doeVoorstel: { toont: VOORSTEL, voegtToe: true, invoer: voorstelinvoer },
  startOplossing: { toont: TRAJECT, invoer: () => ({}) },
  startSchuldhulpBegeleiding: { toont: TRAJECT, invoer: () => ({ afspraakOp: dag(30) }) },
  startSchuldhulpNazorg: { toont: TRAJECT, invoer: () => ({ afspraakOp: dag(90) }) },
  beeindigTraject: { toont: TRAJECT, invoer: () => ({ uitstroom: 'ZELF' }) },
  registreerSchuldeisersantwoord: {
    ...{ toont: VOORSTEL, voegtToe: true },
    invoer: () => ({ schuld: 'd-1', antwoord: 'AKKOORD' }),
  },
  vraagDwangakkoord: { toont: VOORSTEL, invoer: () => ({}) },
  registreerDwangakkoord: { toont: VOORSTEL, invoer: () => ({ uitspraak: 'TOEGEWEZEN' }) },
  trekVoorstelIn: { toont: VOORSTEL, invoer: () => ({ reden: 'Er ontbrak een schuld.' }) },
  legSignaalcontactVast: {
    ...{ toont: SIGNAAL, voegtToe: true },
    invoer: () => ({ contactsoort: 'TELEFOON', bereikt: true }),
  },
  sluitVroegsignaal: { toont: SIGNAAL, invoer: () => ({ resultaat: 'LOST_ZELF_OP' }) },
};

/** Gives a command about a record that was not touched yet. */
const doe = (opdracht: string, veld: string, kenmerk: string) => {
  const { toont, invoer, voegtToe } = opdrachten[opdracht];
  const volgorde = voegtToe ? { idempotentieSleutel: sleutel() } : { verwachteVersie: 1 };
  return geef(hub, 'schuldhulpverlener', opdracht, toont, { [veld]: kenmerk, ...volgorde, ...invoer() });
};
const gezegd = (naar: string | undefined) => (naar ? [] : expect.arrayContaining(['OVERGANG_KAN_NIET']));

test.each(cellen(levens.trajecten))('een traject: $opdracht vanuit $van: $naar', async ({ opdracht, van, naar }) => {
  // What is asked besides the state is in order.
  const { traject } = await zetTraject(hub, van, {
    toelating: opdracht === 'besluitToelating' ? null : 'TOEGELATEN',
    inhoud: opdracht === 'startOplossing' ? [regel('AKKOORD')] : undefined,
  });
  expect(codes(await doe(opdracht, 'traject', traject))).toEqual(gezegd(naar));
  const { status } = await hub.opslag('schuldhulp').lezer.findOneByOrFail(SchuldhulpTraject, { kenmerk: traject });
  expect(status).toBe(naar ?? van);
});

test.each(cellen(levens.voorstellen))('een voorstel: $opdracht vanuit $van: $naar', async ({ opdracht, van, naar }) => {
  const opTraject = ['startOplossing', 'beeindigTraject'].includes(opdracht);
  const inhoud = [regel(opdracht === 'startOplossing' ? 'AKKOORD' : 'AFGEWEZEN')];
  const { traject, voorstel } = await zetTraject(hub, 'SCHULDREGELING', { toelating: 'TOEGELATEN', inhoud });
  const { lezer, write } = hub.opslag('schuldhulp');
  await write((m) => m.update(Voorstel, { kenmerk: voorstel }, { stand: van as never }));
  const antwoord = await (opTraject ? doe(opdracht, 'traject', traject) : doe(opdracht, 'voorstel', voorstel));
  if (!opTraject) expect(codes(antwoord)).toEqual(gezegd(naar));
  if (opdracht === 'startOplossing') expect(codes(antwoord)).toEqual(naar ? [] : ['VOORSTEL_NIET_AANVAARD']);
  const { stand } = await lezer.findOneByOrFail(Voorstel, { kenmerk: voorstel });
  expect(stand).toBe(naar ?? van);
});

test.each(cellen(levens.vroegsignalen))('een vroegsignaal: $opdracht vanuit $van: $naar', async ({
  opdracht,
  van,
  naar,
}) => {
  const { kenmerk } = await lukt(hub, 'schuldhulpverlener', 'registreerVroegsignaal', SIGNAAL, {
    ...{ idempotentieSleutel: sleutel(), persoon: 'p-karin', bron: 'HUUR', signaalpartner: 'De Waal', achterstand: 1 },
  });
  const { lezer, write } = hub.opslag('schuldhulp');
  await write((m) => m.update(Vroegsignaal, { kenmerk }, { stand: van as never }));
  if (opdracht === 'meldAanVoorSchuldhulp') {
    const input = { idempotentieSleutel: sleutel(), persoon: 'p-karin', hulpvraag: 'Help.', vroegsignaal: kenmerk };
    const antwoord = await geef(hub, 'schuldhulpverlener', opdracht, TRAJECT, input);
    expect(codes(antwoord)).toEqual(naar ? [] : ['VROEGSIGNAAL_ONBEKEND']);
  } else expect(codes(await doe(opdracht, 'vroegsignaal', kenmerk))).toEqual(gezegd(naar));
  expect((await lezer.findOneByOrFail(Vroegsignaal, { kenmerk })).stand).toBe(naar ?? van);
});
