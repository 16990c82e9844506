import { tenantColours, tenantRules } from './tenant-colour';

describe('the tenant’s colour in the style sheet', () => {
  it('is darkened until white text on it is readable', () => {
    const colour = tenantColours('#ffcc00')['--tenant-primary'] ?? '';
    expect(colour).not.toBe('#ffcc00');
    expect(Number.parseInt(colour.slice(1, 3), 16)).toBeLessThan(200);
  });

  it('lets nothing but colours into the style sheet', () => {
    expect(tenantRules('</style><script>')).toBe(
      ':root{--tenant-primary:#0066cc;--tenant-primary-dark:#004c99;--tenant-primary-darkest:#003366}',
    );
  });
});
