import { finish } from '../dienst/runProces';
import { sleutelCommand } from './commando';

finish((async () => sleutelCommand(process.argv.slice(2), { zeg: (regel) => process.stdout.write(`${regel}\n`) }))());
