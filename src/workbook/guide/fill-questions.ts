/**
 * Asks what the colours of rows mean. It asks only if a legend explains the colours and no column
 * gives the status.
 */
import { TABLES } from '../tables';
import type { TableDefinition } from '../table';
import { colourName, type ColourName } from './colour';
import { colouredLegendOf, coloursOf, legendOf, type LegendEntry } from './legend';
import type { Draft } from './draft';
import { answer, question, withField, type Question } from './question';
import { isBlock } from './resolved';
import type { ReadingGuide } from './schema';

interface Meant {
  readonly colour: string;
  readonly name: ColourName | null;
  readonly legend: string | null;
  /** The status that the legend gives for the colour, such as `gehuisvest`, or null. */
  readonly code: string | null;
  readonly count: number;
}

export function fillQuestions(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  const options = (TABLES[role] as TableDefinition).columns['status']?.kind.options ?? [];
  if (options.length === 0 || guide.answered.includes('fills'))
    return colourByColour(draft, options);
  // If only rows with a day count, the day already decides which placements happened.
  if (hasStatusColumn(guide) || guide.without.length > 0) return [];
  const colours = coloursMeant(draft, options);
  if (colours.length < 2 || colours.every(({ legend }) => legend === null)) return [];
  const key = 'fills';
  const meanings = Object.fromEntries(colours.map(({ colour, code }) => [colour, code ?? '']));
  const read = withStatusByFill(guide, meanings);
  const unread = withField(guide, 'status', { from: 'nothing' });
  const isKnown = colours.every(({ code }) => code !== null);
  const yes = answer({ kind: isKnown ? 'as-legend' : 'yes' }, read, key);
  const no = answer({ kind: 'no' }, unread, key);
  return [question(role, key, { kind: 'fills', colours }, [yes, no], true)];
}

/** Returns true if a legend explains colours of the list's rows and no column gives the status. */
export function hasLegend(draft: Draft): boolean {
  if (hasStatusColumn(draft.guide)) return false;
  return coloursMeant(draft, []).some(({ legend }) => legend !== null);
}

/** Asks about each colour for which the legend gives no status. */
function colourByColour(draft: Draft, options: readonly string[]): readonly Question[] {
  const { role, guide } = draft;
  if (!usesFills(guide)) return [];
  const meanings = guide.meanings['status'] ?? {};
  return coloursMeant(draft, options)
    .filter(({ colour, code }) => code === null && (meanings[colour] ?? '') === '')
    .map(({ colour, name, legend, count }) => {
      const key = `fill:${colour}`;
      const answers = [...options, ''].map((code) =>
        answer(
          { kind: 'means', code },
          withStatusByFill(guide, { ...meanings, [colour]: code }),
          key,
        ),
      );
      return question(role, key, { kind: 'fill', colour, name, legend, count }, answers, false);
    });
}

function withStatusByFill(
  guide: ReadingGuide,
  meanings: Readonly<Record<string, string>>,
): ReadingGuide {
  const filled = withField(guide, 'status', { from: 'fill' });
  return { ...filled, meanings: { ...filled.meanings, status: { ...meanings } } };
}

function hasStatusColumn({ sources }: ReadingGuide): boolean {
  return sources.some((source) => source.kind === 'list' && 'status' in source.fields);
}

function usesFills({ sources }: ReadingGuide): boolean {
  return sources.some(
    (source) => source.kind === 'list' && source.fields['status']?.from === 'fill',
  );
}

function coloursMeant({ resolved, isTaken }: Draft, options: readonly string[]): readonly Meant[] {
  const found = new Map<string, Meant>();
  for (const source of resolved.sources) {
    if (!isBlock(source)) continue;
    const { region } = source;
    const { grid } = region;
    if (grid.fills === undefined) continue;
    const words = legendOf(grid);
    const cells = colouredLegendOf(grid, (row, column) => isTaken(grid, row, column));
    if (words.length === 0 && cells.size === 0) continue;
    for (const { colour, rows } of coloursOf(region)) {
      const legend = cells.get(colour) ?? meaningByName(colour, words);
      const count = rows + (found.get(colour)?.count ?? 0);
      found.set(colour, {
        colour,
        name: colourName(colour),
        legend,
        code: legend === null ? null : codeOf(legend, options),
        count,
      });
    }
  }
  return [...found.values()];
}

function meaningByName(colour: string, entries: readonly LegendEntry[]): string | null {
  const name = colourName(colour);
  return entries.find((entry) => entry.colour === name)?.meaning ?? null;
}

/**
 * The words in legends that mean a status of a household or a placement. The clearest words come
 * first.
 */
const MEANT: readonly (readonly [string, RegExp])[] = [
  ['ontkoppeld', /ontkoppel|ingetrokken|vertrok|\bmob\b|niet (meer )?door|vervallen|afgevallen/i],
  ['woning geweigerd', /geweiger|weiger|refus/i],
  [
    'gehuisvest',
    /^(?!.*\b(niet|nog)\b).*(gehuisvest|geplaatst|verhuisd|gereed|klaar|sleutel|housed|verhuurd)/i,
  ],
  ['geaccepteerd', /geaccepteer|aanvaard|akkoord|accepted/i],
  ['voorgedragen', /voorgedragen|voorgesteld|aangeboden|aanbod|woning gevonden|in optie|offered/i],
  ['aangehouden', /aangehouden|wacht op|in de wacht|on hold|pauze/i],
  [
    'gekoppeld',
    /gekoppeld|nog (niks|niets|geen|niet)|wachtend|wacht|zoekt|open|geen woning|waiting/i,
  ],
];

const MEANT_OF_HOMES: readonly (readonly [string, RegExp])[] = [
  ['geweigerd', /geweiger|weiger/i],
  ['ingetrokken', /ingetrokken|vervallen/i],
  ['gereserveerd', /gereserveer|optie|voorgedragen/i],
  ['verhuurd', /verhuurd|bewoond|gehuisvest/i],
  ['aangeboden', /aangeboden|beschikbaar|vrij|leeg/i],
];

function codeOf(legend: string, options: readonly string[]): string | null {
  const known = options.includes('verhuurd') ? MEANT_OF_HOMES : MEANT;
  const found = known.find(([code, pattern]) => options.includes(code) && pattern.test(legend));
  return found?.[0] ?? null;
}
