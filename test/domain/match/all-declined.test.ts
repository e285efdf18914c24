import type { MatchHome } from '../../../src/domain/match/home';
import { DEFAULT_CRITERIA } from '../../../src/domain/match/criteria';
import { scoringFor } from '../../../src/domain/match/score';
import type { People } from '../../../src/domain/units';
import { assignHouseholds } from '../../in-one-piece';
import { homeOf, householdOf } from './arbitraries';

const couple = householdOf({ persons: 2 as People });
const small = homeOf({ maximumPersons: 1 });
const large = homeOf({ maximumPersons: 2 });

function proposalFor(homes: readonly MatchHome[], refused: readonly MatchHome[]) {
  const declined = new Map([[couple, new Set(refused)]]);
  const scoring = scoringFor(DEFAULT_CRITERIA);
  return assignHouseholds(scoring, [couple], homes, new Map(), declined)[0];
}

test('the reason is `allDeclined` only if a declined home fits', () => {
  expect(proposalFor([small, large], [small])).toMatchObject({ home: large });
  expect(proposalFor([small, large], [small, large])).toMatchObject({
    why: { code: 'allDeclined' },
  });
  expect(proposalFor([small], [small])).toMatchObject({
    why: { code: 'nothingFits', rule: 'ruimte', broken: 1, onOffer: 1 },
  });
});
