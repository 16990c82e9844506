import { askedKeys, performAs } from '../testing/perform-context';
import { recordTransmission } from './activity';

const proof = [
  { id: 'file-1', name: 'ricevuta.pdf', size: 10, mime: 'application/pdf', sha256: 'a'.repeat(64) },
];
const input = {
  body: 'INPS',
  means: 'portal',
  receivedOn: '2026-06-08',
  number: 'INPS.1234.08/06/2026',
  proof,
};

describe('record-transmission', () => {
  test('keeps to whom, how, when and under which number, with the proof', async () => {
    expect(await performAs(recordTransmission, { input })).toMatchObject({
      ok: true,
      value: {
        values: { body: 'INPS', means: 'portal', number: 'INPS.1234.08/06/2026', files: [{ id: 'file-1' }] },
      },
    });
  });

  test.each(['body', 'means', 'receivedOn', 'number', 'proof'])('not without %s', async (key) => {
    const done = await performAs(recordTransmission, { input: { ...input, [key]: null } });
    expect(done).toMatchObject({ ok: false, error: [{ path: key }] });
  });

  test('nothing was received tomorrow', async () => {
    const done = await performAs(recordTransmission, { input: { ...input, receivedOn: '2026-06-10' } });
    expect(done).toMatchObject({ ok: false, error: [{ path: 'receivedOn' }] });
  });

  test('asks the same wherever the file goes', () => {
    expect(askedKeys(recordTransmission)).toEqual([
      'body',
      'means',
      'receivedOn',
      'number',
      'proof',
      'notes',
    ]);
  });
});
