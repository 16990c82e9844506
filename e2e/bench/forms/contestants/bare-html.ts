import { SUM, type LogicalField, type LogicalForm } from '../../logical-form.mjs';
import { byId, enter, pressButton } from '../contestant';
import { wrongWith } from '../rules';

/** The limit: HTML written as text, the browser's own controls, one listener a form. */
enter({ mount, control: byId, submit: pressButton, errors: '.error' });

function mount(root: HTMLElement, form: LogicalForm): void {
  root.innerHTML = `<form novalidate><div id="summary" role="alert" tabindex="-1" hidden></div>${form.sections
    .map(({ title, fields }) => `<section><h2>${title}</h2>${fields.map(fieldHtml).join('')}</section>`)
    .join('')}<p><label for="${SUM}">Sum</label> <output id="${SUM}">0</output></p>
    <button type="submit">Send</button></form>`;
  const known = new Map(form.fields.map((field) => [field.key, field]));
  const shown = new Map(form.fields.map((field) => [field.shownWhen, field.key]));
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const field = known.get(target.id);
    const dependant = shown.get(target.id);
    if (dependant !== undefined && target instanceof HTMLInputElement) toggle(dependant, target.checked);
    if (field?.kind === 'number') addUp(form.numbers);
    if (field !== undefined) show(field, wrongAt(field));
  });
  root.firstElementChild?.addEventListener('submit', (event) => {
    event.preventDefault();
    validate(form);
  });
}

function fieldHtml(field: LogicalField): string {
  const { key, label, shownWhen } = field;
  return `<div id="${key}-field" class="field"${shownWhen === undefined ? '' : ' hidden'}>
    <label for="${key}">${label}</label>${controlHtml(field)}</div>`;
}

function controlHtml({ key, kind, options = [], required }: LogicalField): string {
  const own = `id="${key}" name="${key}"${required ? ' aria-required="true"' : ''}`;
  if (kind === 'select')
    return `<select ${own}><option value=""></option>${options.map((option) => `<option>${option}</option>`).join('')}</select>`;
  if (kind === 'number') return `<input ${own} inputmode="numeric">`;
  return `<input ${own} type="${kind}">`;
}

function toggle(key: string, visible: boolean): void {
  document.getElementById(`${key}-field`)?.toggleAttribute('hidden', !visible);
}

function addUp(keys: readonly string[]): void {
  const output = document.getElementById(SUM);
  const sum = keys.reduce((total, key) => total + (Number(valueOf(key)) || 0), 0);
  if (output !== null) output.textContent = String(sum);
}

function valueOf(key: string): string {
  const control = document.getElementById(key);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : '';
}

function wrongAt(field: LogicalField): string | undefined {
  if (field.kind === 'checkbox') return undefined;
  const hidden = document.getElementById(`${field.key}-field`)?.hasAttribute('hidden') === true;
  return hidden ? undefined : wrongWith(field, valueOf(field.key));
}

function show({ key }: LogicalField, wrong: string | undefined): void {
  const control = document.getElementById(key);
  const before = document.getElementById(`${key}-error`);
  if (wrong === undefined) {
    before?.remove();
    control?.removeAttribute('aria-invalid');
    return;
  }
  const error = before ?? document.createElement('p');
  error.id = `${key}-error`;
  error.className = 'error';
  error.textContent = wrong;
  control?.setAttribute('aria-invalid', 'true');
  control?.setAttribute('aria-describedby', error.id);
  if (before === null) control?.after(error);
}

function validate({ fields }: LogicalForm): void {
  const items: string[] = [];
  for (const field of fields) {
    const wrong = wrongAt(field);
    show(field, wrong);
    if (wrong !== undefined) items.push(`<li><a href="#${field.key}">${field.label}: ${wrong}</a></li>`);
  }
  const summary = document.getElementById('summary');
  if (summary === null) return;
  summary.hidden = items.length === 0;
  summary.innerHTML = `<ul>${items.join('')}</ul>`;
  summary.scrollIntoView();
  summary.focus();
}
