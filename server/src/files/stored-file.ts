export type FileStatus = 'scanning' | 'clean' | 'unscanned' | 'infected' | 'refused';
export type FilePurpose =
  'answer' | 'input' | 'message' | 'document' | 'receipt' | 'preview' | 'personal-copy' | 'representation';

/** What is known of a file; its content lies encrypted in the file store. */
export interface StoredFile {
  readonly id: string;
  readonly tenantId: string;
  readonly ownerRealm: 'citizen' | 'staff' | 'system';
  readonly ownerId: string | null;
  readonly instanceId: string | null;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
  /** Of the content in clear, in hexadecimal. */
  readonly sha256: string;
  readonly status: FileStatus;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

export interface NewFile {
  readonly owner: { readonly realm: 'citizen' | 'staff' | 'system'; readonly id: string | null };
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly mime: string;
  readonly content: Uint8Array;
  readonly status: FileStatus;
  /** Given where the caller needs to know it before; the same id is stored once. */
  readonly id?: string;
  readonly instanceId?: string;
  readonly expiresAt?: Date;
}
