import {
  fail,
  isJsonObject,
  ok,
  type Issue,
  type Json,
  type JsonObject,
  type Performer,
  type Result,
  type StaffRole,
} from '@istanze/shared';

const ROLES: readonly StaffRole[] = ['operator', 'manager'];

/**
 * Staff chosen for an activity: people by id, or roles, in offices by id or in the office of the instance. Issues:
 * `authorization-shape`, `authorization-nobody` when neither people nor roles are named.
 */
export function parseStaffPerformer(json: JsonObject): Result<Performer> {
  const roles = textsOf(json['roles']);
  const offices = textsOf(json['offices']);
  const people = textsOf(json['people']);
  const known = ROLES.filter((role) => roles?.includes(role));
  if (!isJsonObject(json) || roles === undefined || offices === undefined || people === undefined)
    return refused('authorization-shape');
  if (json['kind'] !== 'staff' || known.length !== new Set(roles).size) return refused('authorization-shape');
  if (known.length === 0 && people.length === 0) return refused('authorization-nobody');
  return ok({
    kind: 'staff',
    ...(known.length === 0 ? {} : { roles: known }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(people.length === 0 ? {} : { people }),
  });
}

function refused(code: string): Result<Performer> {
  const issue: Issue = { code, path: 'performer' };
  return fail([issue]);
}

/** Undefined where there is something else than a list of texts; an absent list is empty. */
function textsOf(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const items: readonly Json[] = value;
  const texts = items.filter((item) => typeof item === 'string');
  return texts.length === items.length ? texts : undefined;
}
