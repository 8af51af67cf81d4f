import type { Socket } from 'node:net';
import { type Geval, inBrokken, VRAAG, verzoek } from './geval';

/** A byte now and then, for as long as it is allowed. */
const druppel = (begin: Buffer | string, bytes: (i: number) => string) => (socket: Socket) => {
  socket.write(begin);
  let i = 0;
  const timer = setInterval(() => socket.write(bytes(i++)), 100);
  socket.on('close', () => clearInterval(timer));
};

/** Who keeps a connection and asks nothing with it: let go of within the time that a whole request may take. */
export const AANHOUDERS: readonly Geval[] = [
  { naam: 'says nothing', zending: () => () => {}, mag: [408, 'dicht'] },
  { naam: 'says half a line', zending: () => 'POST /gra', mag: [408, 'dicht'] },
  { naam: 'never ends its headers', zending: () => 'POST /graphql HTTP/1.1\r\nHost: x\r\n', mag: [408, 'dicht'] },
  {
    naam: 'sends its headers a letter at a time',
    zending: () => druppel('POST /graphql HTTP/1.1\r\nHost: x\r\n', () => 'a'),
    mag: [408, 'dicht'],
  },
  {
    naam: 'sends a header at a time',
    zending: () => druppel('POST /graphql HTTP/1.1\r\nHost: x\r\n', (i) => `x${i}: 1\r\n`),
    mag: [408, 'dicht'],
  },
  {
    naam: 'says that its body is longer than it is',
    zending: (deur) => verzoek(deur, { lengte: VRAAG.length + 10 }),
    mag: [408, 'dicht'],
  },
  {
    naam: 'sends its body a letter at a time',
    zending: (deur) => druppel(verzoek(deur, { lengte: 100_000, inhoud: '{"query":"' }), () => 'a'),
    mag: [408, 'dicht'],
  },
  {
    naam: 'never sends its last part',
    zending: (deur) => inBrokken(deur, Buffer.from(VRAAG)).subarray(0, -5),
    mag: [408, 'dicht'],
  },
  {
    naam: 'sends its parts a letter at a time',
    zending: (deur) => druppel(inBrokken(deur, Buffer.from('{"query":"')).subarray(0, -5), () => '1\r\na\r\n'),
    mag: [408, 'dicht'],
  },
  {
    naam: 'sends an extension of a part a letter at a time',
    zending: (deur) =>
      druppel(Buffer.concat([inBrokken(deur, Buffer.from('{')).subarray(0, -5), Buffer.from('1;')]), () => 'a'),
    mag: [408, 400, 413, 'dicht'],
  },
  {
    naam: 'waits to be told to go on, and does not',
    zending: (deur) => verzoek(deur, { koppen: [['Expect', '100-continue']] }).subarray(0, -VRAAG.length),
    ...{ mag: [100, 408, 'dicht'], antwoorden: 2 },
  },
];
