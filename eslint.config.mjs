import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';
import { noTextOutsideCatalogue } from './scripts/eslint/no-text-outside-catalogue.mjs';

/** What the pure language must not touch: time, chance and the world are arguments. */
const IMPURE = [
  ...['process', 'window', 'document', 'fetch', 'localStorage', 'navigator', 'Buffer'].map((name) => ({
    name,
    message: 'shared is pure',
  })),
];
const IMPURE_CALLS = [
  { object: 'Date', property: 'now', message: 'shared is pure: the time is an argument' },
  { object: 'Math', property: 'random', message: 'shared is pure: chance is an argument' },
];

/** Type information finds promises that nobody waits for; tests wait in their own ways. */
export const WITH_TYPES = {
  files: [
    'server/src/**/*.ts',
    'builder/src/**/*.{ts,tsx}',
    'portal/src/**/*.{ts,tsx}',
    'shared/src/**/*.{ts,tsx}',
  ],
  ignores: ['**/*.test.{ts,tsx}'],
};

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '**/node_modules/**',
      '.cache/**',
      '.data/**',
      '**/test-results/**',
      '**/playwright-report/**',
      '**/coverage/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx,mts}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': 'allow-with-description', 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An entity, an error or an input type is a class without methods; a void member of a union says "nothing" of a handler.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'named exports only' },
      ],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      // What looks for control characters must name them; a record from which a key goes is no class with a hidden shape.
      'no-control-regex': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    ...WITH_TYPES,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // A decorator's metadata needs the class itself: a type-only import would leave Object in its place.
    files: ['server/src/domain/**/*.ts', 'server/src/graphql/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unsafe-function-type': 'off',
    },
  },
  {
    files: ['shared/src/**/*.{ts,tsx}'],
    ignores: ['shared/src/react/**', 'shared/src/fields/*/*.tsx', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE],
      'no-restricted-properties': ['error', ...IMPURE_CALLS],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'named exports only' },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'shared is pure: the time is an argument',
        },
      ],
    },
  },
  {
    files: ['{builder,portal,shared}/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    plugins: {
      'react-hooks': hooks,
      istanze: { rules: { 'no-text-outside-catalogue': noTextOutsideCatalogue } },
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'istanze/no-text-outside-catalogue': 'error',
    },
  },
  {
    // Playwright asks for default exports of its set-up and for fixtures that take nothing.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.config.{ts,mts,mjs}', '**/vite.config.*', '**/playwright.config.*'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Half of each measurement runs in the page that is measured.
    files: ['e2e/bench/{forms,designer}/*.mjs'],
    languageOptions: { globals: { ...globals.browser } },
  },
);
