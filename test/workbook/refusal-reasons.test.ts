import { REFUSAL_GROUPS, refusalGroupOf } from '../../src/workbook/refusal-reasons';

test.each([
  ['geen kandidaat van COA', 'noCandidate'],
  ['Geen geschikte kandidaat gevonden', 'noCandidate'],
  ['te klein', 'size'],
  ['te weinig slaapkamers', 'size'],
  ['Huur te hoog', 'rent'],
  ['te duur', 'rent'],
  ['geen lift, derde verdieping', 'access'],
  ['achterstallig onderhoud', 'condition'],
  ['te ver van school', 'place'],
  ['wil in een andere wijk wonen', 'place'],
  ['geweigerd (te klein)', 'size'],
  ['huur is te hoog', 'rent'],
  ['te hoge huur', 'rent'],
  ['geen geschikte, passende kandidaat', 'noCandidate'],
  [
    `${'de kandidaat heeft na de bezichtiging laten weten dat '.repeat(2)}de woning te klein is`,
    'size',
  ],
  ['procedure duurt te lang', 'other'],
  ['near parents', 'other'],
  ['different region', 'place'],
  ['wil bij grootmoeder wonen', 'other'],
  ['kleinkinderen wonen elders', 'other'],
  ['wijkt af van advies', 'other'],
  ['geweigerd door kandidaat', 'other'],
  ['', 'other'],
  [null, 'other'],
])('the reason %p is in the group %s', (reason, group) => {
  expect(refusalGroupOf({ status: 'geweigerd', reason })).toBe(group);
});

test('a home that the corporation withdrew is in the group corporation, unless there was no candidate', () => {
  expect(refusalGroupOf({ status: 'ingetrokken', reason: 'te klein' })).toBe('corporation');
  expect(refusalGroupOf({ status: 'ingetrokken', reason: null })).toBe('corporation');
  expect(refusalGroupOf({ status: 'ingetrokken', reason: 'geen kandidaat' })).toBe('noCandidate');
});

test('each group is named once', () => {
  expect(new Set(REFUSAL_GROUPS).size).toBe(REFUSAL_GROUPS.length);
});
