import { controlOf, rememberPlace, takePlace } from './place';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('place', () => {
  it('is given back once, for its own draft', () => {
    const storage = memory();
    const place = { screenId: 'vehicles', control: 'employer' };
    rememberPlace(storage, 'X-1', place);
    expect(takePlace(storage, 'X-2')).toBeUndefined();
    expect(takePlace(storage, 'X-1')).toEqual(place);
    expect(takePlace(storage, 'X-1')).toBeUndefined();
  });

  it('is none where something else was kept', () => {
    const storage = memory();
    for (const text of ['', '{}', 'null', '{"screenId":1,"control":"a"}']) {
      storage.setItem('place:X-1', text);
      expect(takePlace(storage, 'X-1')).toBeUndefined();
    }
  });

  it('names a control without what changes from page to page', () => {
    expect(controlOf('_r_3_-vehicles-a1-plate')).toBe('vehicles-a1-plate');
    expect(controlOf('_r_9_-vehicles-a1-plate')).toBe('vehicles-a1-plate');
    expect(controlOf('_r_3_')).toBeUndefined();
  });
});
