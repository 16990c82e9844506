import type { Plugin } from 'postcss';

const PRIMARY = /#0066cc\b|#06c\b|hsl\(210,\s*100%,\s*40%\)|rgb\(0%,\s*40%,\s*80%\)/gi;
const DARKER = /#004d99\b|rgb\(0%,\s*30%,\s*60%\)|#0052a3\b|rgb\(0%,\s*35%,\s*70%\)|#0059b3\b/gi;
const DARKEST = /#036\b|#003366\b|rgb\(0%,\s*15%,\s*30%\)|rgb\(0%,\s*20%,\s*40%\)/gi;

/** Turns the design system's blue, which its Sass needs as a constant, into the tenant's colour. */
export function tenantColours(): Plugin {
  return {
    postcssPlugin: 'tenant-colours',
    Declaration(declaration) {
      if (declaration.prop.startsWith('--tenant-') || declaration.value.includes('url(')) return;
      const value = declaration.value
        .replace(PRIMARY, 'var(--tenant-primary)')
        .replace(DARKER, 'var(--tenant-primary-dark)')
        .replace(DARKEST, 'var(--tenant-primary-darkest)');
      if (value !== declaration.value) declaration.value = value;
    },
  };
}
