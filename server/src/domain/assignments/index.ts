export { AssignmentResolver } from './assignment.resolver';
export { createAssignmentUseCases } from './assignment.use-cases';
export { pickAssignee } from './pick-assignee';
export type { Arrival } from './pick-assignee';
