import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { IsoDate, RepresentationKind } from '@istanze/shared';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateScalar } from '../../graphql/scalars';
import type { RepresentationOrigin, RepresentationState } from './representation.repository';

export const RepresentationKindEnum = {
  PARENT: 'parent',
  GUARDIAN: 'guardian',
  DELEGATE: 'delegate',
  COMPANY: 'company',
  INTERMEDIARY: 'intermediary',
} as const satisfies Record<string, RepresentationKind>;
registerEnumType(RepresentationKindEnum, { name: 'RepresentationKind' });

export const RepresentationStateEnum = {
  TO_CHECK: 'to-check',
  ACTIVE: 'active',
  REFUSED: 'refused',
  ENDED: 'ended',
} as const satisfies Record<string, RepresentationState>;
registerEnumType(RepresentationStateEnum, {
  name: 'RepresentationState',
  description:
    'TO_CHECK: declared with a document that the office has not checked yet; requests can be made meanwhile.',
});

export const RepresentationOriginEnum = {
  REGISTER: 'register',
  DECLARED: 'declared',
  GRANTED: 'granted',
  LOGIN: 'login',
} as const satisfies Record<string, RepresentationOrigin>;
registerEnumType(RepresentationOriginEnum, {
  name: 'RepresentationOrigin',
  description:
    'On whose word it stands: a register’s, the representative’s own, the represented person’s, the identity provider’s.',
});

export const RepresentationDirectionEnum = { DECLARE: 'declare', GRANT: 'grant' } as const;
registerEnumType(RepresentationDirectionEnum, {
  name: 'RepresentationDirection',
  description: 'DECLARE: I act for the other. GRANT: I let the other act for me.',
});
export type RepresentationDirection =
  (typeof RepresentationDirectionEnum)[keyof typeof RepresentationDirectionEnum];

@ObjectType({
  description: 'Who acts for whom, as one of the two reads it: name and fiscal code are the other’s.',
})
export class Representation {
  @Field(() => ID)
  id!: string;
  @Field(() => RepresentationKindEnum)
  kind!: RepresentationKind;
  @Field(() => RepresentationOriginEnum)
  origin!: RepresentationOrigin;
  @Field(() => RepresentationStateEnum)
  state!: RepresentationState;
  @Field(() => Boolean, { description: 'False once it is over: ended, refused, or past its last day.' })
  live!: boolean;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Of a child.' })
  birthDate!: IsoDate | null;
  @Field(() => String, { description: 'Order of the judge, mandate, office held.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Name of the document that was handed in.' })
  documentName!: string | null;
  @Field(() => DateScalar)
  from!: IsoDate;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  until!: IsoDate | null;
  @Field(() => String, { description: 'Why it was refused or ended.' })
  reason!: string;
}

@ObjectType()
export class MyRepresentations {
  @Field(() => [Representation], { description: 'For whom I act.' })
  acting!: readonly Representation[];
  @Field(() => [Representation], { description: 'Who acts for me.' })
  actedFor!: readonly Representation[];
}

@ObjectType({ description: 'A minor of the household, as the national register states them.' })
export class HouseholdChild {
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => String)
  givenName!: string;
  @Field(() => String)
  familyName!: string;
  @Field(() => DateScalar)
  birthDate!: IsoDate;
}

@ObjectType({ description: 'For whom else than themselves somebody may make a request of a service.' })
export class RepresentationChoices {
  @Field(() => [RepresentationKindEnum], {
    description: 'What the service admits; none where only for oneself.',
  })
  kinds!: readonly RepresentationKind[];
  @Field(() => [Representation], { description: 'That live and that the service admits.' })
  choices!: readonly Representation[];
  @Field(() => [HouseholdChild], {
    description:
      'Minors of the household without a representation yet; read in the register only where asked for.',
  })
  children!: readonly HouseholdChild[];
}

@InputType()
export class RepresentationInput {
  @Field(() => RepresentationDirectionEnum)
  direction!: RepresentationDirection;
  @Field(() => RepresentationKindEnum)
  kind!: RepresentationKind;
  @Field(() => String)
  fiscalCode!: string;
  @Field(() => String, { nullable: true })
  givenName!: string | null;
  @Field(() => String, { description: 'Of a company, its name.' })
  familyName!: string;
  @Field(() => String, { nullable: true })
  title!: string | null;
  @Field(() => DateScalar, { nullable: true })
  until!: IsoDate | null;
  @Field(() => ID, { nullable: true, description: 'Of the uploaded document.' })
  fileId!: string | null;
  @Field(() => Boolean, { description: 'The declaration under DPR 445/2000 was read and made.' })
  declared!: boolean;
}

/** The input with nothing missing. */
export interface RepresentationRequest {
  readonly direction: RepresentationDirection;
  readonly kind: RepresentationKind;
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly until: IsoDate | null;
  readonly fileId: string | null;
  readonly declared: boolean;
}

@ObjectType()
export class RepresentationPayload {
  @Field(() => Representation)
  representation!: Representation;
}

export const SaveRepresentationResult = createUnionType({
  name: 'SaveRepresentationResult',
  types: () => [RepresentationPayload, ValidationRefusal, NotAllowed] as const,
});
