import { Registry } from 'prom-client';
import { Dossier } from '#schema/dossier/Dossier';
import { termijn } from '#schema/dossier/Termijn';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Rol } from '#schema/lijsten/toegang';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { Proefnotitie, proefPartner } from '../conformance/proefPartner';
import type { Logger } from '../dienst/log';
import type { Dossierteller } from '../hublijn/behandelaars';
import { NIETS } from '../hublijn/telling';
import type { Opslag } from '../opslag/opslag';
import { openOpslagOf } from './subgraph';
import { createDossierteller } from './wijkcijfers';

const MAAND = '2026-10';

/** Whoever wrote a note works with the person, and it says until when something could be done, and when it was. */
class Telbaardossier extends Dossier<{ notities: Proefnotitie[] }> {
  protected overzicht({ notities }: { notities: Proefnotitie[] }) {
    const organisatie = 'Proefpartner';
    return {
      ...{ betrokken: true, contact: null, leefgebieden: [], gebeurtenissen: [] },
      professionals: notities.map((n) => ({ naam: n.onderwerp, rol: Rol.WMO_CONSULENT, organisatie })),
      termijnen: notities.map((n) =>
        termijn({ omschrijving: 'Iets', uiterlijk: n.op, bron: 'afspraak', afgerondOp: n.inhoud }, this.vandaag),
      ),
    };
  }
}

describe('wat een partner van een wijk telt', () => {
  let database: ProefDatabase;
  let opslag: Opslag;
  let statements: string[];
  let regels: unknown[][];
  let register: Registry;
  let teller: Dossierteller;
  beforeEach(async () => {
    statements = [];
    regels = [];
    register = new Registry();
    database = await proefDatabase('wijkcijfers');
    opslag = await openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true }, (sql) =>
      statements.push(sql),
    );
    const log = { info: (...regel: unknown[]) => regels.push(regel) } as unknown as Logger;
    const partner = { dossier: Telbaardossier as never, tabellen: { notities: Proefnotitie } };
    teller = createDossierteller({ opslag, log, register }, partner);
  });
  afterEach(async () => {
    await opslag.close();
    await database.cleanUp();
  });

  let nummer = 0;
  const notitie = (persoon: string, wie: string, op: string, klaar: string | null = null) => {
    nummer += 1;
    const rest = { leefgebied: Leefgebied.WERK, vervolgVan: null };
    return { kenmerk: `n-${nummer}`, persoon, onderwerp: wie, op, inhoud: klaar, ...rest };
  };
  const bewaar = (notities: object[]) => opslag.write((manager) => manager.insert(Proefnotitie, notities as never));
  const tel = (groepen: string[][]) => teller.telWijk({ maand: MAAND, groepen });
  const huizen = (aantal: number) => Array.from({ length: aantal }, (_, i) => [`p-${i}-a`, `p-${i}-b`]);

  test('zijn de beroepskrachten van elk huishouden, en wie er met twee bewoners werkt een keer', async () => {
    const dag = '2026-01-01';
    await bewaar(
      huizen(12).flatMap(([a, b]) => [notitie(a, 'Bakker', dag), notitie(b, 'Bakker', dag), notitie(b, 'Visser', dag)]),
    );
    expect((await tel(huizen(12))).professionals).toEqual({ aantal: 24, huishoudens: 12 });
  });
  test('zijn de termijnen die in de maand afliepen, op tijd of niet', async () => {
    const termijnen = (a: string, b: string) => [
      notitie(a, 'x', '2026-10-01', '2026-10-01'),
      notitie(a, 'x', '2026-10-31', '2026-11-01'),
      notitie(b, 'x', '2026-10-31'),
      notitie(b, 'x', '2026-09-30', '2026-09-01'),
      notitie(b, 'x', '2026-11-01'),
    ];
    await bewaar(huizen(10).flatMap(([a, b]) => termijnen(a, b)));
    expect(await tel(huizen(10))).toMatchObject({
      gehaald: { aantal: 10, huishoudens: 10 },
      gemist: { aantal: 20, huishoudens: 10 },
    });
  });
  test('is niets waar het om minder dan tien huishoudens gaat, hoeveel er ook worden genoemd', async () => {
    await bewaar(huizen(9).map(([a]) => notitie(a, 'Bakker', '2026-10-10')));
    expect(await tel(huizen(500))).toEqual({ professionals: NIETS, gehaald: NIETS, gemist: NIETS });
  });
  test('kost een vraag aan de database, om hoeveel huishoudens het ook gaat', async () => {
    await bewaar(huizen(30).map(([a]) => notitie(a, 'Bakker', '2026-10-10')));
    for (const aantal of [10, 900]) {
      statements.length = 0;
      await tel(huizen(aantal));
      expect(statements).toHaveLength(1);
    }
  });
  test('wordt geteld en gemeld, zonder over wie', async () => {
    await bewaar(huizen(10).map(([a]) => notitie(a, 'Bakker', '2026-10-10')));
    await tel(huizen(10));
    expect(regels).toEqual([[{ maand: MAAND }, 'wijkcijfers gegeven']]);
    expect(await register.metrics()).toContain('eenplan_wijkcijfers_totaal 1');
    expect(await register.metrics()).not.toContain('p-1');
  });
});
