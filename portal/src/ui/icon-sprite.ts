import { ICON_NAMES } from './icon-names';

const drawings = import.meta.glob<string>('../../../node_modules/bootstrap-italia/src/svg/it-*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The drawings in use as one hidden SVG, to stand at the start of the body; only the server builds it. */
export function iconSprite(): string {
  const symbols = ICON_NAMES.map((name) => {
    const drawing = drawings[`../../../node_modules/bootstrap-italia/src/svg/it-${name}.svg`];
    if (drawing === undefined) throw new Error(`No drawing for the icon ${name}`);
    const shapes = drawing
      .replace(/^[\s\S]*?<svg[^>]*>/, '')
      .replace(/<\/svg>\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim();
    return `<symbol id="it-${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="d-none" aria-hidden="true">${symbols.join('')}</svg>`;
}
