import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed } from '../../graphql/refusals';
import { ExportMyDataResult, PersonalCopyOutput, type PersonalCopyPayload } from './copy.types';
import type { PersonalCopies } from './personal-copies';

@Resolver()
export class PersonalCopyResolver {
  constructor(private readonly copies: PersonalCopies) {}

  @Authorized('CITIZEN')
  @Query(() => PersonalCopyOutput, { nullable: true, description: 'The copy of one’s data asked for last.' })
  myDataCopy(@Ctx() ctx: RequestContext): Promise<PersonalCopyOutput | null> {
    return this.copies.readLast(ctx);
  }

  @Authorized('CITIZEN')
  @Mutation(() => ExportMyDataResult, {
    description: 'Ready at once for a few requests; otherwise prepared, with a message when it is ready.',
  })
  exportMyData(@Ctx() ctx: RequestContext): Promise<PersonalCopyPayload | NotAllowed> {
    return this.copies.ask(ctx);
  }
}
