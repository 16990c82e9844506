const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** The hooks of a field's component stand beside it. */
const HOOK = '^shared/src/fields/[^/]+/use-[^/]+\\.ts$';
const TEST = '\\.test\\.tsx?$';

/** Who may import whom: the nine rules of docs/architecture.md. */
module.exports = {
  forbidden: [
    rule(
      'no-circular',
      'Nothing runs in a circle.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),

    // 1. shared imports nothing outside itself and a short written list of pure libraries.
    rule(
      '1-shared-is-pure',
      'shared imports itself and a short list of pure libraries.',
      { path: '^shared/src', pathNot: [TEST, '\\.tsx$', HOOK, '^shared/src/react'] },
      {
        dependencyTypesNot: ['type-only'],
        pathNot: ['^shared/', 'node_modules/(intl-messageformat|@formatjs|jsep)'],
      },
    ),
    rule(
      '1-shared-no-core',
      'shared knows no machine.',
      { path: '^shared/src', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),

    // 2. Inside shared: kernel <- identifiers, logic, i18n <- definition <- fields <- form <- workflow, ranking.
    rule(
      '2-kernel',
      'kernel imports nothing.',
      { path: '^shared/src/kernel' },
      { path: '^shared/src', pathNot: '^shared/src/kernel' },
    ),
    rule(
      '2-definition',
      'definition is data shapes.',
      { path: '^shared/src/definition' },
      { path: '^shared/src', pathNot: '^shared/src/(kernel|definition)' },
    ),
    rule(
      '2-identifiers',
      'identifiers know the kernel.',
      { path: '^shared/src/identifiers', pathNot: TEST },
      { path: '^shared/src', pathNot: '^shared/src/(kernel|identifiers)' },
    ),
    rule(
      '2-logic',
      'logic stands below the definitions that use it.',
      { path: '^shared/src/logic', pathNot: TEST },
      { path: '^shared/src', pathNot: '^shared/src/(kernel|i18n|identifiers|logic|definition)' },
    ),
    rule(
      '2-fields',
      'fields know nothing of forms and workflows.',
      { path: '^shared/src/fields', pathNot: TEST },
      { path: '^shared/src/(form|workflow|ranking|access)/' },
    ),
    rule(
      '2-form',
      'forms know nothing of workflows.',
      { path: '^shared/src/form', pathNot: TEST },
      { path: '^shared/src/(workflow|ranking)/' },
    ),

    // 3. React only in shared/src/react and the fields' components, unreachable from the main door.
    rule(
      '3-react-place',
      'React stands in shared/src/react and in fields/*/*.tsx.',
      {
        path: '^shared/src',
        pathNot: [
          '^shared/src/react',
          '^shared/src/fields/[^/]+/[^/]+\\.tsx$',
          HOOK,
          '^shared/src/fields/[^/]+\\.react\\.ts$',
          TEST,
        ],
      },
      { path: 'node_modules/(react|react-dom|formik)/', dependencyTypesNot: ['type-only'] },
    ),
    {
      name: '3-main-door',
      comment: 'The main door leads to no React.',
      severity: 'error',
      from: { path: '^shared/src/index\\.ts$' },
      to: { path: 'node_modules/(react|react-dom|formik)/', reachable: true },
    },

    {
      name: '3-authoring-door',
      comment: 'What only those who design need weighs on no citizen.',
      severity: 'error',
      from: { path: '^(shared/src/index\\.ts|shared/src/react/index\\.ts|portal/src/entry-client\\.tsx)$' },
      to: {
        path: '^shared/src/(authoring|form/lint|form/difference|form/merge-forms|form/impact|service-test)/',
        reachable: true,
      },
    },

    // 4. server: resolver -> use case -> repository -> entity.
    rule(
      '4-resolver',
      'A resolver never sees the EntityManager.',
      { path: '\\.resolver\\.ts$' },
      { path: 'node_modules/@mikro-orm' },
    ),
    rule(
      '4-use-case',
      'A use case never sees Apollo, TypeGraphQL or Bull.',
      { path: '^server/src/domain/.*(use-cases)', pathNot: TEST },
      { path: 'node_modules/(@apollo|type-graphql|bull)/' },
    ),

    // 5. Domain folder to domain folder only through index.ts.
    rule(
      '5-domain-doors',
      'Another domain folder is entered through its index.',
      { path: '^server/src/domain/([^/]+)/', pathNot: TEST },
      {
        path: '^server/src/domain/[^/]+/',
        pathNot: ['^server/src/domain/$1/', '^server/src/domain/[^/]+/index\\.ts$'],
      },
    ),
    rule(
      '5-from-outside',
      'Who is no domain folder enters through an index too.',
      { path: '^server/src/(?!domain/)', pathNot: TEST },
      { path: '^server/src/domain/[^/]+/', pathNot: '^server/src/domain/[^/]+/index\\.ts$' },
    ),

    // 6. Ports: who acts knows ports; only compose.ts knows integrations.
    rule(
      '6-integrations',
      'Only the composition knows integrations.',
      { path: '^server/src/(?!integrations/|compose(/|\\.ts$))', pathNot: TEST },
      { path: '^server/src/integrations' },
    ),
    rule(
      '6-integration-knows-its-port',
      'An integration knows its port and its vendor.',
      { path: '^server/src/integrations', pathNot: TEST },
      { path: '^server/src/(domain|graphql|workflow-runtime|activities|actions|compose|auth|files)' },
    ),
    rule(
      '6-actors',
      'Activities and actions know ports.',
      { path: '^server/src/(activities|actions)/', pathNot: TEST },
      { path: '^server/src/(domain|graphql|compose|auth|files)' },
    ),
    rule(
      '6-runtime',
      'The runtime declares what it needs of the domain.',
      { path: '^server/src/workflow-runtime', pathNot: TEST },
      { path: '^server/src/(domain|graphql|compose|auth|files)' },
    ),
    rule(
      '6-platform',
      'The platform carries the house, it does not look into it.',
      { path: '^server/src/platform', pathNot: TEST },
      {
        path: '^server/src/(domain|graphql|workflow-runtime|activities|actions|integrations|auth|files|compose)',
      },
    ),
    rule(
      '6-ports',
      'Ports know shapes alone.',
      { path: '^server/src/ports/outside' },
      { path: '^server/src', pathNot: '^server/src/ports' },
    ),
    rule(
      '6-simulators',
      'The simulators stand apart.',
      { path: '^server/src/simulators', pathNot: TEST },
      { path: '^server/src', pathNot: '^server/src/simulators' },
    ),
    rule(
      '6-not-simulators',
      'The server knows simulators by address alone.',
      { path: '^server/src/(?!simulators)', pathNot: TEST },
      { path: '^server/src/simulators' },
    ),

    // 7. builder and portal import shared and their own generated documents.
    rule(
      '7-builder',
      'The back office knows shared.',
      { path: '^builder/' },
      { path: '^(portal|server|e2e|db)/' },
    ),
    rule('7-portal', 'The portal knows shared.', { path: '^portal/' }, { path: '^(builder|server|e2e|db)/' }),
    rule(
      '7-shared-doors',
      'shared has three doors.',
      { path: '^(builder|server)/src' },
      {
        path: '^shared/src/',
        pathNot: '^shared/src/(index\\.ts|react/index\\.ts|authoring/index\\.ts|react/renderer\\.css)$',
      },
    ),

    // 8. Nobody imports db; e2e imports no product code.
    rule('8-db', 'Nobody imports db.', {}, { path: '^db/' }),
    rule(
      '8-e2e',
      'e2e drives the browser and the public API.',
      { path: '^e2e/' },
      { path: '^(shared|server|builder|portal)/' },
    ),

    rule(
      'no-dev-in-product',
      'What runs is a dependency, not a development one.',
      { path: '^(shared|server|builder|portal)/src', pathNot: [TEST, '/testing/', '^portal/src/styles'] },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)generated/', 'test-results', '^e2e/bench/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'scripts/dependency-cruiser/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
