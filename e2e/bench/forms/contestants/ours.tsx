import '@istanze/shared/renderer.css';
import { createRoot } from 'react-dom/client';
import { compileFormWith, loadFieldTypes } from '@istanze/shared';
import { createAnswerStore, FormRenderer } from '@istanze/shared/react';
import { enter, pressButton } from '../contestant';
import { toDefinition } from '../../our-form.mjs';

const SERVICES = {
  upload: () => Promise.reject(new Error('no files here')),
  fileUrl: (id: string) => id,
  searchStreets: () => Promise.resolve([]),
  searchMunicipalities: () => Promise.resolve([]),
};
let made = 0;

/** The renderer as it is shipped, with its style sheet; field types are fetched and the definition is compiled as part of the mount. */
enter({
  async mount(root, form) {
    const definition = toDefinition(form);
    const compiled = compileFormWith(await loadFieldTypes(definition), definition);
    const store = createAnswerStore(compiled, {}, { today: '2026-03-01' });
    createRoot(root).render(
      <FormRenderer store={store} locale="it" services={SERVICES} newId={() => `id${(made += 1)}`}>
        <button type="submit">Send</button>
      </FormRenderer>,
    );
  },
  control: (key) => document.querySelector<HTMLElement>(`.fr-form [id$="-${key}"]`),
  submit: pressButton,
  errors: '.fr-error',
});
