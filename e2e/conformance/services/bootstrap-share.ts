import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let known: ReadonlySet<string> | undefined;

/** Of a hundred class names, how many the style sheet of Bootstrap Italia defines; `cmp-*` and `it-page-section` do not count. */
export function shareOf(classes: readonly string[]): number {
  known ??= new Set(
    [
      ...readFileSync(
        createRequire(__filename).resolve('bootstrap-italia/dist/css/bootstrap-italia.min.css'),
        'utf8',
      ).matchAll(/\.(-?[_a-zA-Z][\w-]*)/g),
    ].map(([, name]) => name ?? ''),
  );
  const counted = classes.filter((one) => known?.has(one) === true && !/^(cmp-|it-page-section)/.test(one));
  return (100 * counted.length) / Math.max(1, classes.length);
}
