import { finish } from '#waarborgen/dienst/runProces';
import { operatiesCommand } from './commando';

finish(operatiesCommand(process.argv.slice(2)));
