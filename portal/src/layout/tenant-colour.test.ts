import { readableColour, tenantRules } from './tenant-colour';

describe('readableColour', () => {
  it('keeps a colour on which white text is readable', () => {
    expect(readableColour('#0066CC')).toBe('#0066cc');
  });

  it('darkens a colour that is too light', () => {
    const colour = readableColour('#ffcc00');
    expect(colour).not.toBe('#ffcc00');
    expect(Number.parseInt(colour.slice(1, 3), 16)).toBeLessThan(200);
  });

  it('falls back on the design system’s blue when it is not a colour', () => {
    expect(readableColour('red;} body{display:none')).toBe('#0066cc');
  });
});

describe('tenantRules', () => {
  it('lets nothing but colours into the style sheet', () => {
    expect(tenantRules('</style><script>')).toBe(
      ':root{--tenant-primary:#0066cc;--tenant-primary-dark:#004c99;--tenant-primary-darkest:#003366}',
    );
  });
});
