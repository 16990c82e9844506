export { Form } from './form.entity';
export { getForm, getFormOfService, tellFormSaved } from './form.repository';
export { FormResolver } from './form.resolver';
export { createFormUseCases } from './form.use-cases';
export type { FollowRenamedKeys, FormUseCases } from './form.use-cases';
