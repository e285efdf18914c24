import eslint from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const officeGlobals = Object.fromEntries(
  ['Office', 'Excel', 'CustomFunctions', 'OfficeExtension'].map((name) => [name, 'readonly']),
);
const nodeGlobals = Object.fromEntries(
  ['module', 'require', '__dirname', 'process', 'URL'].map((name) => [name, 'readonly']),
);
const browserGlobalsOfTheHost = ['Office', 'Excel', 'window', 'document'];

// These rules take a navigation property for a read, and a composed text for an empty one. They are
// not missed: Office.js itself refuses to read what was not loaded, and every test runs Office.js.
const mistaken = new Set(
  ['call-sync-before-read', 'load-object-before-read', 'no-empty-load'].map(
    (rule) => `office-addins/${rule}`,
  ),
);

// Only the plugin's rules: its own configuration brings a second copy of typescript-eslint.
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.keys(config.rules ?? {}))
    .filter((rule) => rule.startsWith('office-addins/') && !mistaken.has(rule))
    .map((rule) => [rule, 'error']),
);

// From which folders of src each folder must not import; docs/architecture.md has the table.
const EDGES = ['commands', 'pane'];
const NO_ARROW_TO = {
  domain: ['workbook', 'overleg', 'excel', 'functions', 'i18n', ...EDGES],
  workbook: ['overleg', 'excel', 'functions', ...EDGES],
  overleg: ['excel', 'functions', ...EDGES],
  excel: ['functions', 'i18n', ...EDGES],
  functions: ['overleg', 'excel', ...EDGES],
  i18n: ['overleg', 'functions', ...EDGES],
};

function importing(forbidden) {
  const outside = {
    group: ['**/workbench/**', '**/packages/**', 'node:*'],
    message: 'The add-in runs in Excel alone.',
  };
  const against = {
    group: forbidden.map((folder) => `../**/${folder}/**`),
    message: 'Against the arrows of docs/architecture.md.',
  };
  const patterns = forbidden.length > 0 ? [outside, against] : [outside];
  return { 'no-restricted-imports': ['error', { patterns }] };
}

export default tseslint.config(
  { ignores: ['**/dist/', 'out/', '.cache/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**', 'packages/**', 'workbench/**', 'test/**'],
    languageOptions: { globals: officeGlobals },
  },
  { files: ['src/**'], plugins: { 'office-addins': officeAddins }, rules: officeRules },
  { files: ['src/**'], rules: importing([]) },
  {
    files: ['packages/excel-stand-in/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src/**', '**/workbench/**', '**/workbooks/**'],
              message: 'The stand-in is a package of its own and knows no add-in.',
            },
          ],
        },
      ],
    },
  },
  {
    // Dictionaries are lists: there is nothing to split them by.
    ignores: ['src/i18n/{nl,en}/**'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  ...Object.entries(NO_ARROW_TO).map(([folder, others]) => ({
    files: [`src/${folder}/**`],
    rules: importing(others),
  })),
  {
    files: ['src/domain/**', 'src/workbook/**', 'src/overleg/**'],
    rules: { 'no-restricted-globals': ['error', ...browserGlobalsOfTheHost] },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: nodeGlobals },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['workbench/**', 'packages/**', 'test/**', 'bench/**', 'build/**'],
    rules: { 'no-console': 'off' },
  },
);
