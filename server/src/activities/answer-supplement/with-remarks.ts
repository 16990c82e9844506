import type { FieldDefinition, SectionDefinition, Text } from '@istanze/shared';
import type { Remarks } from '../request-supplement/remarks';

/** The sections with what the office wrote beside each question, where a person reads it before answering. */
export function withRemarks(
  sections: readonly SectionDefinition[],
  remarks: Remarks,
): readonly SectionDefinition[] {
  return sections.map((section) => ({
    ...section,
    ...helpOf(section, remarks),
    fields: section.fields.map((field): FieldDefinition => ({ ...field, ...helpOf(field, remarks) })),
  }));
}

function helpOf(
  { id, help }: { readonly id: string; readonly help?: Text },
  remarks: Remarks,
): { readonly help?: Text } {
  const remark = remarks.get(id);
  if (remark === undefined) return help === undefined ? {} : { help };
  const said = { it: `L’ufficio scrive: ${remark}`, en: `The office writes: ${remark}` };
  return {
    help:
      help === undefined ? said : { it: `${said.it}\n${help.it}`, en: `${said.en}\n${help.en ?? help.it}` },
  };
}
