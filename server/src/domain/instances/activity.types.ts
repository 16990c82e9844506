import { Field, ObjectType } from 'type-graphql';
import type { Json, Performer, Text } from '@istanze/shared';
import { DateScalar, DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import { PerformerKindEnum } from './state-category.types';

/** One way to end an activity, with what must be written for it. */
@ObjectType('Outcome')
export class OutcomeOutput {
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => String, { description: 'primary, secondary or danger' })
  tone!: string;
  @Field(() => Boolean)
  allowed!: boolean;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => TextScalar, {
    nullable: true,
    description: 'The reason in the words of who drew the workflow.',
  })
  reasonText!: Text | null;
  @Field(() => JsonScalar, {
    description:
      'Sections of the form to fill for it (SectionDefinition[]), drawn by FormRenderer; empty when nothing is asked.',
  })
  inputForm!: Json;
  @Field(() => String, {
    nullable: true,
    description: 'Template to preview before sending, when it sends a document.',
  })
  previewTemplate!: string | null;
}

/** Work that stands open in the present state. */
@ObjectType('Activity')
export class ActivityOutput {
  @Field(() => String)
  key!: string;
  @Field(() => String)
  type!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar, { nullable: true })
  help!: Text | null;
  @Field(() => PerformerKindEnum)
  performer!: Performer['kind'];
  @Field(() => String)
  status!: string;
  @Field(() => DateTimeScalar)
  since!: Date;
  @Field(() => DateScalar, { nullable: true })
  due!: string | null;
  @Field(() => Boolean)
  allowed!: boolean;
  @Field(() => String, { nullable: true, description: 'Catalogue key when not allowed.' })
  reason!: string | null;
  @Field(() => TextScalar, {
    nullable: true,
    description: 'The reason in the words of who drew the workflow.',
  })
  reasonText!: Text | null;
  @Field(() => [OutcomeOutput])
  outcomes!: readonly OutcomeOutput[];
}
