import { html, type Html } from './html';
import { STYLE } from './style';

/** A whole page, said on its first line to be a simulator. */
export function page(title: string, content: Html, back = true): string {
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Simulatore</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <div class="notice" role="note">Simulatore: nessun dato reale</div>
        <header>
          ${back ? html`<nav aria-label="Simulatori"><a href="/">Tutti i simulatori</a></nav>` : null}
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        <footer class="soft">Persone, importi e documenti di queste pagine sono inventati.</footer>
      </body>
    </html>`.markup;
}

/** A table that scrolls sideways on a narrow screen; says so where there is nothing in it. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  if (rows.length === 0) return html`<p class="soft">${caption}: ancora niente.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function card(title: string, content: Html): Html {
  return html`<section class="card">
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** `1050` → `10,50 €`. */
export function euro(cents: number): string {
  return new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** An instant as an Italian reads it. */
export function moment(instant: string): string {
  return new Intl.DateTimeFormat('it-IT', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(instant));
}
