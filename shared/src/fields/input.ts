import type { ReactNode } from 'react';
import type { FieldDefinition } from '../definition';
import type { Issue, IsoDate, Json, JsonObject, Locale, Path } from '../kernel';
import type { Translate } from '../i18n';
import type { FieldMessageKey } from '../messages/it/fields';
import type { FieldType } from './type';

/** What an `Input.tsx` receives. It draws plain accessible HTML with Bootstrap Italia's class names, without label and error text. */
export interface InputProps<V extends Json = Json, S extends JsonObject = JsonObject> {
  /** DOM id of the control, or of the group for types of more than one control. */
  readonly id: string;
  readonly path: Path;
  readonly field: FieldDefinition;
  readonly settings: S;
  /** The canonical value; null while what was typed cannot be one. */
  readonly value: V | null;
  /** What stands in the answers as it is: the canonical value, or what was typed where that cannot be read. */
  readonly raw: Json;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly issues: readonly Issue[];
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly locale: Locale;
  readonly today: IsoDate;
  readonly t: Translate<FieldMessageKey>;
  readonly services: InputServices;
  /** Takes what was typed; the renderer makes it canonical with the type's `parse`. */
  onChange(value: Json): void;
  onBlur(): void;
  /** Draws one part of a composite value with the input of another type: label, error and control. */
  renderPart(part: PartProps): ReactNode;
}

export interface PartProps {
  readonly key: string;
  readonly field: FieldDefinition;
  /** That of `field`. */
  readonly type: FieldType;
  readonly value: Json;
  readonly required: boolean;
  onChange(value: Json): void;
}

/** What inputs may ask of the host; the portal and the back office bind them to the API. */
export interface InputServices {
  upload(file: File, onProgress: (fraction: number) => void, signal: AbortSignal): Promise<UploadedFile>;
  fileUrl(fileId: string): string;
  /** What is known of a document that came earlier; missing where the host does not know either. */
  fileStatus?(fileId: string): UploadedFile['status'] | undefined;
  /** Keeps chosen files until they have arrived; missing where the host keeps none. */
  readonly waitingFiles?: WaitingFiles;
  /** Documents of the kind that a field asks for which the person gave before; missing where none may be used again. */
  readonly givenDocuments?: GivenDocuments;
  searchStreets(query: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  searchMunicipalities(
    query: string,
  ): Promise<readonly { readonly code: string; readonly name: string; readonly province: string }[]>;
  /** Appointments with which a field may be answered, soonest first; missing where there is no agenda. Rejects when it does not answer. */
  findSlots?(path: Path): Promise<readonly OfferedSlot[]>;
  /** Keeps a place for a while; null when somebody else has it. Missing where places are taken at the end alone. */
  holdSlot?(path: Path, slot: Pick<OfferedSlot, 'date' | 'time'>): Promise<HeldPlace | null>;
  /** What the person owes; missing where nobody can be asked. */
  readonly dues?: DuesDesk;
  /** Draws the host's own editor of a formula; missing where formulas are typed as one line. */
  drawFormula?(props: FormulaEditing): ReactNode;
}

/** Files that were chosen and have not arrived yet: they outlive a closed page. */
export interface WaitingFiles {
  /** Answers the name under which it is kept. Rejects when there is no room. */
  keep(path: Path, file: File): Promise<string>;
  /** What was chosen for a field and is not on its way in another window. */
  at(path: Path): Promise<readonly { readonly id: string; readonly file: File }[]>;
  drop(id: string): Promise<void>;
}

/** Documents that the person gave with an earlier request. */
export interface GivenDocuments {
  at(path: Path): Promise<readonly GivenDocument[]>;
  /** Copies it for the field; the words of why it cannot be used where the server refuses it. Rejects without a network. */
  use(path: Path, documentId: string): Promise<UploadedFile | { readonly refused: string }>;
}

export interface GivenDocument {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Title of the service that it was given for, in the person's language. */
  readonly service: string;
  readonly givenOn: IsoDate;
}

/** A formula of a property sheet, edited by the host. */
export interface FormulaEditing {
  /** Of the control that is focused when the label is pressed. */
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  /** JSON Logic; null while nothing is written. */
  readonly logic: Json;
  readonly invalid: boolean;
  onChange(logic: Json): void;
}

export interface HeldPlace {
  /** An instant; null where the place is the person’s already. */
  readonly until: string | null;
}

export interface OfferedSlot {
  readonly id: string;
  readonly office: string;
  readonly officeName: string;
  readonly date: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
}

/** Whom to ask what is owed today. Both reject when the source does not answer. */
export interface DuesDesk {
  /** The person's own dues on a list, those that cannot be paid included. */
  own(list: string): Promise<readonly OfferedDue[]>;
  /** The due of a notice number, whosever it is; null where there is none. */
  find(list: string, code: string): Promise<OfferedDue | null>;
}

export interface OfferedDue {
  readonly code: string;
  readonly reason: string;
  readonly object: string | null;
  readonly date: IsoDate | null;
  /** As of today, in cents. */
  readonly amount: number;
  /** Last day of `amount`, and what is owed after it; null where nothing changes. */
  readonly reducedUntil: IsoDate | null;
  readonly fullAmount: number;
  readonly state: 'open' | 'in-payment' | 'paid' | 'closed';
}

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
  readonly sha256: string;
  readonly status: 'scanning' | 'clean' | 'unscanned' | 'infected' | 'refused';
}

/** A component; written as a method so that the registry can hold inputs of different values side by side. */
export type FieldInput<V extends Json = Json, S extends JsonObject = JsonObject> = {
  draw(props: InputProps<V, S>): ReactNode;
}['draw'];
