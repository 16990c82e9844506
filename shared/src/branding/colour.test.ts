import { contrastWithWhite, isColour, LEAST_CONTRAST, nearestReadable } from './colour';

describe('the contrast of white text', () => {
  test.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
    ['#0066cc', 5.57],
  ])('on %s is %d', (colour, expected) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(expected, 2);
  });
});

describe('the nearest colour on which white text is readable', () => {
  it('is the colour itself where it is readable', () => {
    expect(nearestReadable('#0066CC')).toBe('#0066cc');
  });

  test.each(['#ffcc00', '#ff0000', '#7fffd4', '#ffffff', '#777777'])(
    'of %s passes, and one shade lighter does not',
    (colour) => {
      const found = nearestReadable(colour);
      expect(contrastWithWhite(found)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      const lighter = [1, 3, 5].map((at) => Math.min(255, Number.parseInt(found.slice(at, at + 2), 16) + 2));
      const hex = lighter.map((channel) => channel.toString(16).padStart(2, '0')).join('');
      expect(contrastWithWhite(`#${hex}`)).toBeLessThan(LEAST_CONTRAST);
    },
  );

  it('keeps the hue', () => {
    const found = nearestReadable('#ff8000');
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(found.slice(at, at + 2), 16),
    );
    expect(green / red).toBeCloseTo(0.5, 1);
    expect(blue).toBe(0);
  });
});

it('takes six digits for a colour, and nothing else', () => {
  expect(['#0066CC', '#06c', 'red', '#0066cc;} body{'].map(isColour)).toEqual([true, false, false, false]);
});
