export { Form } from './form.entity';
export { getFormOfService } from './form.repository';
export { FormResolver } from './form.resolver';
export { createFormUseCases } from './form.use-cases';
export type { FormUseCases } from './form.use-cases';
