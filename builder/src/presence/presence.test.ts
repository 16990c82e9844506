import { createPresence } from './presence';

const lucia = { seat: 'a', staffId: 'l', name: 'Lucia', node: null };

describe('who else has it open', () => {
  it('is known from the first time they say so, until they close it', () => {
    const presence = createPresence();
    expect(presence.hear(lucia, true, 0)).toBe(true);
    expect(presence.hear({ ...lucia, node: 'f-a' }, true, 10)).toBe(false);
    expect(presence.editors.get()).toEqual([{ ...lucia, node: 'f-a' }]);
    expect(presence.hear(lucia, false, 20)).toBe(false);
    expect(presence.editors.get()).toEqual([]);
  });

  it('is forgotten when nothing is heard any more', () => {
    const presence = createPresence();
    presence.hear(lucia, true, 0);
    presence.hear({ ...lucia, seat: 'b' }, true, 50);
    presence.forgetBefore(50);
    expect(presence.editors.get().map(({ seat }) => seat)).toEqual(['b']);
  });

  it('tells nobody when the same is said again', () => {
    const presence = createPresence();
    presence.hear(lucia, true, 0);
    const before = presence.editors.get();
    presence.hear({ ...lucia }, true, 10);
    expect(presence.editors.get()).toBe(before);
  });
});
