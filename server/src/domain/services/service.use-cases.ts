import { type CreateService, createCreateService } from './create-service';
import type { ServiceDependencies } from './service-dependencies';
import { createSetServiceStatus, type SetServiceStatus } from './set-service-status';

export interface ServiceUseCases {
  readonly createService: CreateService;
  readonly setServiceStatus: SetServiceStatus;
}

/** What administrators do with services as wholes. */
export function createServiceUseCases(deps: ServiceDependencies): ServiceUseCases {
  return { createService: createCreateService(deps), setServiceStatus: createSetServiceStatus(deps) };
}
