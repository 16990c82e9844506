const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        keepClassNames: true,
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

const common = {
  transform,
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|intl-messageformat|@formatjs|openid-client|oauth4webapi|oidc-provider|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|nanoid|quick-lru|@koa|koa|uuidv7)/)',
  ],
  moduleNameMapper: {
    '^@istanze/shared$': '<rootDir>/shared/src/index.ts',
    '^@istanze/shared/react$': '<rootDir>/shared/src/react/index.ts',
    '^@istanze/shared/authoring$': '<rootDir>/shared/src/authoring/index.ts',
    '\\.(css|scss|svg)$': '<rootDir>/scripts/jest-empty.cjs',
  },
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      rootDir: '.',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{shared,server,builder,portal}/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.db\\.test\\.ts$', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'react',
      rootDir: '.',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{shared,builder,portal}/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/scripts/jest-load-inputs.cjs'],
    },
    {
      ...common,
      displayName: 'db',
      rootDir: '.',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/server/**/*.db.test.ts'],
      globalSetup: '<rootDir>/server/test/database.setup.cjs',
      globalTeardown: '<rootDir>/server/test/database.teardown.cjs',
    },
  ],
};
