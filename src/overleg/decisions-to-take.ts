import type { Language } from '../i18n/language';
import { decisionsOnTab } from './blocks/decisions';
import type { Report } from './report';
import type { DecisionToTake } from './taken-over';
import { tabWords } from './words';

/** The decisions under *Te besluiten* that are not in Afspraken yet, with their full texts. */
export function decisionsToTake({ shown }: Report, language: Language): readonly DecisionToTake[] {
  const { meeting, kind } = shown.head;
  return decisionsOnTab(shown.decisions, kind, tabWords(language))
    .filter(({ isAgreed }) => !isAgreed)
    .map(({ owner, text, due }) => ({ owner, what: text, due, meeting, kind }));
}
