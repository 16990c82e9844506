import { Html } from './html';

/** One sheet for all pages: system fonts, strong contrast, visible focus. */
export const STYLE = new Html(`
:root { --ink: #17324d; --soft: #5a6772; --line: #c5d0da; --paper: #fff; --ground: #f2f5f8; --accent: #0059b3; --warn: #fff4d6; --bad: #b3122d; --good: #00694a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 "Titillium Web", system-ui, -apple-system, "Segoe UI", sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #ff9900; outline-offset: 2px; }
.notice { background: var(--warn); border-bottom: 1px solid #d9b44a; padding: .5rem 1rem; text-align: center; font-weight: 600; }
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 1rem; }
header nav a { margin-right: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0; } h2 { font-size: 1.25rem; margin: 0 0 .75rem; } h3 { font-size: 1.05rem; margin: 1rem 0 .5rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; margin: 0 0 1.25rem; box-shadow: 0 1px 3px rgba(23,50,77,.08); }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); } .grid .card { margin: 0; }
.soft { color: var(--soft); } .bad { color: var(--bad); } .good { color: var(--good); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; } td { min-width: 6rem; } td > code { display: block; min-width: 16rem; }
code, pre { font: .875rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; white-space: pre-wrap; margin: 0; }
form.row > div { min-width: 0; max-width: 100%; } form.row select { width: 100%; }
form.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; } label { display: block; font-weight: 600; }
input, select { font: inherit; color: inherit; padding: .5rem .625rem; border: 1px solid var(--soft); border-radius: .25rem; background: #fff; min-height: 44px; max-width: 100%; }
button, .button { font: inherit; font-weight: 600; min-height: 44px; padding: .5rem 1.25rem; border-radius: .25rem; border: 2px solid var(--accent); background: var(--accent); color: #fff; cursor: pointer; text-decoration: none; display: inline-block; }
button.second { background: #fff; color: var(--accent); } button.danger { background: #fff; color: var(--bad); border-color: var(--bad); }
.people { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; } .people button { font-weight: 400; width: 100%; text-align: left; background: #fff; color: var(--ink); border: 1px solid var(--line); } .people button:hover { border-color: var(--accent); } .people strong { display: block; color: var(--accent); }
fieldset { border: 1px solid var(--line); border-radius: .25rem; padding: .75rem 1rem; margin: 0 0 1rem; } fieldset label { display: inline-flex; align-items: center; gap: .5rem; font-weight: 400; margin-right: 1.25rem; min-height: 44px; } input[type=radio] { min-height: 0; width: 1.25rem; height: 1.25rem; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; } .total { font-size: 1.5rem; font-weight: 700; }
`);
