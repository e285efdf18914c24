// What oxlint has, it does for all files: .oxlintrc.json. What is here, it has not.
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

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
  { files: ['src/**/*.ts'], languageOptions: { parser: tseslint.parser } },
  { files: ['src/**'], plugins: { 'office-addins': officeAddins }, rules: officeRules },
  { files: ['src/**'], rules: importing([]) },
  ...Object.entries(NO_ARROW_TO).map(([folder, others]) => ({
    files: [`src/${folder}/**`],
    rules: importing(others),
  })),
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/\\sstyle=/]',
          message: "The add-in's content security policy refuses it. Set the property: .style=.",
        },
      ],
    },
  },
  {
    files: ['src/domain/**', 'src/workbook/**', 'src/overleg/**'],
    rules: { 'no-restricted-globals': ['error', ...browserGlobalsOfTheHost] },
  },
);
