// Tests draw forms at once: no input of a field type is still on its way.
const { inputs, loadFieldInputs } = require('../shared/src/fields/registry.react');

globalThis.beforeAll(() => loadFieldInputs(Object.keys(inputs)));
