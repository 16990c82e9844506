import {
  findFieldType,
  localize,
  updateField,
  updateSection,
  updateStep,
  type FormCommand,
  type Text,
} from '@istanze/shared';
import { useRef } from 'react';
import { nodeIndex, nodeText, type IndexedNode } from '../../document/node-index';
import { useLanguage } from '../../i18n/i18n';
import { useDesigner, useEditing } from '../designer';
import { editing } from './editing';
import { focusNode } from './focus-node';

/** The name of a node written in its place: Enter keeps it, Escape leaves the one before. */
export function InlineText({ id }: { readonly id: string }) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const { run } = useEditing();
  const done = useRef(false);
  const node = nodeIndex(document.definition()).get(id);
  if (node === undefined) return null;
  const before = nodeText(node);
  const close = (text: string | undefined, refocus: boolean) => {
    if (done.current) return;
    done.current = true;
    const wanted = text?.trim();
    if (wanted !== undefined && wanted !== '' && wanted !== localize(before, locale))
      run(renamed(node, { ...withoutStarter(node), [locale]: wanted }));
    editing.set(undefined);
    if (refocus) focusNode(id);
  };
  return (
    <input
      className="inline-text"
      aria-label={t('canvas.name-of', { name: localize(before, locale) })}
      defaultValue={localize(before, locale)}
      maxLength={500}
      autoComplete="off"
      ref={(input) => {
        if (input === null || input === input.ownerDocument.activeElement) return;
        input.focus();
        input.select();
      }}
      onBlur={(event) => close(event.target.value, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') close(event.currentTarget.value, true);
        if (event.key === 'Escape') close(undefined, true);
        if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
      }}
    />
  );
}

/** The texts to keep: a new field is named like its type, and its first own name leaves no translation of that. */
function withoutStarter(node: IndexedNode): Text {
  const text = nodeText(node);
  const starter = node.kind === 'field' ? findFieldType(node.field.type)?.name : undefined;
  return starter !== undefined && text.it === starter.it && text.en === starter.en ? { it: text.it } : text;
}

function renamed(node: IndexedNode, text: Text): FormCommand {
  switch (node.kind) {
    case 'field':
      return updateField(node.id, { label: text });
    case 'section':
      return updateSection(node.id, { title: text });
    case 'step':
      return updateStep(node.id, { title: text });
  }
}
