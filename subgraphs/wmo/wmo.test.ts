import { join } from 'node:path';
import { Domein } from '#schema/lijsten/toegang';
import { partnerHoudtZichAanDeRegels } from '#waarborgen/conformance/partnerHoudtZich';
import { wmo } from './subgraph';

partnerHoudtZichAanDeRegels(wmo, {
  domein: Domein.WMO,
  bestand: join(__dirname, 'proef', 'wmo.jsonl'),
  bsn: '999990019',
  details: 'meldingen { hulpvraag } beschikkingen { motivering } voorzieningen { productcode volume }',
  leeg: ['Contact.team'],
});
