import type { InputServices, UploadedFile } from '@istanze/shared/react';
import { isJsonObject } from '@istanze/shared';
import { requestHeaders } from './credentials';

const STATUSES = ['scanning', 'clean', 'unscanned', 'infected', 'refused'] as const;

/** Reads the answer of `POST /files`; undefined when it is not what was agreed. */
export function parseUploaded(text: string, file: File): UploadedFile | undefined {
  const json: unknown = parseJson(text);
  if (!isJsonObject(json) || typeof json['id'] !== 'string') return undefined;
  const { id, sha256, name, size, mime, status } = json;
  return {
    id,
    sha256: typeof sha256 === 'string' ? sha256 : '',
    name: typeof name === 'string' ? name : file.name,
    size: typeof size === 'number' ? size : file.size,
    mime: typeof mime === 'string' ? mime : file.type,
    status: STATUSES.find((one) => one === status) ?? 'unscanned',
  };
}

/** What the server answers to a content it does not take (415): another try of the same file would end alike. */
const NOT_TAKEN = 415;

/** A file that was taken, or one refused for what it holds; undefined where trying again may help. */
export function readUploadAnswer(httpStatus: number, text: string, file: File): UploadedFile | undefined {
  const { name, size, type: mime } = file;
  if (httpStatus === NOT_TAKEN) return { id: '', sha256: '', status: 'refused', name, size, mime };
  return httpStatus < 300 ? parseUploaded(text, file) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a file with the staff session, telling how much has gone; rejects when refused, interrupted or aborted. */
export const uploadFile: InputServices['upload'] = (file, onProgress, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    Object.entries(requestHeaders()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const uploaded = readUploadAnswer(request.status, request.responseText, file);
      if (uploaded === undefined) reject(new Error(`Upload refused: ${request.status}`));
      else resolve(uploaded);
    };
    request.onerror = () => reject(new Error('Upload interrupted'));
    request.onabort = () => reject(new DOMException('Upload aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
