import { parseArgs } from 'node:util';
import { parseIsoDay } from '../src/domain/iso-day';
import type { SerialDay } from '../src/domain/units';
import { commandLine as en } from '../src/i18n/en/command-line';
import { commandLine as nl } from '../src/i18n/nl/command-line';
import type { Language } from '../src/i18n/language';
import type { MeetingKind } from '../src/workbook/meeting-tab';

export interface Options {
  readonly input: string;
  readonly out: string | null;
  readonly date: SerialDay | null;
  readonly asOf: SerialDay | null;
  readonly meeting: MeetingKind | null;
  readonly language: Language;
  readonly check: boolean;
  readonly tabOnly: string | null;
  readonly json: boolean;
}

/** What to do with all workbooks in a folder. `out` is the folder for the copies. */
export interface BatchOptions extends Omit<Options, 'input' | 'tabOnly'> {
  readonly folder: string;
  /** The file for the table as a CSV. */
  readonly csv: string | null;
}

/** The program cannot do what was asked. `message` is a sentence for the person who asked. */
export class CommandRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CommandRefusal';
  }
}

export type CommandLineWords = typeof nl;

export function commandLineWords(language: Language): CommandLineWords {
  return language === 'en' ? en : nl;
}

/**
 * Returns the sentence for the user. A fault of the program itself is named by its place in the
 * code. Its message is left out, because it may contain the text of a cell.
 */
export function refusalOf(error: unknown, language: Language): CommandRefusal {
  if (error instanceof CommandRefusal) return error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^\s+at .*?([^/\s(]+:\d+):\d+\)?$/m.exec(stack)?.[1] ?? '?';
  return new CommandRefusal('unexpected', commandLineWords(language).ownFailure(place));
}

/**
 * Returns the language that the user asked for. This comes first, because every refusal is written
 * in that language.
 */
export function languageAsked(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return args[at + 1] === 'en' || args.includes('--lang=en') ? 'en' : 'nl';
}

const OPTIONS = {
  out: { type: 'string' },
  date: { type: 'string' },
  asof: { type: 'string' },
  meeting: { type: 'string' },
  lang: { type: 'string' },
  check: { type: 'boolean' },
  'tab-only': { type: 'string' },
  json: { type: 'boolean' },
  batch: { type: 'string' },
  csv: { type: 'string' },
} as const;

/** @throws CommandRefusal `bad-option`, with the name of the option and the right form */
export function readOptions(args: readonly string[]): Options | BatchOptions {
  const words = commandLineWords(languageAsked(args));
  const { values, positionals } = parse(args, words);
  const common = {
    out: values.out ?? null,
    date: readDay('--date', values.date, words),
    asOf: readDay('--asof', values.asof, words),
    meeting: readMeeting(values.meeting, words),
    language: readLanguage(values.lang, words),
    check: values.check ?? false,
    json: values.json ?? false,
  };
  const { batch: folder, csv = null, 'tab-only': tabOnly = null } = values;
  const [input, ...more] = positionals;
  if (folder !== undefined) {
    if (input !== undefined || tabOnly !== null) throw refuse(words.batchAlone);
    return { ...common, folder, csv };
  }
  if (csv !== null) throw refuse(words.csvOfBatch);
  if (input === undefined) throw refuse(`${words.noFile}\n${words.usage}`);
  if (more.length > 0) throw refuse(words.tooManyFiles);
  return { ...common, input, tabOnly };
}

function parse(args: readonly string[], words: CommandLineWords) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'?(-{1,2}[^\s'<=]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw refuse(`${words.unknownOption(option)}\n${words.usage}`);
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw refuse(`${words.optionNeedsValue(option)}\n${words.usage}`);
    }
    throw error;
  }
}

function readDay(
  option: string,
  text: string | undefined,
  words: CommandLineWords,
): SerialDay | null {
  if (text === undefined) return null;
  const day = parseIsoDay(text);
  if (day === null) throw refuse(words.notADate(option, text));
  return day;
}

function readMeeting(text: string | undefined, words: CommandLineWords): MeetingKind | null {
  if (text === undefined || text === 'ambtelijk' || text === 'bestuurlijk') return text ?? null;
  throw refuse(words.notAMeeting(text));
}

function readLanguage(text: string | undefined, words: CommandLineWords): Language {
  if (text === undefined || text === 'nl' || text === 'en') return text ?? 'nl';
  throw refuse(words.notALanguage(text));
}

function refuse(message: string): CommandRefusal {
  return new CommandRefusal('bad-option', message);
}
