import type { Pool } from 'pg';

interface RoleFacts {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: number;
}

/** A role that row level security would not bind: the product does not run as it. */
export class UnsafeRole extends Error {
  override readonly name = 'UnsafeRole';

  constructor(role: string, reason: string) {
    super(
      `The database role "${role}" is refused: ${reason}. Row level security would not bind it, and one municipality could see another. Use the role istanze_app (docs/operations.md).`,
    );
  }
}

/** Throws `UnsafeRole` when the role of the pool is (or may become) a superuser, has BYPASSRLS, or owns tables. */
export async function refuseUnsafeRole(pool: Pool): Promise<void> {
  const result: { rows: RoleFacts[] } = await pool.query(`
    select current_user::text as name,
      bool_or(r.rolsuper) as superuser,
      bool_or(r.rolbypassrls) as bypasses,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname = 'public'
          and pg_has_role(current_user, c.relowner, 'MEMBER')) as owns
    from pg_roles r where pg_has_role(current_user, r.oid, 'MEMBER')`);
  const role = result.rows[0];
  const reason = role === undefined ? 'its rights cannot be read' : whyUnsafe(role);
  if (reason === undefined) return;
  throw new UnsafeRole(role?.name ?? '?', reason);
}

function whyUnsafe(role: RoleFacts): string | undefined {
  if (role.superuser) return 'it is a superuser';
  if (role.bypasses) return 'it has BYPASSRLS';
  return role.owns > 0 ? `it owns ${role.owns} tables` : undefined;
}
