import { stelWijkOp } from './wijkbeeld.fixture';

test('x', async () => {
  const t0 = Date.now();
  const hub = await stelWijkOp(600);
  console.log('opgezet', Date.now() - t0);
  console.log(await hub.stelVast(), Date.now() - t0);
  const namen = await hub.opslag('huishouden').lezer.query('select wijk, count(*) n from huishouden group by wijk');
  console.log(namen, await hub.opslag('huishouden').lezer.query('select * from wijkbeeld'));
  console.log(await hub.stel(namen.at(-1).wijk));
  await hub.stop();
}, 120000);
