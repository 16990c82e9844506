// Tests draw forms at once: no input of a field type is still on its way.
const { TextDecoder, TextEncoder } = require('node:util');
const { inputs, loadFieldInputs } = require('../shared/src/fields/registry.react');

// Every browser has them; jsdom has not, and the router asks for them as it loads.
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.beforeAll(() => loadFieldInputs(Object.keys(inputs)));
