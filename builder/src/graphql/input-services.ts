import { useApolloClient } from '@apollo/client/react';
import type { InputServices } from '@istanze/shared/react';
import { useMemo } from 'react';
import { MunicipalitiesDocument, StreetsDocument } from './generated/graphql';
import { uploadFile } from './upload';

/** What the inputs of a form ask of the server. */
export function useInputServices(): InputServices {
  const client = useApolloClient();
  return useMemo(
    () => ({
      upload: uploadFile,
      fileUrl: (id) => `/files/${encodeURIComponent(id)}`,
      searchStreets: async (query) =>
        (await client.query({ query: StreetsDocument, variables: { query } })).data?.streets ?? [],
      searchMunicipalities: async (query) =>
        (await client.query({ query: MunicipalitiesDocument, variables: { query } })).data?.municipalities ??
        [],
    }),
    [client],
  );
}
