import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { Instance } from '../instances';
import { findLabelsOf, Label } from '../labels';
import type { DeskDependencies } from './desk-dependencies';
import { InstanceNote } from './desk.types';
import { findNotes } from './note.repository';

/** What the desk keeps beside an instance: for the office alone. */
@Resolver(() => Instance)
export class DeskInstanceResolver {
  constructor(private readonly deps: Pick<DeskDependencies, 'withTenant' | 'vault'>) {}

  @FieldResolver(() => [Label], { description: 'Empty for the citizen.' })
  async labels(@Ctx() ctx: RequestContext, @Root() { id }: Instance): Promise<readonly Label[]> {
    if (ctx.viewer?.kind !== 'staff') return [];
    return this.deps.withTenant(ctx.tenantId, async (tx) => (await findLabelsOf(tx, [id])).get(id) ?? []);
  }

  @FieldResolver(() => [InstanceNote], { description: 'Written among colleagues; empty for the citizen.' })
  async notes(@Ctx() ctx: RequestContext, @Root() { id, view }: Instance): Promise<readonly InstanceNote[]> {
    if (ctx.viewer?.kind !== 'staff' || view.erased) return [];
    return this.deps.withTenant(ctx.tenantId, async (tx) =>
      findNotes(tx, await this.deps.vault.forInstance(tx, id), id),
    );
  }
}
