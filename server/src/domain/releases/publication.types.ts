import type { ReleaseContent, Text } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IssueOutput, NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { JsonScalar, TextScalar } from '../../graphql/scalars';
import { ManagedService, ReleaseInfo } from './release.types';

export const DRAFT_CHOICES = { STAY: 'STAY', MOVE: 'MOVE', MOVE_UNHARMED: 'MOVE_UNHARMED' } as const;
export type DraftChoice = (typeof DRAFT_CHOICES)[keyof typeof DRAFT_CHOICES];
registerEnumType(DRAFT_CHOICES, {
  name: 'DraftChoice',
  description: 'What becomes of the drafts that citizens have open when a release is published.',
  valuesConfig: {
    STAY: { description: 'They end on the release they began with.' },
    MOVE: { description: 'All go on with the new release; what it does not ask any more is dropped.' },
    MOVE_UNHARMED: { description: 'Those go on with the new release that lose no answer by it.' },
  },
});

@ObjectType({ description: 'What one of the municipality’s own tests gave.' })
export class ServiceTestRun {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [IssueOutput], { description: 'What is not as the test expects; empty when it holds.' })
  differences!: readonly IssueOutput[];
}

@ObjectType({ description: 'What publishing would put in line, and what was checked of it.' })
export class Publication {
  @Field(() => ID, { description: 'Send it with publishService: nobody publishes what they did not see.' })
  mark!: string;
  @Field(() => JsonScalar)
  content!: ReleaseContent;
  @Field(() => [IssueOutput], { description: 'Stand in the way.' })
  obstacles!: readonly IssueOutput[];
  @Field(() => [ServiceTestRun])
  tests!: readonly ServiceTestRun[];
}

@ObjectType({ description: 'A part of the service that names a field which changes.' })
export class ChangedMention {
  @Field(() => String, { description: 'Where it stands, as in the messages `mention.*`.' })
  kind!: string;
  @Field(() => TextScalar, { nullable: true })
  place!: Text | null;
  @Field(() => TextScalar)
  field!: Text;
  @Field(() => Boolean, { description: 'True when the field is there no more.' })
  gone!: boolean;
}

@ObjectType()
export class ServiceImpact {
  @Field(() => Int, { description: 'Drafts that citizens have open.' })
  drafts!: number;
  @Field(() => Int, { description: 'Instances that are not concluded: they stay on their release.' })
  running!: number;
  @Field(() => [ChangedMention])
  mentions!: readonly ChangedMention[];
}

@ObjectType({
  description: 'What the new release would make of one open draft, in questions and never in answers.',
})
export class DraftRehearsal {
  @Field(() => String)
  code!: string;
  @Field(() => [TextScalar], { description: 'Questions whose answer would be dropped.' })
  lost!: readonly Text[];
  @Field(() => [TextScalar], { description: 'Questions whose answer would have to be given again.' })
  invalid!: readonly Text[];
  @Field(() => [TextScalar], { description: 'Questions that were not asked before.' })
  asked!: readonly Text[];
}

@ObjectType()
export class RehearsalPage {
  @Field(() => [DraftRehearsal])
  drafts!: readonly DraftRehearsal[];
  @Field(() => ID, {
    nullable: true,
    description: 'Pass it as `after` for the next page; null after the last.',
  })
  next!: string | null;
}

@ObjectType('ReleasePayload')
export class ReleasePayload {
  @Field(() => ReleaseInfo)
  release!: ReleaseInfo;
  @Field(() => ManagedService)
  service!: ManagedService;
}

export const PublishServiceResult = createUnionType({
  name: 'PublishServiceResult',
  types: () => [ReleasePayload, ValidationRefusal, NotAllowed],
});
