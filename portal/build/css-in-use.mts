import type { Plugin, Rule } from 'postcss';

/** Drops from `sheet` the rules of classes that no source names: of a design system only what is drawn is sent. */
export function cssInUse(sheet: string, used: ReadonlySet<string>): Plugin {
  return {
    postcssPlugin: 'css-in-use',
    OnceExit(root) {
      if (root.source?.input.file?.endsWith(sheet) !== true) return;
      root.walkRules((rule) => keepUsedSelectors(rule, used));
      root.walkAtRules((rule) => {
        if (rule.nodes !== undefined && rule.nodes.length === 0) rule.remove();
      });
    },
  };
}

function keepUsedSelectors(rule: Rule, used: ReadonlySet<string>): void {
  const parent = rule.parent;
  if (parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(String(parent.name))) return;
  const kept = rule.selectors.filter((selector) => isUsed(selector, used));
  if (kept.length === 0) rule.remove();
  else if (kept.length < rule.selectors.length) rule.selectors = kept;
}

function isUsed(selector: string, used: ReadonlySet<string>): boolean {
  const positive = selector.replace(/:not\([^)]*\)/g, '');
  const classes = positive.match(/\.-?[A-Za-z_][\w-]*/g) ?? [];
  return classes.every((name) => used.has(name.slice(1)));
}
