export { StaffMember } from './staff-member.entity';
export { findSubstitutions } from './absence.repository';
export { findRoles, findStaffByEmail, findStaffById } from './staff.repository';
export { StaffResolver } from './staff.resolver';
export { OfficeRoleOutput, StaffMe, StaffRef } from './staff.types';
