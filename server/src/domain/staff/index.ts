export { StaffMember } from './staff-member.entity';
export {
  findAbsence,
  findAbsences,
  findAbsentOn,
  insertAbsence,
  isAway,
  overlapsAbsence,
  revokeAbsence,
} from './absence.repository';
export type { AbsenceRow } from './absence.repository';
export { findHandedOver, findStandingIn, noteHandover, noteReturn } from './absence-handover.repository';
export { askColleague, type Colleague, findColleague } from './find-colleague';
export { createLeaveWork, LEAVE_WORK } from './leave-work';
export { officeStaff } from './office-staff';
export { findPeople } from './person.repository';
export type { PersonRow } from './person.repository';
export { createSavePerson } from './save-person';
export { findRoles, findStaffByEmail, findStaffById } from './staff.repository';
export { StaffResolver } from './staff.resolver';
export { OfficeRoleOutput, StaffMe, StaffRef, StaffRoleEnum } from './staff.types';
