import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { FormPresence } from './form-presence.use-cases';

@Resolver()
export class FormPresenceResolver {
  constructor(private readonly presence: FormPresence) {}

  @Authorized('ADMIN')
  @Mutation(() => Boolean, {
    description:
      'Says to who has the same form open that this window has it too; to be said again every few seconds.',
  })
  announceInForm(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('seat', () => ID) seat: string,
    @Arg('node', () => ID, { nullable: true }) node: string | null,
  ): Promise<boolean> {
    return this.presence.announce(ctx, id, seat, node ?? null);
  }
}
