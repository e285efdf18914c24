import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { METADATA_FILES, functionMetadata, writeFunctionFiles } from '../../build/functions';
import { functionReferenceFiles } from '../../build/functions-reference';
import { allFunctions } from '../../src/functions/all';
import type { FunctionId } from '../../src/functions/declaration';
import { helpWordsOf } from '../../build/functions-words';
import { helpOnFunctions } from '../../src/functions/help';
import { argumentNamesOf } from '../../src/functions/words';
import type { Language } from '../../src/i18n/language';

const LANGUAGES: readonly Language[] = ['nl', 'en'];

const descriptionsOf = (id: FunctionId, language: Language): Readonly<Record<string, string>> =>
  helpWordsOf(language).functions[id].parameters;

/**
 * The form of the metadata of custom functions. Microsoft documents it in "Manually create JSON
 * metadata for custom functions in Excel",
 * learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json.
 */
const dimensionality = z.enum(['scalar', 'matrix']);
const type = z.enum(['boolean', 'number', 'string', 'any']);
const parameter = z
  .strictObject({
    name: z.string().min(1),
    description: z.string().optional(),
    type: type.optional(),
    dimensionality: dimensionality.optional(),
    cellValueType: z.string().optional(),
    customEnumId: z.string().optional(),
    optional: z.boolean().optional(),
    repeating: z.boolean().optional(),
  })
  .refine(({ cellValueType, type: of }) => cellValueType === undefined || of === 'any');
const options = z.strictObject({
  cancelable: z.boolean().optional(),
  capturesCallingObject: z.boolean().optional(),
  excludeFromAutoComplete: z.boolean().optional(),
  linkedEntityLoadService: z.boolean().optional(),
  requiresAddress: z.boolean().optional(),
  requiresParameterAddresses: z.boolean().optional(),
  requiresStreamAddress: z.boolean().optional(),
  requiresStreamParameterAddresses: z.boolean().optional(),
  stream: z.boolean().optional(),
  volatile: z.boolean().optional(),
});
/** Optional arguments follow the required ones, and only the last can repeat. */
const parameters = z.array(parameter).refine((list) =>
  list.every(({ optional, repeating }, i) => {
    const next = list[i + 1];
    if (repeating) return next === undefined;
    return !optional || next === undefined || next.optional === true || next.repeating === true;
  }),
);
const customFunction = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9.]+$/),
  // "Naming guidelines": begins with a letter; letters, digits, periods and underscores.
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9._]+$/),
  description: z.string().optional(),
  helpUrl: z.url().optional(),
  parameters,
  result: z.strictObject({ type: type.optional(), dimensionality: dimensionality.optional() }),
  options: options.optional(),
});
const enumValue = z.strictObject({
  name: z.string(),
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  tooltip: z.string().optional(),
});
const metadata = z.strictObject({
  $schema: z.string().optional(),
  allowCustomDataForDataTypeAny: z.boolean().optional(),
  allowErrorForDataTypeAny: z.boolean().optional(),
  functions: z
    .array(customFunction)
    .refine((list) => new Set(list.map(({ id }) => id.toUpperCase())).size === list.length),
  enums: z
    .array(
      z.strictObject({
        id: z.string(),
        type: z.enum(['string', 'number']),
        values: z.array(enumValue),
      }),
    )
    .optional(),
});

