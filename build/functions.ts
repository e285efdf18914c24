/** The metadata of the custom functions that Excel reads, made from their declarations. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allFunctions } from '../src/functions/all';
import type { DeclaredFunction } from '../src/functions/declaration';
import { argumentNamesOf } from '../src/functions/words';
import type { Language } from '../src/i18n/language';
import { helpWordsOf } from './functions-words';

/** The file for each language. The manifest names one of them for each locale. */
export const METADATA_FILES: Readonly<Record<Language, string>> = {
  en: 'functions.json',
  nl: 'functions-nl.json',
};

/**
 * The content of a language's metadata file. Arguments may have any type and may be errors: the
 * function's own message then says what is wrong.
 */
export function functionMetadata(language: Language) {
  return {
    allowErrorForDataTypeAny: true,
    functions: allFunctions.map((declared) => metadataOf(declared, language)),
  };
}

function metadataOf({ id, parameters, result }: DeclaredFunction, language: Language) {
  const words = helpWordsOf(language).functions[id];
  const descriptions: Readonly<Record<string, string>> = words.parameters;
  return {
    id,
    name: id,
    description: words.description,
    parameters: parameters.map(([name, { dimensionality, optional }]) => ({
      name: argumentNamesOf(language)[name],
      description: descriptions[name],
      type: 'any',
      dimensionality,
      ...(optional ? { optional } : {}),
    })),
    result: { type: 'any', dimensionality: result },
  };
}

/** Writes `functions.json` and `functions-nl.json` into a folder, which need not exist. */
export async function writeFunctionFiles(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const languages: readonly Language[] = ['en', 'nl'];
  await Promise.all(
    languages.map((language) =>
      writeFile(
        join(outDir, METADATA_FILES[language]),
        `${JSON.stringify(functionMetadata(language), null, 2)}\n`,
      ),
    ),
  );
}
