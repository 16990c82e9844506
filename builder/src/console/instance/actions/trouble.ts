import type { Issue } from '@istanze/shared';
import type { InstanceFullFragment } from '../../../graphql/generated/graphql';

/** Why an outcome was not done, with what helps to go on. */
export type Trouble =
  | { readonly kind: 'issues'; readonly issues: readonly Issue[]; readonly messages: readonly string[] }
  | { readonly kind: 'changed'; readonly news: InstanceFullFragment['history'] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown' };
