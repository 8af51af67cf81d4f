import { finish } from '#waarborgen/dienst/runProces';
import { alleBewaartermijnen } from './bewaren/alleBewaartermijnen';
import { hubomgeving } from './hub/omgeving';

/** `npm run bewaartermijn [-- --dry-run] [NAAM…]`: what was kept long enough in the data folder of `npm start`. */
finish(
  alleBewaartermijnen(process.argv.slice(2), {
    hub: hubomgeving(),
    zeg: (regel) => process.stdout.write(`${regel}\n`),
    meld: (regel) => process.stderr.write(`${regel}\n`),
  }),
);
