import { Archetype, Service } from './domain/catalogue';
import { Citizen } from './domain/citizens';
import { Form } from './domain/forms';
import { Release } from './domain/releases';
import { StaffMember } from './domain/staff';
import { Office, Tenant } from './domain/tenants';
import { Workflow } from './domain/workflows';

/** Everything that is mapped by the ORM: what administrators configure. Queues and lists are projections in SQL. */
export const entities = [Archetype, Citizen, Form, Office, Release, Service, StaffMember, Tenant, Workflow];
