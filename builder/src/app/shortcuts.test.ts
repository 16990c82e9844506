import { shortcutName } from './shortcuts';

const press = (key: string, held: Partial<{ ctrl: boolean; alt: boolean; shift: boolean }> = {}) =>
  shortcutName({ key, ctrl: false, alt: false, shift: false, ...held });

describe('the name of a key combination', () => {
  it('is the letter, whatever its case', () => {
    expect(press('j')).toBe('j');
    expect(press('J', { shift: true })).toBe('j');
    expect(press('?', { shift: true })).toBe('?');
  });

  it('names control and shift', () => {
    expect(press('z', { ctrl: true })).toBe('ctrl+z');
    expect(press('Z', { ctrl: true, shift: true })).toBe('ctrl+shift+z');
  });

  it('is nothing with Alt held, which writes letters on some keyboards', () => {
    expect(press('a', { alt: true })).toBe('');
  });
});
