import { html, type Html } from '../kernel/html';
import { card, page } from '../kernel/page';
import type { DemoPerson } from '../people';
import { LEVELS } from './levels';
import type { Scheme } from './account';

export interface LoginPage {
  readonly uid: string;
  readonly groups: readonly { readonly scheme: Scheme; readonly people: readonly DemoPerson[] }[];
  readonly level: string;
  readonly locale: string;
}

const TITLES: Readonly<Record<Scheme, string>> = {
  spid: 'Entra con SPID (simulato)',
  cie: 'Entra con CIE (simulata)',
  staff: 'Accesso del personale (simulato)',
};

/** The errors a SPID provider can come back with. */
export const LOGIN_ERRORS = [
  { code: 'nr25', label: 'Annulla l’accesso' },
  { code: 'nr22', label: 'Nega il consenso' },
  { code: 'nr19', label: 'Credenziali sbagliate più volte' },
  { code: 'nr20', label: 'Nessuna credenziale del livello richiesto' },
  { code: 'nr21', label: 'Tempo scaduto' },
  { code: 'nr23', label: 'Identità sospesa' },
  { code: 'nr30', label: 'Tipo di identità errato' },
  { code: 'temporarily_unavailable', label: 'Servizio non disponibile' },
] as const;

/** Who logs in, with which level, or what goes wrong: one form. */
export function loginPage({ uid, groups, level }: LoginPage): string {
  const single = groups.length === 1 ? groups[0] : undefined;
  const content = html`<p>Scegli una persona di prova. Non serve una password.</p>
    <form method="post" action="/oidc/interaction/${uid}">
      <fieldset>
        <legend>Livello di sicurezza</legend>
        ${LEVELS.map((each) => levelChoice(each, level))}
      </fieldset>
      ${groups.map((group) => peopleCard(group.scheme, group.people))}
      ${card(
        'Oppure l’accesso non riesce',
        html`<div class="actions">
          ${LOGIN_ERRORS.map((each) => html`<button class="second" name="error" value="${each.code}">${each.label}</button>`)}
        </div>`,
      )}
    </form>`;
  return page(single === undefined ? 'Entra (simulato)' : TITLES[single.scheme], content, false);
}

function levelChoice(value: string, chosen: string): Html {
  const id = `level-${value}`;
  return value === chosen
    ? html`<label for="${id}"
        ><input type="radio" id="${id}" name="level" value="${value}" checked /> Livello ${value}
        (richiesto)</label
      >`
    : html`<label for="${id}"
        ><input type="radio" id="${id}" name="level" value="${value}" /> Livello ${value}</label
      >`;
}

function peopleCard(scheme: Scheme, people: readonly DemoPerson[]): Html {
  return card(
    { spid: 'SPID', cie: 'CIE', staff: 'Personale' }[scheme],
    html`<ul class="people">
      ${people.map(
        (person) =>
          html`<li>
            <button name="person" value="${person.id}.${scheme}">
              <strong>${person.givenName} ${person.familyName}</strong>
              <span>${scheme === 'staff' ? person.email : person.fiscalCode}</span> –
              <span class="soft">${person.note}</span>
            </button>
          </li>`,
      )}
    </ul>`,
  );
}
