import type { DataGroup } from '@istanze/shared';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed } from '../../graphql/refusals';
import { payloadOf } from './instance-answers';
import type { InstancePayload } from './instance-results.types';
import { ChooseKeepingResult, DataGroupEnum, KeptGroupOutput, KeptObjectOutput } from './kept-data.types';
import type { KeptDataUseCases, KeptGroup } from './use-cases/kept-data';

@Resolver()
export class KeptDataResolver {
  constructor(private readonly keptData: KeptDataUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => [KeptGroupOutput])
  async myKeptData(@Ctx() ctx: RequestContext): Promise<readonly KeptGroupOutput[]> {
    return (await this.keptData.list(ctx)).map(toOutput);
  }

  @Authorized('CITIZEN')
  @Mutation(() => [KeptGroupOutput], { description: 'What is left is answered.' })
  async forgetKeptData(
    @Ctx() ctx: RequestContext,
    @Arg('group', () => DataGroupEnum) group: DataGroup,
  ): Promise<readonly KeptGroupOutput[]> {
    return (await this.keptData.forget(ctx, group)).map(toOutput);
  }

  @Authorized('CITIZEN')
  @Mutation(() => ChooseKeepingResult, {
    description: 'Whether what this draft says is kept for the next requests, or used for this one alone.',
  })
  async chooseKeeping(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('keep', () => Boolean) keep: boolean,
  ): Promise<InstancePayload | NotAllowed> {
    const chosen = await this.keptData.choose(ctx, code, keep);
    return 'refusal' in chosen ? chosen.refusal : payloadOf(chosen.answer);
  }
}

function toOutput({ group, values, mark, objects }: KeptGroup): KeptGroupOutput {
  return Object.assign(new KeptGroupOutput(), {
    group,
    values,
    at: mark === null ? null : new Date(mark.at),
    instanceCode: mark?.code ?? null,
    serviceTitle: mark?.service ?? null,
    objects: objects.map(({ values: one, mark: given }) =>
      Object.assign(new KeptObjectOutput(), {
        values: one,
        at: new Date(given.at),
        instanceCode: given.code,
        serviceTitle: given.service,
      }),
    ),
  });
}
