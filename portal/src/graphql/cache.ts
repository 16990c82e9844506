import { InMemoryCache } from '@apollo/client';

/** The same identities in the browser and on the server; what has no id of its own stays inside its parent. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { Me: ['CitizenMe', 'StaffMe'] },
    typePolicies: {
      Tenant: { keyFields: ['id'] },
      Service: { keyFields: ['slug'] },
      ServiceRef: { keyFields: false },
      ServiceCategory: { keyFields: ['key'] },
      Instance: { keyFields: ['code'] },
      InstanceSummary: { keyFields: ['code'] },
      Activity: { keyFields: false },
      Outcome: { keyFields: false },
      Milestone: { keyFields: false },
      Quote: { keyFields: false },
      Profile: { keyFields: [] },
    },
  });
}
