// The bypass suites that ask through a gateway, with Hive Gateway's own server in the place of ours: `npm run test:peers`.
// Nothing that they show is enforced in a gateway. What is of our own door (aanmelden, deuren, fouten, verzoek) is not here.
process.env.GATEWAY = 'hive';
const suites = [
  ...['inzage', 'bewijs', 'huishouden', 'samenvatting', 'plan', 'planGrenzen', 'tijdlijn', 'toestemmingen'],
  ...['logboek', 'werk', 'betrokkenheid', 'orakel/huishoudens'],
];

module.exports = {
  ...require('./jest.config.js'),
  // Six subgraphs, our gateway and the other router start before the first question.
  testTimeout: 90_000,
  testMatch: suites.map((naam) => `<rootDir>/tests/security/${naam}.test.ts`),
};
