import {
  type Answers,
  type CompiledForm,
  equalJson,
  findField,
  joinPath,
  type Json,
  type Path,
  type Provenance,
  readPath,
} from '@istanze/shared';

/** Origins whose word stands above the person's own. */
const AUTHORITIES: ReadonlySet<Provenance['origin']> = new Set(['spid', 'cie', 'anpr', 'tenant']);

type Provenances = Readonly<Record<Path, Provenance>>;

/** Values that a register gave and the form keeps read-only, by path: what the person sends there is not heard. */
export function lockedValues(
  form: CompiledForm,
  answers: Answers,
  provenance: Provenances,
): Readonly<Record<Path, Json>> {
  const locked: Record<Path, Json> = {};
  for (const [path, { origin }] of Object.entries(provenance)) {
    if (!AUTHORITIES.has(origin) || findField(form, path)?.definition.readonlyWhenSourced !== true) continue;
    const value = readPath(answers, path);
    if (value !== null) locked[path] = value;
  }
  return locked;
}

/**
 * True when writing at `path` would touch a locked value: itself, a part of it, or the items it stands in. Those may be
 * taken away or put in another order, as long as what stays of them says the same.
 */
export function touchesLocked(path: Path, value: Json, locked: Readonly<Record<Path, Json>>): boolean {
  return Object.entries(locked).some(([known, kept]) => {
    if (known === path || path.startsWith(`${known}.`)) return true;
    if (!known.startsWith(`${path}.`)) return false;
    const written = readPath({ written: value }, joinPath('written', known.slice(path.length + 1)));
    return written !== null && !equalJson(written, kept);
  });
}
