import { joinPath, type Issue, type Json, type Path } from '../../kernel';
import { FORM_LIMITS } from '../limits';

/** Walks JSON without recursion and names the first place where it is too deep, too large, or means mischief. */
export function measure(json: unknown): { readonly json: Json } | { readonly issue: Issue } {
  const pending: { readonly value: unknown; readonly path: Path; readonly depth: number }[] = [
    { value: json, path: '', depth: 0 },
  ];
  let nodes = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    nodes += 1;
    const issue = judge(next.value, next.path, next.depth, nodes);
    if (issue !== undefined) return { issue };
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, value] of Object.entries(next.value)) {
      if (key === '__proto__')
        return { issue: { code: 'form-malformed', path: next.path, params: { expected: 'JSON' } } };
      pending.push({
        value,
        path: next.depth < 12 ? joinPath(next.path, key) : next.path,
        depth: next.depth + 1,
      });
    }
  }
  return isMeasured(json)
    ? { json }
    : { issue: { code: 'form-malformed', path: '', params: { expected: 'JSON' } } };
}

function judge(value: unknown, path: Path, depth: number, nodes: number): Issue | undefined {
  const { depth: maxDepth, nodes: maxNodes, textLength } = FORM_LIMITS;
  if (depth > maxDepth) return { code: 'form-too-deep', path, params: { max: maxDepth } };
  if (nodes > maxNodes) return { code: 'form-too-large', path, params: { what: 'values', max: maxNodes } };
  if (typeof value === 'string' && value.length > textLength)
    return { code: 'form-too-large', path, params: { what: 'text', max: textLength } };
  if (typeof value === 'number' && !Number.isFinite(value))
    return { code: 'form-malformed', path, params: { expected: 'JSON' } };
  return undefined;
}

/** The depth is known by now: this recursion is a short one. */
function isMeasured(value: unknown): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return typeof value === 'object' && Object.values(value).every(isMeasured);
}
