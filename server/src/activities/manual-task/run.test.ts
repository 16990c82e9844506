import { askedKeys, performAs } from '../testing/perform-context';
import { manualTask } from './activity';

describe('manual-task', () => {
  test('shows its instructions where there are some', () => {
    expect(askedKeys(manualTask)).toEqual(['notes', 'files']);
    expect(askedKeys(manualTask, { settings: { instructions: { it: 'Telefona' } } })).toEqual([
      'instructions',
      'notes',
      'files',
    ]);
  });

  test('keeps the notes', async () => {
    expect(await performAs(manualTask, { input: { notes: 'Fatto' } })).toMatchObject({
      ok: true,
      value: { values: { notes: 'Fatto' } },
    });
  });
});
