import {
  isJsonObject,
  type Answers,
  type Json,
  type JsonObject,
  type SectionDefinition,
} from '@istanze/shared';
import { useState } from 'react';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { settingsOfSheet } from '../../form-designer/sheet/part-sheets';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useFlow } from '../flow-designer';
import { choice, sheetOf } from './sheet-fields';

interface SettingsSheetProps {
  /** The sheet that the type of the part declares. */
  readonly sections: readonly SectionDefinition[];
  readonly settings: JsonObject;
  readonly current: () => JsonObject | undefined;
  readonly onSave: (settings: JsonObject) => void;
}

/** What a kind of activity or action lets one set, drawn from what it declares; texts of the service are chosen by name. */
export function SettingsSheet({ sections, settings, current, onSave }: SettingsSheetProps) {
  const { document, around } = useFlow();
  const [form] = useState(() => sheetOf(sections.map((section) => withTemplates(section, around.templates))));
  const commit = (answers: Answers) => {
    onSave(filled(settingsOfSheet(sections, answers)));
    return [];
  };
  const sheet = useSheetOver(document, { form, node: settings, toAnswers, commit, current });
  return <SheetForm {...sheet} titled />;
}

function toAnswers(settings: JsonObject): Answers {
  return settings;
}

/** Without what was left empty: a missing setting is its type's default. */
function filled(settings: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== ''));
}

type Templates = Readonly<Record<string, { readonly title: { readonly it: string; readonly en?: string } }>>;

/** A setting that names a text of the service is a choice among those there are. */
function withTemplates(section: SectionDefinition, templates: Templates): SectionDefinition {
  const options = Object.entries(templates).map(([key, { title }]) => [key, title] as const);
  const fields = section.fields.map((field) => {
    if (field.key !== 'template' || field.type !== 'text' || options.length === 0) return field;
    const { label, required, help } = field;
    return choice('template', label, options, {
      ...(required === undefined ? {} : { required }),
      ...(help === undefined ? {} : { help }),
    });
  });
  return { ...section, fields };
}

/** The sections a type declares, as they come over the wire. */
export function readSections(json: Json): readonly SectionDefinition[] {
  return Array.isArray(json) ? json.filter(isSection) : [];
}

function isSection(json: Json): json is Json & SectionDefinition {
  return isJsonObject(json) && typeof json['id'] === 'string' && Array.isArray(json['fields']);
}
