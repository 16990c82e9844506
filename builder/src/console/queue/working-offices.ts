/** The offices in which somebody works, once each. */
export function officesOf<Role extends { readonly officeId: string; readonly role: string }>(
  roles: readonly Role[],
): readonly Role[] {
  const working = roles.filter(({ role }) => role !== 'ADMIN');
  return [...new Map(working.map((role) => [role.officeId, role])).values()];
}
