import { finish } from '#waarborgen/dienst/runProces';
import { hubomgeving } from './hub/omgeving';
import { alleLogboeken } from './logboek/alleLogboeken';

/** `npm run logboek -- …`: the logbooks in the data folder of `npm start`. */
finish(
  alleLogboeken(process.argv.slice(2), {
    hub: hubomgeving(),
    zeg: (regel) => process.stdout.write(`${regel}\n`),
    meld: (regel) => process.stderr.write(`${regel}\n`),
  }),
);
