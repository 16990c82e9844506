import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A word of the municipality for telling instances apart: text and colour.' })
export class Label {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'grey, blue, green, yellow, orange, red, purple or teal' })
  tone!: string;
  @Field(() => Boolean, { description: 'No longer offered; it stays where it was put.' })
  retired!: boolean;
}
