import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What people may have open together. */
export const PresencePlace = { FORM: 'form', WORKFLOW: 'workflow', INSTANCE: 'instance' } as const;
export type PresencePlace = (typeof PresencePlace)[keyof typeof PresencePlace];
registerEnumType(PresencePlace, { name: 'PresencePlace' });

@ObjectType({ description: 'Somebody who has the same thing open, in one window of theirs.' })
export class Seat {
  @Field(() => ID)
  seat!: string;
  @Field(() => ID)
  staffId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The part that they have chosen: of a form a field, of an instance what they are deciding.',
  })
  node!: string | null;
  @Field(() => Boolean, { description: 'False when they close it.' })
  here!: boolean;
}
