import type { ObjectChoice } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { fileUrl, toAttachment } from '../documents';
import type { GivenDocumentRow } from './given-document.repository';
import {
  GivenDocumentOutput,
  ObjectChoiceOutput,
  ReusedDocument,
  ReuseDocumentResult,
} from './once-only.types';
import type { GivenDocumentUseCases } from './use-cases/given-documents';
import type { createListObjectChoices } from './use-cases/list-object-choices';

@Resolver()
export class OnceOnlyResolver {
  constructor(
    private readonly documents: GivenDocumentUseCases,
    private readonly listChoices: ReturnType<typeof createListObjectChoices>,
  ) {}

  @Authorized('CITIZEN')
  @Query(() => [ObjectChoiceOutput], { description: 'What a draft of mine may be filled in with.' })
  async objectChoices(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
  ): Promise<readonly ObjectChoiceOutput[]> {
    return (await this.listChoices(ctx, getCitizen(ctx), code)).map(toChoiceOutput);
  }

  @Authorized('CITIZEN')
  @Query(() => [GivenDocumentOutput], { description: 'Documents of mine that may be used again.' })
  async myGivenDocuments(@Ctx() ctx: RequestContext): Promise<readonly GivenDocumentOutput[]> {
    return (await this.documents.list(ctx)).map(toDocumentOutput);
  }

  @Authorized('CITIZEN')
  @Query(() => [GivenDocumentOutput], { description: 'Those of them that a question of my draft takes.' })
  async reusableDocuments(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('path', () => String) path: string,
  ): Promise<readonly GivenDocumentOutput[]> {
    return (await this.documents.listFor(ctx, code, path)).map(toDocumentOutput);
  }

  @Authorized('CITIZEN')
  @Mutation(() => ReuseDocumentResult, {
    description:
      'Copies a document given before for a question of my draft; its answer is then saved as any other.',
  })
  async reuseDocument(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('path', () => String) path: string,
    @Arg('documentId', () => ID) documentId: string,
  ): Promise<ReusedDocument | NotAllowed | ValidationRefusal> {
    const reused = await this.documents.reuse(ctx, { code, path, documentId });
    if ('refusal' in reused) return reused.refusal;
    return Object.assign(new ReusedDocument(), { file: toAttachment(reused.answer, path) });
  }

  @Authorized('CITIZEN')
  @Mutation(() => [GivenDocumentOutput], {
    description: 'Not offered any more; its request keeps it. What is left is answered.',
  })
  async forgetDocument(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<readonly GivenDocumentOutput[]> {
    return (await this.documents.forget(ctx, id)).map(toDocumentOutput);
  }
}

function toChoiceOutput({ kind, values, origin, at, service }: ObjectChoice): ObjectChoiceOutput {
  return Object.assign(new ObjectChoiceOutput(), {
    kind,
    values,
    origin,
    at: new Date(at),
    serviceTitle: service,
  });
}

function toDocumentOutput(row: GivenDocumentRow): GivenDocumentOutput {
  const { id, name, size, serviceTitle, instanceCode, givenAt } = row;
  return Object.assign(new GivenDocumentOutput(), {
    id,
    name,
    size,
    url: fileUrl(row.fileId),
    serviceTitle,
    instanceCode,
    givenAt,
  });
}