let folder = '';
let files: Record<Language, z.infer<typeof metadata>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'function-files-'));
  await writeFunctionFiles(folder);
  const read = (language: Language) =>
    metadata.parse(JSON.parse(readFileSync(join(folder, METADATA_FILES[language]), 'utf8')));
  files = { nl: read('nl'), en: read('en') };
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the metadata files', () => {
  it('are functions.json and functions-nl.json', () => {
    expect(readdirSync(folder).sort()).toEqual(['functions-nl.json', 'functions.json']);
  });

  it.each(LANGUAGES)('%s: is what the documentation describes', (language) => {
    expect(metadata.safeParse(functionMetadata(language)).error).toBeUndefined();
  });

  it('are refused by this check if something is wrong in them', () => {
    const [first] = functionMetadata('en').functions;
    const wrong = [
      { id: 'QUOTA-SHARE' },
      { parameters: [{ name: 'a', optional: true }, { name: 'b' }] },
      { parameters: [{ name: 'a', dimensionality: 'vector' }] },
      { parameters: [{ name: 'a', repeating: true }, { name: 'b' }] },
      { result: { type: 'date' } },
      { color: 'red' },
    ];
    for (const change of wrong) {
      const changed = { functions: [{ ...first, ...change }] };
      expect([change, metadata.safeParse(changed).success]).toEqual([change, false]);
    }
    expect(metadata.safeParse({ functions: [first, first] }).success).toBe(false);
  });

  it.each(LANGUAGES)(
    '%s: accept errors as arguments, and declare every argument as any',
    (language) => {
      expect(files[language].allowErrorForDataTypeAny).toBe(true);
      for (const { parameters: list, result } of files[language].functions) {
        expect(new Set([...list.map((entry) => entry.type), result.type])).toEqual(
          new Set(['any']),
        );
      }
    },
  );

  it('differ only in words', () => {
    const withoutWords = (language: Language) =>
      files[language].functions.map(({ id, name, parameters: list, result, options: given }) => ({
        id,
        name,
        result,
        given,
        parameters: list.map((entry) => ({ ...entry, name: '', description: '' })),
      }));
    expect(withoutWords('nl')).toEqual(withoutWords('en'));
  });

  it.each(LANGUAGES)('%s: agree with the declarations, argument by argument', (language) => {
    const stated = files[language].functions.map(({ id, name, parameters: list, result }) => ({
      id,
      name,
      result: result.dimensionality,
      parameters: list.map(({ name: argument, description, dimensionality: form, optional }) => ({
        argument,
        description,
        form,
        optional: optional ?? false,
      })),
    }));
    expect(stated).toEqual(
      allFunctions.map(({ id, parameters: list, result }) => ({
        id,
        name: id,
        result,
        parameters: list.map(([argument, { dimensionality: form, optional }]) => ({
          argument: argumentNamesOf(language)[argument],
          description: descriptionsOf(id, language)[argument],
          form,
          optional,
        })),
      })),
    );
  });
});

describe('ids', () => {
  it('never change, because formulas in workbooks refer to them', () => {
    const shipped = [
      'QUOTA.MUNICIPAL',
      'QUOTA.SHARE',
      'QUOTA.WEEKLY',
      'QUOTA.TODATE',
      'QUOTA.REPLAN',
      'BACKLOG.AT',
      'BACKLOG.BAND',
      'BACKLOG.FORECAST',
      'RENT.LIMIT',
      'RENT.FIT',
    ];
    expect(allFunctions.map(({ id }) => id)).toEqual(expect.arrayContaining(shipped));
  });
});

describe('words', () => {
  it.each(LANGUAGES)(
    '%s: describe exactly the declared arguments, each under its own name',
    (language) => {
      for (const { id, parameters: list } of allFunctions) {
        const descriptions = descriptionsOf(id, language);
        expect([id, Object.keys(descriptions)]).toEqual([id, list.map(([name]) => name)]);
        const names = list.map(([name]) => argumentNamesOf(language)[name]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z]+$/);
        for (const description of Object.values(descriptions)) expect(description).toMatch(/\.$/);
      }
    },
  );
});

describe('the reference in docs/functies', () => {
  const directory = join(__dirname, '../../docs/functies');

  it('is up to date with the declarations; renew it with npm run docs', () => {
    const committed = Object.fromEntries(
      readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
    );
    expect(committed).toEqual(functionReferenceFiles());
  });

  it.each(LANGUAGES)(
    '%s: has every function with its arguments, an example and its errors',
    (language) => {
      const name = language === 'nl' ? 'functies.md' : 'functions.md';
      const text = functionReferenceFiles()[name] ?? '';
      for (const help of helpOnFunctions(helpWordsOf(language), language)) {
        const section = text.split(`## ${help.id}\n`)[1]?.split('\n## ')[0] ?? '';
        for (const { name: argument } of help.parameters)
          expect(section).toContain(`\`${argument}\``);
        expect(help.examples.length).toBeGreaterThan(0);
        for (const { formula } of help.examples) expect(section).toContain(formula);
        for (const { when } of help.errors) expect(section).toContain(when);
      }
    },
  );
});
