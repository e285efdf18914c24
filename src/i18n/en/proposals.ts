import type { HardRuleName, SoftRuleName } from '../../domain/match/rules';
import type { proposals as nl } from '../nl/proposals';

const rules: Readonly<Record<HardRuleName | SoftRuleName, string>> = {
  open: 'Free',
  ruimte: 'Room',
  huur: 'Rent',
  gelijkvloers: 'No stairs',
  blijven: 'No end date if family follows',
  grootte: 'Size',
  soort: 'Kind of home',
  tijd: 'Time',
  plaats: 'Place',
};

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const households = (count: number) => (count === 1 ? '1 household' : `${count} households`);

export const proposals: typeof nl = {
  lead: 'A proposal, not a decision. Taakstelling places nobody: you decide on each household.',
  order:
    'As many households as possible get a home; those linked longest come first, and then the highest score of all together counts.',
  again: 'Propose again',
  missing: (tables) =>
    `A proposal needs the ${tables.length === 1 ? 'table' : 'tables'} ${tables.join(' and ')}. Add ${tables.length === 1 ? 'it' : 'them'} under Workbook.`,
  toWorkbook: 'To Workbook',
  reckoning: 'Proposing homes…',
  notReckoned:
    'No proposal can be made: all weights in Instellingen are 0, or there are too many homes. Give at least one weight a value above 0, or take homes that are let out of the table.',
  nobodyWaits: 'Nobody is waiting for a home without one being kept.',
  housed: (pairs, persons) =>
    pairs === 0
      ? 'None of the households that wait fits a free home.'
      : `This proposal gives ${households(pairs)} (${people(persons)}) a home.`,
  limitsAssumed: (year, used) =>
    `The rent limits of ${year} are not known yet; those of ${used} are used.`,
  followers: (count) => (count === 0 ? '' : `${people(count)} will follow.`),
  proposed: 'Proposed',
  pair: (household, home) => `${household} to ${home}`,
  persons: people,
  toFollow: (count) => `${count} to follow`,
  linked: (day) => `linked ${day}`,
  score: (score) => `score ${score}`,
  scoreOf: (score) => `Score ${score} of 100`,
  why: 'Why this home',
  rules,
  holds: 'holds',
  broken: 'does not hold',
  points: (points, possible) => `${points} of ${possible} points`,
  weighsNothing: 'carries no weight',
  accept: 'Accept',
  acceptFor: (household, home) => `Accept ${home} for ${household}`,
  accepting: 'Putting the decision in the workbook…',
  accepted: (household, home) => `${household} is put forward and ${home} is reserved for it.`,
  decline: 'Decline',
  declineFor: (household, home) => `Decline ${home} for ${household}`,
  declined: 'Declined',
  declinedInTable: 'Take the row out of Afwijzingen to have the home proposed again.',
  declinedMeans: 'As long as this pane is open. A table Afwijzingen keeps it.',
  declinedKept: (pair) => `Declined: ${pair}.`,
  reason: 'Reason (no personal data)',
  toRow: 'To the row',
  undo: 'Consider after all',
  undoFor: (household, home) => `Consider after all: ${home} for ${household}`,
  withoutHome: 'Without a home',
  choose: {
    open: 'Choose a home yourself',
    openFor: (household) => `Choose a home for ${household} yourself`,
    label: (household) => `Home for ${household}`,
    none: 'There is no home that anyone can still move into.',
    allowed: (count) => `Possible (${count})`,
    notAllowed: (count) => `Not possible (${count})`,
    broken: {
      open: 'not free',
      ruimte: 'too small',
      huur: 'rent',
      gelijkvloers: 'stairs',
      blijven: 'temporary',
    },
    limit: 'complex full',
    refused: 'This home is not possible:',
    full: (complex) =>
      `Complex ${complex} has as many households as Locaties or Instellingen allow.`,
    allHold: 'It meets every rule in full.',
    less: 'It is possible, but note:',
    alsoFor: (household) =>
      `This home is now proposed for ${household}, who will get another proposal or none.`,
    accept: (home) => `Accept ${home}`,
    close: 'Cancel',
  },
  coaList: {
    title: 'List for COA',
    means:
      'The households that are put forward for a home and have not accepted it yet. It holds numbers and no names.',
    empty: 'No household is put forward for a home now.',
    copy: 'Copy the list',
    copied: 'The list is copied. Paste it in a message or a workbook.',
    selected: 'The list is selected. Press Ctrl+C to copy it.',
    put: 'Put on a new sheet',
    putting: 'Putting the list on a sheet…',
    onSheet: (sheet) => `The list is on the sheet ${sheet}.`,
  },
};
