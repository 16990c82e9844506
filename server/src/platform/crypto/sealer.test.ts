import { createSecretKey, randomBytes } from 'node:crypto';
import { SealBroken, Sealer } from './sealer';

const newSealer = () => new Sealer(createSecretKey(randomBytes(32)));

describe('Sealer', () => {
  const sealer = newSealer();

  it('given a text, then it opens again with the same key and context', () => {
    expect(sealer.openText(sealer.seal('Perché no?', 'answers:1'), 'answers:1')).toBe('Perché no?');
  });

  it('given the same text twice, then the bytes differ and say nothing of it', () => {
    const [a, b] = [sealer.seal('RSSMRA80A01H501U', 'x'), sealer.seal('RSSMRA80A01H501U', 'x')];
    expect(a.equals(b)).toBe(false);
    expect(a.toString('latin1')).not.toContain('RSSMRA');
  });

  it('given another key, another place, or any single changed byte, then it does not open', () => {
    const sealed = sealer.seal('segreto', 'file:1');
    expect(() => newSealer().open(sealed, 'file:1')).toThrow(SealBroken);
    expect(() => sealer.open(sealed, 'file:2')).toThrow(SealBroken);
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => sealer.open(changed, 'file:1')).toThrow(SealBroken);
    }
    expect(() => sealer.open(Buffer.alloc(3), 'file:1')).toThrow(SealBroken);
  });

  it('given a purpose, then the same key follows from it, and another from another purpose or sealer', () => {
    const key = sealer.deriveKey('journal:1');
    expect(key).toHaveLength(32);
    expect(sealer.deriveKey('journal:1').equals(key)).toBe(true);
    expect(sealer.deriveKey('journal:2').equals(key)).toBe(false);
    expect(newSealer().deriveKey('journal:1').equals(key)).toBe(false);
  });
});
