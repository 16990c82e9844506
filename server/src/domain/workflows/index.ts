export { EffectTypeResolver } from './effect-type.resolver';
export { Workflow } from './workflow.entity';
export { getWorkflow, getWorkflowOfService, replaceWorkflow } from './workflow.repository';
export { WorkflowResolver } from './workflow.resolver';
export { createWorkflowUseCases } from './workflow.use-cases';
export type { WorkflowUseCases } from './workflow.use-cases';
