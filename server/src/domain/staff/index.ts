export { StaffMember } from './staff-member.entity';
export {
  findAbsence,
  findAbsences,
  findSubstitutions,
  insertAbsence,
  overlapsAbsence,
  revokeAbsence,
} from './absence.repository';
export type { AbsenceRow } from './absence.repository';
export { findColleague } from './find-colleague';
export { findRoles, findStaffByEmail, findStaffById } from './staff.repository';
export { StaffResolver } from './staff.resolver';
export { OfficeRoleOutput, StaffMe, StaffRef } from './staff.types';
