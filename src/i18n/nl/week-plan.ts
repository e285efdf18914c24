/** The words of the sheet with the plan per week. */
export const weekPlan = {
  title: (halfYear: string, day: string) => `Plan per week ${halfYear}, stand van ${day}`,
  use: 'Wat in een geel vak staat, kunt u veranderen; de rest rekent mee. Dit blad telt nergens in mee en wordt nooit overschreven.',
  agreedAnew:
    'In dit halfjaar is onderweg iets anders afgesproken. Hier zijn de aandelen over het hele halfjaar verdeeld; op het overlegtabblad blijft staan wat voordien gepland was.',
  total: 'Te huisvesten, met beginstand',
  start: 'Van',
  end: 'Tot en met',
  asOf: 'Stand per',
  closedDays: 'Dagen zonder plaatsingen',
  corporation: 'Corporatie',
  share: 'Aandeel',
  housed: 'Gehuisvest',
  left: 'Nog',
  other: 'Overig / geen corporatie',
  sum: 'Totaal',
  planned: 'Gepland per week',
  thisWeek: 'Deze week',
  housedPerWeek: (day: string) => `Gehuisvest per week, t/m ${day}`,
  difference: 'Achter (+) of voor (-), opgeteld',
  anew: (day: string) => `Opnieuw verdeeld: wat na ${day} nog moet`,
  noWeekLeft: 'Geen week meer in dit halfjaar.',
};
