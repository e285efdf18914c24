/**
 * What the partners may change about matching: the weights of the soft rules, the term, whether the
 * rent is a hard rule, and the agreement about housing.
 */
import { DomainError } from '../domain-error';
import { DEFAULT_AGREEMENT, type HousingAgreement } from './agreement';
import { refusedGroundOf } from './refused-ground';
import { SOFT_RULES, type SoftRuleName } from './rules';

export interface Criteria {
  /** One weight per soft rule, 0 or more. Together they are worth 100 points. */
  readonly weights: Readonly<Record<SoftRuleName, number>>;
  /** The number of days after linking within which a home should be found. */
  readonly term: number;
  /** Whether a rent that does not fit forbids a pair. */
  readonly rentFitIsHard: boolean;
  readonly agreement: HousingAgreement;
}

export const DEFAULT_CRITERIA: Criteria = {
  weights: Object.fromEntries(
    SOFT_RULES.map(({ name, defaultWeight }) => [name, defaultWeight]),
  ) as Record<SoftRuleName, number>,
  term: 70,
  rentFitIsHard: true,
  agreement: DEFAULT_AGREEMENT,
};

export const TERM = 'termijn';
const ENGLISH_TERM = 'term';

export type CriterionName = SoftRuleName | typeof TERM;

/**
 * The criterion that a name stands for, in Dutch or English. `index` is the place of the name in
 * the list that was given.
 *
 * Throws `criterionRefused` if the name is about nationality, origin, language, sex or religion,
 * and `criterionUnknown` for any other name that is no criterion.
 *
 * @example
 * criterionNamed('Size', 0) // 'grootte'
 */
export function criterionNamed(name: string, index: number): CriterionName {
  const key = name.trim().toLowerCase();
  if (key === TERM || key === ENGLISH_TERM) return TERM;
  const rule = SOFT_RULES.find((one) => one.name === key || one.englishName === key);
  if (rule) return rule.name;
  const ground = refusedGroundOf(name);
  if (ground) throw new DomainError({ code: 'criterionRefused', index, ground });
  const known = [...SOFT_RULES.map((one) => one.name), TERM];
  throw new DomainError({ code: 'criterionUnknown', index, known });
}
