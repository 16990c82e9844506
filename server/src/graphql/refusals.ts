import { Field, InterfaceType, Int, ObjectType } from 'type-graphql';
import type { Issue } from '@istanze/shared';
import type { Json } from '@istanze/shared';
import { JsonScalar } from './scalars';

/** Expected refusals: members of each mutation's union, told apart by `errorCode`. */
@InterfaceType()
export abstract class Refusal {
  @Field(() => String, {
    description:
      'Stable, machine readable: NOT_ALLOWED, VERSION_CONFLICT, IDEMPOTENCY_CONFLICT, VALIDATION, DRAFT_CONFLICT, PAYMENT_UNAVAILABLE',
  })
  errorCode!: string;
}

@ObjectType('Issue')
export class IssueOutput {
  @Field(() => String)
  path!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String, { description: 'In the language of the request.' })
  message!: string;
  @Field(() => JsonScalar, { nullable: true })
  params!: Json;
}

@ObjectType({ implements: Refusal })
export class NotAllowed extends Refusal {
  @Field(() => String, { description: 'Catalogue key of the reason.' })
  reason!: string;
}

@ObjectType({ implements: Refusal })
export class VersionConflict extends Refusal {
  @Field(() => Int)
  currentVersion!: number;
}

@ObjectType({ implements: Refusal })
export class IdempotencyConflict extends Refusal {}

@ObjectType({ implements: Refusal })
export class ValidationRefusal extends Refusal {
  @Field(() => [IssueOutput])
  issues!: readonly IssueOutput[];
}

@ObjectType({ implements: Refusal })
export class PaymentUnavailable extends Refusal {
  @Field(() => String)
  reason!: string;
}

export function notAllowed(reason: string): NotAllowed {
  return Object.assign(new NotAllowed(), { errorCode: 'NOT_ALLOWED', reason });
}

export function versionConflict(currentVersion: number): VersionConflict {
  return Object.assign(new VersionConflict(), { errorCode: 'VERSION_CONFLICT', currentVersion });
}

export function idempotencyConflict(): IdempotencyConflict {
  return Object.assign(new IdempotencyConflict(), { errorCode: 'IDEMPOTENCY_CONFLICT' });
}

export function paymentUnavailable(reason: string): PaymentUnavailable {
  return Object.assign(new PaymentUnavailable(), { errorCode: 'PAYMENT_UNAVAILABLE', reason });
}

/** Issues in words; `say` finds the text of an issue in the language of the request. */
export function validationRefusal(
  issues: readonly Issue[],
  say: (issue: Issue) => string,
): ValidationRefusal {
  return Object.assign(new ValidationRefusal(), {
    errorCode: 'VALIDATION',
    issues: issues.map((issue) => toIssueOutput(issue, say)),
  });
}

export function toIssueOutput(issue: Issue, say: (issue: Issue) => string): IssueOutput {
  const { path, code, params } = issue;
  return Object.assign(new IssueOutput(), { path, code, message: say(issue), params: params ?? null });
}
