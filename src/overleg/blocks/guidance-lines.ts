import type { LookName } from '../looks';
import { cell, columnsLine, lineKey, sentenceLine, shownCell } from '../line';
import { plainText } from '../plain-text';
import type { PublicGuidance } from '../public-report';
import type { Line, PlanCell } from '../sheet-plan';
import type { TabWords } from '../words';
import { block, smallCountsNote } from './block-lines';
import type { GuidanceFigures, StepFigures } from './guidance-figures';

/** Block 9 for the officials. */
export function guidanceLines(guidance: GuidanceFigures | null, words: TabWords): Line[] {
  const { guidance: w } = words;
  return block('guidance', w.heading, guidance, 'guidance', w.fills, words, (figures) => {
    if (figures.households === 0 || figures.steps.length === 0) return [noneLine(words)];
    const { households } = figures;
    return [
      noteLine(households === null ? null : String(households), words),
      headerLine(words),
      ...figures.steps.map(({ step, done, open, late }) =>
        stepLine(
          step,
          [
            cell(late, late > 0 ? 'lateFigure' : 'figure'),
            cell(done, 'figure'),
            cell(open, 'figure'),
          ],
          words,
        ),
      ),
    ];
  });
}

/** Block 9 for the administrators: small counts are kept back. */
export function publicGuidanceLines(guidance: PublicGuidance | null, words: TabWords): Line[] {
  const { guidance: w } = words;
  return block('guidance', w.heading, guidance, 'guidance', w.fills, words, (figures) => {
    if (figures.steps.length === 0) return [noneLine(words)];
    const { households } = figures;
    if (households === 'small') return [sentenceLine('guidance.few', words.tooFew(w.few))];
    return [
      noteLine(households === null ? null : String(households), words),
      headerLine(words),
      ...figures.steps.map(({ step, counts }) => {
        const [done = 0, open = 0, late = 0] = counts.counts;
        const look: LookName = late === 0 ? 'figure' : 'lateFigure';
        return stepLine(
          step,
          [shownCell(late, words, look), shownCell(done, words), shownCell(open, words)],
          words,
        );
      }),
      ...smallCountsNote(
        'guidance',
        figures.steps.map(({ counts }) => counts),
        words,
      ),
    ];
  });
}

function noneLine(words: TabWords): Line {
  return sentenceLine('guidance.none', words.guidance.none, 'missing');
}

function noteLine(households: string | null, words: TabWords): Line {
  const { guidance: w } = words;
  return sentenceLine('guidance.note', households === null ? w.asNow : w.noteOf(households));
}

function headerLine({ guidance: w }: TabWords): Line {
  return columnsLine('guidance.columns', [w.step, w.late, w.done, w.open]);
}

function stepLine(step: StepFigures['step'], counts: readonly PlanCell[], words: TabWords): Line {
  const isKnown = 'code' in step;
  const name = isKnown ? words.guidance.steps[step.code] : plainText(step.name, 30);
  return {
    key: lineKey('guidance.step', isKnown ? step.code : step.name),
    cells: [cell(name, 'label'), ...counts],
  };
}
