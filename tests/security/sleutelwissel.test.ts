import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sleutelCommand } from '#waarborgen/sleutelbeheer/commando';
import { ONDERWEG_SECONDEN } from '#waarborgen/sleutelbeheer/rotatie';
import { readBestand, sleutelbestand } from '#waarborgen/sleutelbeheer/sleutelbestand';
import { issueBewijs } from '#waarborgen/toegang/bewijs';
import type { Sleutelbos } from '#waarborgen/toegang/sleutels';
import { type Aanvaller, stelAanvallerOp } from './aanvaller.fixture';

const HUISHOUDEN = `{ huishouden(id: "hh-a") { leden { id toegang { domein niveau } wijkteam { betrokken }
  wmo { betrokken contact { organisatie } leefgebieden } cjg { betrokken } schuldhulp { betrokken } } } }`;
const LOGBOEK = '{ mijzelf { verstrekkingen { edges { node { domein } } } } }';

/** Asks on and on, two at a time, and keeps every answer that is not the one it should be. */
class Stroom {
  readonly anders: unknown[] = [];
  private gesteld = 0;
  private bezig = true;
  private readonly lopers: Promise<void>[];

  constructor(private readonly vraag: () => Promise<unknown>) {
    this.lopers = Array.from({ length: 2 }, () => this.loop());
  }

  private async loop(): Promise<void> {
    while (this.bezig) {
      const anders = await this.vraag();
      if (anders) this.anders.push(anders);
      this.gesteld += 1;
    }
  }

  /** Until each of the two began and ended a question after now. */
  async verder(): Promise<void> {
    for (const tot = this.gesteld + 4; this.gesteld < tot; ) await new Promise((klaar) => setTimeout(klaar, 5));
  }

  async stop(): Promise<void> {
    this.bezig = false;
    await Promise.all(this.lopers);
  }
}

describe('het wisselen van de sleutel van een partner', () => {
  let hub: Aanvaller;
  let pad: string;
  let oud: Sleutelbos;
  let verschoven = 0;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
    pad = sleutelbestand(join(hub.hub.dataDir, 'geheimen'), 'wmo');
    oud = [...readBestand(pad)] as unknown as Sleutelbos;
  });
  afterAll(() => hub?.stop());

  const roteer = (...woorden: string[]) => {
    const zinnen: string[] = [];
    const klok = () => new Date(Date.now() + verschoven * 1000);
    const map = join(hub.hub.dataDir, 'geheimen');
    sleutelCommand(['roteer', 'wmo', '--map', map, ...woorden], { klok, zeg: (zin) => void zinnen.push(zin) });
    return zinnen.join('\n');
  };
  const bijWmo = async (bewijsWmo: string) => {
    const token = await hub.token('regieteamlid');
    const antwoord = await hub.bijPartner('WMO', token, { id: 'p-karin', bewijsWmo }, 'PLANREGIE');
    return antwoord.data._entities[0].wmo.toegang.niveau;
  };
  /** As the hub issues it, signed by the key that it had at first. */
  const onderOude = async () => {
    const vers = await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE');
    const { iss, iat, exp, ...inhoud } = JSON.parse(Buffer.from(vers.split('.')[1], 'base64url').toString());
    return issueBewijs(inhoud, oud, new Date());
  };

  test('kost onder een stroom van vragen geen enkel antwoord, hoe de processen ook na elkaar herlezen', async () => {
    const verwacht = JSON.stringify((await hub.als('regieteamlid', HUISHOUDEN, 'PLANREGIE')).data);
    expect(verwacht).toContain('"betrokken":true');
    const stroom = new Stroom(async () => {
      const { data, errors } = await hub.als('regieteamlid', HUISHOUDEN, 'PLANREGIE');
      const logboek = await hub.als('inwoner-karin', LOGBOEK);
      return JSON.stringify(data) === verwacht && !errors && !logboek.errors ? undefined : { data, errors, logboek };
    });
    const herlees = async (...namen: string[]) => {
      for (const naam of namen) {
        hub.herlees(naam);
        await stroom.verder();
      }
    };
    try {
      roteer();
      await herlees('huishouden', 'wmo');
      roteer('--herlezen', '1');
      await herlees('wmo', 'huishouden');
      expect(await bijWmo(await onderOude())).toBe('HOOFDLIJNEN');
      roteer('--herlezen', '2');
      verschoven = ONDERWEG_SECONDEN;
      roteer();
      await herlees('huishouden', 'wmo');
    } finally {
      await stroom.stop();
    }
    expect(stroom.anders).toEqual([]);
    expect(readBestand(pad).map(({ kid }) => kid)).toEqual([expect.stringMatching(/^wmo-\d{8}$/)]);
  }, 120_000);

  test('laat de oude sleutel daarna niets meer openen, en de nieuwe wel', async () => {
    expect(await bijWmo(await onderOude())).toBe('GEEN');
    expect(await bijWmo(await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE'))).toBe('HOOFDLIJNEN');
    expect(statSync(pad).mode & 0o777).toBe(0o600);
  });

  test('zou wel antwoorden kosten als een proces een stap miste: daarom vraagt elke stap of ieder heeft herlezen', async () => {
    const betrokken = async (): Promise<boolean> => {
      const { data } = await hub.als('regieteamlid', HUISHOUDEN, 'PLANREGIE');
      return data.huishouden.leden.some(({ wmo }: { wmo: { betrokken: boolean } }) => wmo.betrokken);
    };
    verschoven = 0;
    roteer();
    roteer('--herlezen', '1');
    hub.herlees('huishouden');
    expect(await betrokken()).toBe(false);
    hub.herlees('wmo');
    expect(await betrokken()).toBe(true);
  });
});
