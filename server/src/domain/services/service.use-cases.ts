import { type CreateService, createCreateService } from './create-service';
import { createFactsUseCases, type FactsUseCases } from './service-facts';
import type { ServiceDependencies } from './service-dependencies';
import { createSetServiceStatus, type SetServiceStatus } from './set-service-status';

export interface ServiceUseCases extends FactsUseCases {
  readonly createService: CreateService;
  readonly setServiceStatus: SetServiceStatus;
}

/** What administrators do with services as wholes. */
export function createServiceUseCases(deps: ServiceDependencies): ServiceUseCases {
  return {
    createService: createCreateService(deps),
    setServiceStatus: createSetServiceStatus(deps),
    ...createFactsUseCases(deps),
  };
}
