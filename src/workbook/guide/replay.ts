/**
 * Gives a person's earlier answers again, except one that is undone. The result is a guide, which
 * says how one table is read.
 */
import type { Steps } from '../steps';
import { guideFound, questionsAbout, type GivenAnswer } from './table-guide';
import { BLOCK, pointedAgain } from './by-hand';
import { fellThroughAgain } from './doubtful-questions';
import { draftOf, type Surroundings } from './propose/surroundings';
import type { Answer, Question } from './question';
import type { ReadingGuide } from './schema';

export interface Replayed {
  /** Null if no answer is left. */
  readonly guide: ReadingGuide | null;
  readonly given: readonly GivenAnswer[];
}

/**
 * Starts from the proposal and gives all earlier answers again. An answer is skipped if its
 * question is no longer asked.
 *
 * @param without the key of the question whose answer is undone; null to undo none
 */
export function* replay(
  kept: ReadingGuide,
  around: Surroundings,
  without: string | null = null,
): Steps<Replayed> {
  const start = yield* guideFound(kept.role, withoutKept(around, kept));
  yield;
  let questions = start.questions;
  let guide: ReadingGuide | null = null;
  const given: GivenAnswer[] = [];
  for (const choice of kept.choices) {
    if (choice.key === without) {
      // Without the block, all answers about it lose their meaning.
      if (choice.key === BLOCK) return { guide: null, given: [] };
      continue;
    }
    const pointed = pointedAgain(kept.role, choice, guide ?? start.draft?.guide ?? null);
    if (pointed?.answer.guide) {
      given.push(pointed);
      guide = pointed.answer.guide;
      questions = yield* questionsAbout(draftOf(guide, around), around);
      yield;
      continue;
    }
    const question: Question | undefined =
      questions.find(({ key }) => key === choice.key) ??
      fellThroughAgain(guide === null ? start.draft : draftOf(guide, around), choice.key);
    const answer: Answer | undefined = question?.answers.find(
      ({ label }) => JSON.stringify(label) === choice.answer,
    );
    if (question === undefined || !answer?.guide) continue;
    given.push({ question, answer });
    guide = answer.guide;
    questions = yield* questionsAbout(draftOf(guide, around), around);
    yield;
  }
  return { guide, given };
}

function withoutKept(around: Surroundings, { role }: ReadingGuide): Surroundings {
  const rolesOf = new Map(
    [...around.rolesOf].flatMap(([region, roles]) => {
      const others = roles.filter((one) => one !== role);
      return others.length > 0 ? [[region, others] as const] : [];
    }),
  );
  return { ...around, rolesOf };
}
