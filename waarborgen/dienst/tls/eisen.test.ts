import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { ProefCa } from './certificaten.fixture';
import { watOntbreektAan } from './eisen';

const ca = new ProefCa();
afterAll(() => ca.cleanUp());
const [goed, verlopen] = [1, -1].map((dagen) => new X509Certificate(ca.geef('gateway', { dagen }).cert));
const joker = new X509Certificate(ca.geef('x', { san: 'DNS:*.hub.example' }).cert);
const getekend = { authorized: true } as TLSSocket;
const toegelaten = ['huishouden', 'gateway'];

test.each<[string | undefined, Parameters<typeof watOntbreektAan>[0]]>([
  [undefined, { socket: getekend, certificaat: goed, toegelaten }],
  ['GEEN_CERTIFICAAT', { socket: getekend, certificaat: undefined, toegelaten }],
  ['NIET_VAN_ONZE_CA', { socket: { authorized: false } as TLSSocket, certificaat: goed, toegelaten }],
  ['VERLOPEN', { socket: getekend, certificaat: verlopen, toegelaten }],
  ['NIET_TOEGELATEN', { socket: getekend, certificaat: goed, toegelaten: ['gateway2', 'a.gateway'] }],
  ['NIET_TOEGELATEN', { socket: getekend, certificaat: goed, toegelaten: [] }],
  ['NIET_TOEGELATEN', { socket: getekend, certificaat: joker, toegelaten: ['gateway.hub.example'] }],
])('de beheerder leest waarom iemand niet binnenkomt: %s', (reden, wie) => {
  expect(watOntbreektAan(wie)).toBe(reden);
});
