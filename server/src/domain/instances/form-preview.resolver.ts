import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import { FormPreviewOutput, toFormPreviewOutput } from './form-preview.types';
import type { createPreviewForms } from './use-cases/preview-forms';

@Resolver()
export class FormPreviewResolver {
  constructor(private readonly preview: ReturnType<typeof createPreviewForms>) {}

  @Authorized('CITIZEN', 'GUEST')
  @Query(() => [FormPreviewOutput], {
    description: 'The forms of payment that a draft of mine will be given.',
  })
  async formPreviews(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
  ): Promise<readonly FormPreviewOutput[]> {
    return (await this.preview(ctx, getCitizen(ctx), code)).map(toFormPreviewOutput);
  }
}
