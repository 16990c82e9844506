import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Json, RepresentationKind, StateCategory, Text } from '@istanze/shared';
import { DateScalar, DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import { DebtLine } from '../payments';
import type { InstanceView } from './instance-view';
import { ServiceRef } from '../catalogue';
import { RepresentationKindEnum, type RepresentationState, RepresentationStateEnum } from '../representation';
import { StateCategoryEnum } from './state-category.types';

@ObjectType()
export class Applicant {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => String, { nullable: true })
  email!: string | null;
}

@ObjectType({
  description: 'Who compiled the request for its applicant and follows it while the representation lives.',
})
export class InstanceRepresentative {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => RepresentationKindEnum)
  kind!: RepresentationKind;
  @Field(() => RepresentationStateEnum)
  state!: RepresentationState;
  @Field(() => Boolean, { description: 'Whether they still may see and act.' })
  live!: boolean;
  @Field(() => String, { description: 'Order of the judge, mandate, office held.' })
  title!: string;
  @Field(() => DateScalar, { nullable: true })
  until!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the document that was handed in.' })
  documentUrl!: string | null;
  @Field(() => String, { nullable: true })
  documentName!: string | null;
  @Field(() => String, { nullable: true })
  documentMime!: string | null;
  @Field(() => Boolean, { description: 'Whether it is who asks.' })
  isMe!: boolean;
}

/** The term of the procedure (L. 241/1990). */
@ObjectType('Term')
export class TermOutput {
  @Field(() => DateTimeScalar)
  startedAt!: Date;
  @Field(() => DateScalar)
  finalDate!: string;
  @Field(() => Int)
  remainingDays!: number;
  @Field(() => Boolean)
  suspended!: boolean;
  @Field(() => DateScalar, { nullable: true })
  suspendedSince!: string | null;
  @Field(() => DateScalar, { nullable: true })
  suspensionEnds!: string | null;
  @Field(() => Boolean)
  ended!: boolean;
  @Field(() => Int)
  maximumDays!: number;
}

@ObjectType()
export class Milestone {
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => DateTimeScalar, { nullable: true })
  at!: Date | null;
  @Field(() => String)
  status!: string;
}

@ObjectType()
export class AnswerCorrection {
  @Field(() => String)
  label!: string;
  @Field(() => String, { description: 'Empty where there was no answer.' })
  before!: string;
  @Field(() => String, { description: 'Empty where the answer was taken away.' })
  after!: string;
}

@ObjectType()
export class HistoryEntry {
  @Field(() => Int)
  sequence!: number;
  @Field(() => String)
  type!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { description: 'Sentence in the language of the request.' })
  sentence!: string;
  @Field(() => String)
  actor!: string;
  @Field(() => [AnswerCorrection], { description: 'What a correction changed, as the reader may see it.' })
  corrections!: readonly AnswerCorrection[];
}

@ObjectType('Quote')
export class QuoteOutput {
  @Field(() => [DebtLine])
  lines!: readonly DebtLine[];
  @Field(() => Int)
  total!: number;
  @Field(() => Int)
  stampDuty!: number;
  @Field(() => Boolean, { description: 'False while an answer that the price depends on is missing.' })
  complete!: boolean;
}

@ObjectType()
export class InstanceProblem {
  @Field(() => String)
  run!: string;
  @Field(() => String)
  type!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => Boolean)
  retryable!: boolean;
}

export const LinkRelationEnum = { STARTED: 'started', STARTED_FROM: 'started-from' } as const;
registerEnumType(LinkRelationEnum, { name: 'LinkRelation' });
export type LinkRelation = (typeof LinkRelationEnum)[keyof typeof LinkRelationEnum];

@ObjectType({ description: 'A request that this one began, or from which it was begun.' })
export class InstanceLink {
  @Field(() => LinkRelationEnum)
  relation!: LinkRelation;
  @Field(() => String)
  code!: string;
  @Field(() => TextScalar)
  serviceTitle!: Text;
}

@ObjectType({
  description: 'What became of a draft when the municipality moved it to a newer release of the form.',
})
export class FormChange {
  @Field(() => Int)
  from!: number;
  @Field(() => Int)
  to!: number;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => [TextScalar], { description: 'Questions whose answer was dropped.' })
  lost!: readonly Text[];
  @Field(() => [TextScalar], { description: 'Questions whose answer has to be given again.' })
  invalid!: readonly Text[];
  @Field(() => [TextScalar], { description: 'Questions that were not asked before.' })
  asked!: readonly Text[];
}

/** An instance as one person may see it; the heavy parts are fields of their own, read only when asked for. */
@ObjectType()
export class Instance {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => String)
  channel!: string;
  @Field(() => ServiceRef)
  service!: ServiceRef;
  @Field(() => ID)
  releaseId!: string;
  @Field(() => String)
  stateKey!: string;
  @Field(() => TextScalar)
  stateName!: Text;
  @Field(() => StateCategoryEnum)
  category!: StateCategory;
  @Field(() => TextScalar, { nullable: true })
  citizenText!: Text | null;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { nullable: true })
  step!: string | null;
  @Field(() => FormChange, { nullable: true, description: 'Until its author has read it.' })
  formChange!: FormChange | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its data are kept for the next requests; null where the choice of the profile counts.',
  })
  keepData!: boolean | null;
  @Field(() => JsonScalar)
  answers!: Json;
  @Field(() => Boolean, {
    description: 'Sensitive values are masked: staff open them with revealSensitive and a reason.',
  })
  masked!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when sensitive values are open to this member of staff.',
  })
  revealedUntil!: Date | null;
  @Field(() => JsonScalar, { description: 'By path: {origin, at}.' })
  provenance!: Json;
  @Field(() => JsonScalar)
  derived!: Json;
  @Field(() => Applicant)
  applicant!: Applicant;
  @Field(() => InstanceRepresentative, { nullable: true })
  representative!: InstanceRepresentative | null;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;
  @Field(() => TermOutput, { nullable: true })
  term!: TermOutput | null;
  @Field(() => QuoteOutput)
  quote!: QuoteOutput;
  @Field(() => [InstanceProblem])
  problems!: readonly InstanceProblem[];
  @Field(() => DateScalar, { nullable: true })
  renewableFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the request that renews this one.' })
  renewedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the request that this one renews.' })
  renews!: string | null;

  /** What the field resolvers read; no field of the schema shows it. */
  view!: InstanceView;
}
