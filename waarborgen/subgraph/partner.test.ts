import { Domein } from '#schema/lijsten/toegang';
import { partnerHoudtZichAanDeRegels } from '../conformance/partnerHoudtZich';
import { BSN, notitie, proefbestanden } from '../conformance/proefbestand';
import { proefPartner } from '../conformance/proefPartner';

const bestanden = proefbestanden();
afterAll(() => bestanden.cleanUp());

/** All that a partner declares is its dossier and its records: the rules come with it. */
partnerHoudtZichAanDeRegels(proefPartner, {
  domein: Domein.WMO,
  bestand: bestanden.write([notitie('n-1'), notitie('n-2', { vervolgVan: 'n-1' })]),
  bsn: BSN,
  details: 'notities { inhoud }',
  leeg: ['Contact.team', 'Professional.telefoon', 'Proefdossier.termijnen', 'Proefdossier.kapot'],
});
