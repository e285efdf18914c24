// Only the rules that oxlint does not have. The others are in .oxlintrc.json.
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const browserGlobalsOfTheHost = ['Office', 'Excel', 'window', 'document'];

// These rules report correct code: a navigation property is no read, and a composed text is not
// empty. In the tests, Office.js itself refuses to read a property that was not loaded.
const mistaken = new Set(
  ['call-sync-before-read', 'load-object-before-read', 'no-empty-load'].map(
    (rule) => `office-addins/${rule}`,
  ),
);

// Takes the plugin's rules without its configuration, which brings another typescript-eslint.
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.keys(config.rules ?? {}))
    .filter((rule) => rule.startsWith('office-addins/') && !mistaken.has(rule))
    .map((rule) => [rule, 'error']),
);

// For each folder of src, the folders from which it must not import (see docs/architecture.md).
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
