import type { Partnerdomein } from '#schema/lijsten/toegang';
import type { Partnersubgraph } from '../subgraph/partner';
import { opdrachtenOp, TELLER } from './opdrachten';
import { type Opstelling, setUpPartner } from './opstelling';
import { Proef } from './proef';
import type { Logboekproef } from './proefopstelling';
import { REGELS } from './regels';

/** What a partner's own test tells the suite. */
export interface Conformiteit {
  domein: Partnerdomein;
  /** A delivered file with at least one record about this BSN. */
  bestand: string;
  bsn: string;
  /** Fields of the partner's own records, as a selection inside its dossier; every one of them at DETAILS. */
  details: string;
  /** Fields (`Type.veld`) that nothing in this dossier has a value for. */
  leeg?: readonly string[];
}

/**
 * The rules that every partner keeps (`regels.ts`), as a test suite (jest): the subgraph runs as in production, and is
 * asked over HTTP as the conformance command asks one in another language.
 */
export function partnerHoudtZichAanDeRegels(partner: Partnersubgraph, conformiteit: Conformiteit): void {
  const { domein, bestand, bsn, details, leeg } = conformiteit;
  let op: Opstelling;
  let proef: Proef;

  beforeAll(async () => {
    op = await setUpPartner(partner, domein, bestand);
    const { url, aanmelddienst, pseudoniem } = op;
    proef = new Proef({
      ...{ url, domein, aanmelddienst, details, leeg, sleutel: op.sleutels[0], pseudoniem: pseudoniem(bsn) },
      opdrachten: opdrachtenOp(url, TELLER),
      logboek: logboekproefVan(op),
    });
  });
  afterAll(() => op?.stop());

  describe(`${domein} houdt zich aan de regels`, () => {
    test.each(REGELS.map((regel) => [regel.naam, regel] as const))('%s', async (_, regel) => {
      await regel.toon(proef);
    });
  });
}

/** Behind the subgraph's back: rows are only looked at, and nothing is taken out of the logbook. */
function logboekproefVan({ opslag }: Opstelling): Logboekproef {
  const hernoem = (van: string, naar: string) =>
    opslag.write(async (manager) => {
      await manager.query(`ALTER TABLE ${van} RENAME TO ${naar}`);
    });
  return {
    breek: () => hernoem('logboek', 'logboek_elders'),
    herstel: () => hernoem('logboek_elders', 'logboek'),
    lees: (traceId) => opslag.lezer.query('SELECT * FROM logboek WHERE traceId = ? ORDER BY id', [traceId]),
  };
}
