import { common } from './common';

/** The words of the block that lists the assumptions of the outlook. */
export const assumptions = {
  heading: 'Waarmee de vooruitblik rekent',
  note: 'Eigen gegevens gaan hoogstens 12 maanden terug, die van locaties verder. Instellingen gaat voor.',
  movingNote:
    'Van kandidaat tot verhuizing: vanaf de laatste van twee dagen, aanbod van de woning en koppeling.',
  labels: {
    movingDays: 'Van kandidaat tot verhuizing',
    acceptedDays: 'Van acceptatie tot verhuizing',
    deliveryDelays: 'Locatie later dan gepland',
    fillDays: 'Locatie aangeboden binnen',
    lost: 'Woningen die vervallen',
    unlinked: 'Per week ontkoppeld',
    families: 'Nareis, gezinnen per week',
    linking: 'Gekoppelde personen',
    offers: 'Aanbod van overige',
    spreadOfOffers: 'Spreiding van het aanbod',
    spreadOfLinking: 'Spreiding van het koppelen',
    spreadOfFamilies: 'Spreiding van het nareizen',
  },
  offersOf: (corporation: string) => `Aanbod van ${corporation}`,
  number: (figure: number) => common.number(figure),
  about: (figure: number) => `±${common.number(figure)}`,
  under: (figure: number) => `tot ${common.number(figure)}`,
  units: {
    weeks: (figure: string) => (/^±?1$/.test(figure) ? `${figure} week` : `${figure} weken`),
    percent: (figure: string) => `${figure}%`,
    inHundred: (figure: string) => `${figure} op 100`,
    perWeek: (figure: string) => `${figure} per week`,
  },
  /** Says from which of the municipality's own cases a value is computed, and how. */
  cases: {
    movingDays: {
      from: 'mediaan van',
      one: 'eigen verhuring',
      more: 'eigen verhuringen',
      beside: 'de aanname',
    },
    acceptedDays: {
      from: 'mediaan van',
      one: 'eigen verhuring',
      more: 'eigen verhuringen',
      beside: 'de aanname',
    },
    deliveryDelays: {
      from: 'mediaan van',
      one: 'eigen locatie',
      more: 'eigen locaties',
      beside: 'de aanname',
    },
    fillDays: {
      from: '90% van',
      one: 'eigen woning',
      more: 'eigen woningen',
      beside: 'de aanname',
    },
    lost: { from: 'uit', one: 'eigen woning', more: 'eigen woningen', beside: 'de aanname' },
    unlinked: {
      from: 'uit',
      one: 'eigen huishouden',
      more: 'eigen huishoudens',
      beside: 'de aanname',
    },
    families: { from: 'uit', one: 'eigen gezin', more: 'eigen gezinnen', beside: 'de aanname' },
    linking: {
      from: 'uit',
      one: 'eigen koppeling',
      more: 'eigen koppelingen',
      beside: 'wat gevraagd is',
    },
    offers: { from: 'uit', one: 'eigen woning', more: 'eigen woningen', beside: 'de afspraak' },
    spreadOfOffers: { from: '', one: '', more: '', beside: 'de aanname' },
    spreadOfLinking: { from: '', one: '', more: '', beside: 'de aanname' },
    spreadOfFamilies: { from: '', one: '', more: '', beside: 'de aanname' },
  },
  set: 'volgens Instellingen',
  assumed: 'aanname',
  notTold: 'staat op het tabblad van het ambtelijk overleg',
  tooFew: (cases: string, beside: string) => `${beside}; te weinig ${cases}`,
  few: (cases: string, beside: string) => `vooral ${beside}; weinig ${cases}`,
  own: (cases: string) => `uit ${cases}`,
  ownAndBeside: (cases: string, beside: string) => `uit ${cases} en ${beside}`,
  counted: (from: string, count: number, one: string, more: string) =>
    `${from} ${count === 1 ? `1 ${one}` : `${count} ${more}`}`,
  countedAndBeside: (from: string, count: number, one: string, more: string, beside: string) =>
    `${from} ${count === 1 ? `1 ${one}` : `${count} ${more}`} en ${beside}`,
};
