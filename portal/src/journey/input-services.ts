import { useMemo } from 'react';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { InputServices, UploadedFile } from '@istanze/shared/react';
import { MunicipalitiesDocument, StreetsDocument } from '../graphql/generated/graphql';
import { realmHeaders } from '../graphql/realm-headers';
import { useLocale } from '../i18n/localization';
import { useCitizen } from '../session/session';

/** What the fields of a form may ask: uploads, streets, municipalities. */
export function useInputServices(): InputServices {
  const client = useApolloClient();
  const locale = useLocale();
  const { csrfToken } = useCitizen();
  return useMemo(
    () => createInputServices(client, realmHeaders({ locale, csrfToken: () => csrfToken })),
    [client, locale, csrfToken],
  );
}

function createInputServices(client: ApolloClient, headers: Readonly<Record<string, string>>): InputServices {
  return {
    upload: (file, onProgress, signal) => upload(file, onProgress, signal, headers),
    fileUrl: (fileId) => `/files/${encodeURIComponent(fileId)}`,
    async searchStreets(query) {
      const { data } = await client.query({ query: StreetsDocument, variables: { query } });
      return data?.streets ?? [];
    },
    async searchMunicipalities(query) {
      const { data } = await client.query({ query: MunicipalitiesDocument, variables: { query } });
      return data?.municipalities ?? [];
    },
  };
}

/** Sends one file; XMLHttpRequest because fetch tells no progress. */
function upload(
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>>,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      const uploaded = readUploadAnswer(request.status, request.responseText, file);
      if (uploaded === undefined) reject(new Error(`The upload was answered ${request.status}`));
      else resolve(uploaded);
    };
    request.onerror = () => reject(new Error('The upload did not reach the server'));
    request.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

/** What the server answers to a content it does not take (415): another try of the same file would end alike. */
const NOT_TAKEN = 415;

/** A file that was taken, or one refused for what it holds; undefined where trying again may help. */
export function readUploadAnswer(
  httpStatus: number,
  text: string,
  file: Pick<File, 'name' | 'size' | 'type'>,
): UploadedFile | undefined {
  const { name, size, type: mime } = file;
  if (httpStatus === NOT_TAKEN) return { id: '', sha256: '', status: 'refused', name, size, mime };
  return httpStatus < 300 ? toUploaded(text, file) : undefined;
}

const STATUSES = ['scanning', 'clean', 'unscanned', 'infected', 'refused'] as const;

/** The server's answer; name, size and type are the file's own where it does not repeat them. */
function toUploaded(text: string, file: Pick<File, 'name' | 'size' | 'type'>): UploadedFile | undefined {
  const answer = parse(text);
  const { id, sha256, status } = answer;
  const known = STATUSES.find((name) => name === String(status).toLowerCase());
  if (typeof id !== 'string' || typeof sha256 !== 'string' || known === undefined) return undefined;
  return {
    id,
    sha256,
    status: known,
    name: typeof answer['name'] === 'string' ? answer['name'] : file.name,
    size: typeof answer['size'] === 'number' ? answer['size'] : file.size,
    mime: typeof answer['mime'] === 'string' ? answer['mime'] : file.type,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
