import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const FileStatus = {
  SCANNING: 'scanning',
  CLEAN: 'clean',
  UNSCANNED: 'unscanned',
  INFECTED: 'infected',
  REFUSED: 'refused',
} as const;
export type FileStatus = (typeof FileStatus)[keyof typeof FileStatus];
registerEnumType(FileStatus, { name: 'FileStatus' });

/** A file that somebody sent with an instance or a message. */
@ObjectType('Attachment')
export class AttachmentOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  path!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int)
  size!: number;
  @Field(() => String)
  mime!: string;
  @Field(() => String)
  sha256!: string;
  @Field(() => FileStatus)
  status!: FileStatus;
  @Field(() => String)
  url!: string;
}
