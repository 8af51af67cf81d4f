import { readSpoor } from './spoor';

const TRACE = 'a'.repeat(32);
const SPAN = 'b'.repeat(16);

describe('het spoor van een vraag (W3C Trace Context)', () => {
  test('wordt overgenomen', () => {
    const traceparent = `00-${TRACE}-${SPAN}-01`;
    expect(readSpoor(traceparent)).toEqual({ traceId: TRACE, traceparent });
  });
  test.each([
    ['ontbreekt', undefined],
    ['leeg is', ''],
    ['een andere vorm heeft', 'hier'],
    ['alleen nullen noemt', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['een span van nullen noemt', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['hoofdletters heeft', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['van een andere versie is', `ff-${TRACE}-${SPAN}-01`],
    ['iets achter zich heeft', `00-${TRACE}-${SPAN}-01\nx`],
  ])('begint hier als het %s', (_, traceparent) => {
    const { traceId, traceparent: vers } = readSpoor(traceparent);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(vers).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(traceId).not.toBe(readSpoor(traceparent).traceId);
  });
});
