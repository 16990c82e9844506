import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import type { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import {
  createConfirmRepresentation,
  createEndRepresentation,
  type DecideAnswer,
} from './decide-representation';
import type { RepresentationDependencies } from './dependencies';
import { createListChoices, createListRepresentations } from './list-representations';
import type {
  MyRepresentations,
  RepresentationChoices,
  RepresentationInput,
  RepresentationPayload,
} from './representation.types';
import { createSaveRepresentation } from './save-representation';

export type SaveRepresentationAnswer = RepresentationPayload | ValidationRefusal | NotAllowed;

export interface RepresentationUseCases {
  list(ctx: RequestContext): Promise<MyRepresentations>;
  listChoices(
    ctx: RequestContext,
    serviceSlug: string,
    withChildren: boolean,
  ): Promise<RepresentationChoices>;
  save(ctx: RequestContext, input: RepresentationInput): Promise<SaveRepresentationAnswer>;
  confirm(ctx: RequestContext, id: string): Promise<DecideAnswer>;
  end(ctx: RequestContext, id: string): Promise<DecideAnswer>;
}

/** What citizens do with the people they act for and those who act for them. */
export function createRepresentationUseCases(deps: RepresentationDependencies): RepresentationUseCases {
  const list = createListRepresentations(deps);
  const listChoices = createListChoices(deps);
  const save = createSaveRepresentation(deps);
  const confirm = createConfirmRepresentation(deps);
  const end = createEndRepresentation(deps);
  return {
    list: async (ctx) => list(ctx, getCitizen(ctx)),
    listChoices: async (ctx, slug, withChildren) => listChoices(ctx, getCitizen(ctx), slug, withChildren),
    save: async (ctx, { givenName, title, until, fileId, ...known }) =>
      save(ctx, getCitizen(ctx), {
        ...known,
        givenName: givenName ?? '',
        title: title ?? '',
        until: until ?? null,
        fileId: fileId ?? null,
      }),
    confirm: async (ctx, id) => confirm(ctx, getCitizen(ctx), id),
    end: async (ctx, id) => end(ctx, getCitizen(ctx), id),
  };
}
