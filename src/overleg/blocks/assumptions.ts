import type { Assumption, AssumptionKey, AssumptionUnit } from '../outlook/assumptions';
import type { Projecting } from '../outlook/projected';
import { defineBlock, type PublicContext } from '../block';
import { cell, emptyLine, figureLine, headingLine, lineKey, sentenceLine } from '../line';
import { plainText } from '../plain-text';
import type { Gate, PublicFigure, PublicNumber, PublicText } from '../public';
import { nearest, STEP } from '../rounding';

/** The steps in which officials see a value. */
const STEP_OF_UNIT: Readonly<Record<AssumptionUnit, number>> = {
  weeks: 0.5,
  percent: 1,
  inHundred: 0.1,
  perWeek: 0.1,
};

/** The steps in which administrators see a value that depends on cases. */
const PUBLIC_STEPS: Readonly<Record<AssumptionKey, number>> = {
  movingDays: 1,
  acceptedDays: 1,
  deliveryDelays: 1,
  fillDays: 1,
  lost: 10,
  unlinked: 1,
  families: 5,
  linking: 1,
  offers: 0.5,
  spreadOfOffers: 1,
  spreadOfLinking: 1,
  spreadOfFamilies: 1,
};
/** The assumptions of the outlook, each with its basis. */
export const assumptions = defineBlock({
  key: 'assumptions',
  figures: ({ projected }: Projecting): readonly Assumption[] =>
    typeof projected === 'string' ? [] : projected.assumptions,
  publish: (all, gate) => all.map((one) => publicAssumption(one, gate)),
  lines: (all, { words }) => {
    const { assumptions: w } = words;
    if (all.length === 0) return { lines: [] };
    return {
      lines: [
        headingLine('assumptions.heading', w.heading),
        sentenceLine('assumptions.note', w.note),
        sentenceLine('assumptions.movingNote', w.movingNote),
        ...all.map((one) => assumptionLine(one, words)),
        emptyLine('assumptions.end'),
      ],
    };
  },
  json: (all) => ({
    assumptions: all.map(({ what, corporation, value, unit, basis, observations }) => ({
      what,
      corporation,
      value,
      unit,
      basis,
      observations,
    })),
  }),
  jsonMeans: {
    assumptions:
      'waarmee de vooruitblik rekent: `what` (bij `offers` van welke `corporation`), `value` in `unit` (`weeks`, `percent`, `inHundred` van de honderd per week, `perWeek`), waar het op berust (`basis`: `setting`, `history`, `mixed` met de aanname, `default` alleen de aanname) en uit hoeveel eigen gevallen (`observations`)',
  },
});

/** Whether a value is a choice, on which no case has an effect: a setting or a spread. */
function isChoice({ basis, what }: Assumption): boolean {
  return basis === 'setting' || what.startsWith('spread');
}

/**
 * Administrators see a value that depends on cases in steps of at least five cases, and not how
 * many there are. If there are few, they read that the value is mostly an assumption.
 */
function publicAssumption(one: Assumption, gate: Gate) {
  const { what, unit, corporation, basis, observations } = one;
  const cases = gate.officialsOnly(observations);
  const isFew = cases === null && observations < STEP && !isChoice(one);
  return {
    what,
    unit,
    name: corporation === null ? null : gate.name(corporation),
    value: publicValue(one, gate),
    basis: isFew ? ('few' as const) : basis,
    cases,
  };
}

/** A value. If it is rounded to zero, only its upper limit is shown: half a step. */
type PublicValueOf = PublicFigure | { readonly under: PublicNumber };

type PublicAssumption = ReturnType<typeof publicAssumption>;

function publicValue(one: Assumption, gate: Gate): PublicValueOf | null {
  const { what, value, unit, perCase } = one;
  const isExact = isChoice(one) || gate.officialsOnly(true) === true;
  if (isExact) return gate.reckoned(inSteps(value, STEP_OF_UNIT[unit]), false);
  const step = PUBLIC_STEPS[what];
  if (STEP * perCase > step) return null;
  const rounded = inSteps(value, step);
  return rounded === 0 ? { under: gate.declared(step / 2) } : gate.reckoned(rounded, true);
}

function inSteps(value: number, step: number): number {
  return Number(nearest(value, step).toFixed(1));
}

function assumptionLine({ what, name, unit, value, ...one }: PublicAssumption, words: Words) {
  const { assumptions: w } = words;
  const [key, label] =
    name === null
      ? [`assumptions.${what}`, w.labels[what]]
      : [lineKey(`assumptions.${what}`, name), w.offersOf(plainText(name, NAME_LENGTH))];
  const figure = value === null ? words.none : w.units[unit](valueText(value, words));
  const rests = value === null ? w.notTold : basisText({ what, ...one }, words);
  return figureLine(key, label, cell(figure, 'textFigure'), rests);
}

/** How many characters of a name fit in column A, after the name of the assumption. */
const NAME_LENGTH = 18;

type Words = PublicContext['words'];

function valueText(value: PublicValueOf, { assumptions: w }: Words): PublicText {
  if (typeof value === 'number') return w.number(value);
  return 'under' in value ? w.under(value.under) : w.about(value.about);
}

function basisText(
  { what, basis, cases }: Pick<PublicAssumption, 'what' | 'basis' | 'cases'>,
  { assumptions: w }: Words,
): PublicText {
  const { one, more, from, beside } = w.cases[what];
  switch (basis) {
    case 'setting':
      return w.set;
    case 'few':
      return w.few(more, beside);
    case 'default':
      return more === '' ? w.assumed : w.tooFew(more, beside);
    case 'history':
      return cases === null ? w.own(more) : w.counted(from, cases, one, more);
    case 'mixed':
      return cases === null
        ? w.ownAndBeside(more, beside)
        : w.countedAndBeside(from, cases, one, more, beside);
  }
}
