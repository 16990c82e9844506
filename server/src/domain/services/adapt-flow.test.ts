import { buildWorkflow } from '../../../../shared/conformance/build-release';
import { adaptFlow } from './adapt-flow';

const flow = buildWorkflow({
  settings: { remedies: 'TAR', days: 30 },
  before: [{ id: 'register', type: 'register', settings: {}, blocking: true, onFailure: 'retry' }],
});
const [received, accepted] = flow.states;

describe('a flow of the product in a ready-made service', () => {
  test('takes the settings of the service by the id of activity or action, and keeps the others', () => {
    const settings = { decide: { remedies: 'Tribunale' }, register: { series: 'marriages' } };
    const [first, second] = adaptFlow(flow, { flow: 'simple', settings }).states;
    expect(first?.activities[0]?.settings).toEqual({ remedies: 'Tribunale', days: 30 });
    expect(first?.activities[0]?.before[0]?.settings).toEqual({ series: 'marriages' });
    expect(second).toEqual(accepted);
  });

  test('takes the words for the citizen by state', () => {
    const citizenTexts = { received: { it: 'La guardiamo' } };
    const [first] = adaptFlow(flow, { flow: 'simple', citizenTexts }).states;
    expect(first).toEqual({ ...received, citizenText: { it: 'La guardiamo' } });
  });

  test('refuses what the flow does not have', () => {
    const settings = { sleep: {} };
    expect(() => adaptFlow(flow, { flow: 'simple', settings })).toThrow('"simple" has no sleep');
    expect(() => adaptFlow(flow, { flow: 'simple', citizenTexts: { nowhere: { it: '' } } })).toThrow(
      'nowhere',
    );
  });
});
