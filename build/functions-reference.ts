/** The reference of the custom functions in docs/functies, made from their declarations. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { helpOnFunctions } from '../src/functions/help';
import type { ExampleHelp, FunctionHelp, ParameterHelp } from '../src/functions/help';
import type { Language } from '../src/i18n/language';
import { helpWordsOf, referenceOf } from './functions-words';

type Headings = ReturnType<typeof referenceOf>;

/** The pages' texts by file name. `docs/functies` holds exactly these files. */
export function functionReferenceFiles(): Readonly<Record<string, string>> {
  return { 'functies.md': referenceIn('nl'), 'functions.md': referenceIn('en') };
}

export function writeFunctionReference(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(functionReferenceFiles())) {
    writeFileSync(join(directory, name), content);
  }
}

function referenceIn(language: Language): string {
  const headings = referenceOf(language);
  const functions = helpOnFunctions(helpWordsOf(language), language);
  return `${[
    `<!-- ${headings.generated} -->`,
    `# ${headings.title}`,
    ...headings.introduction,
    functions.map(({ id }) => `- [${id}](#${anchorOf(id)})`).join('\n'),
    ...functions.flatMap((help) => sectionOn(help, headings)),
  ].join('\n\n')}\n`;
}

/** A heading's anchor, as GitHub and most readers make it. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\w\s-]/g, '');
}

function sectionOn(help: FunctionHelp, headings: Headings): string[] {
  return [
    `## ${help.id}`,
    `\`${help.signature}\``,
    help.description,
    `**${headings.parameters}**`,
    help.parameters.map((parameter) => parameterLine(parameter, headings)).join('\n'),
    `**${headings.examples}**`,
    help.examples.map(exampleLine).join('\n'),
    `**${headings.errors}**`,
    help.errors.map(({ error, when }) => `- \`${error}\`: ${when}`).join('\n'),
  ];
}

function parameterLine(parameter: ParameterHelp, headings: Headings): string {
  const { name, description, expected, optional } = parameter;
  const note = optional ? ` (${headings.optional})` : '';
  return `- \`${name}\`${note}: ${description} ${headings.expected}: ${expected}.`;
}

function exampleLine({ formula, result }: ExampleHelp): string {
  return result === null ? `- \`${formula}\`` : `- \`${formula}\` → \`${result}\``;
}
