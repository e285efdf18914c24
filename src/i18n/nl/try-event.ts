import type { ScenarioEventName, TargetKind } from '../../workbook/tables/scenarios';

/** The words of the part of the pane that tries out an event. */
export const tryEvent = {
  lead: 'Kies een gebeurtenis en zie wat er zou veranderen. Er wordt niets geschreven tot u dat kiest.',
  unread: 'De werkmap wordt gelezen…',
  event: 'Gebeurtenis',
  events: {
    taakstelling: 'Andere taakstelling',
    'locatie later': 'Locatie later',
    'locatie vervalt': 'Locatie vervalt',
    'woningen erbij': 'Woningen erbij',
    'corporatie valt uit': 'Corporatie valt uit',
    koppelingen: 'Koppelingen per week',
    tempo: 'Tempo van het aanbod',
  } satisfies Record<ScenarioEventName, string>,
  targets: {
    'half-year': 'Halfjaar',
    location: 'Locatie',
    corporation: 'Corporatie',
  } satisfies Record<TargetKind, string>,
  noTargets: 'De werkmap heeft er nog geen.',
  values: {
    taakstelling: 'Personen',
    'locatie later': 'Weken later',
    'locatie vervalt': '',
    'woningen erbij': 'Woningen',
    'corporatie valt uit': 'Weken (leeg: blijvend)',
    koppelingen: 'Personen per week',
    tempo: 'Procent van wat nu wordt verwacht',
  } satisfies Record<ScenarioEventName, string>,
  size: 'Voor hoogstens zoveel personen (leeg: zoals haar andere woningen)',
  from: 'Vanaf',
  fromOptional: 'Vanaf (leeg: nu)',
  fill: 'Vul in wat hoort bij de gebeurtenis; dan staat hier wat er verandert.',
  outside: (from: string, upTo: string) => `Dit getal moet van ${from} tot en met ${upTo} zijn.`,
  whole: (from: string, upTo: string) =>
    `Dit moet een geheel getal van ${from} tot en met ${upTo} zijn.`,
  busy: 'Wordt doorgerekend…',
  none: 'Er is geen vooruitblik om mee te vergelijken. Op het overlegtabblad staat bij Vooruitblik waarom.',
  changesNothing: 'Dit verandert niets aan wat in dit halfjaar en het volgende komt.',
  usual: (backlog: string) => `nu verwacht: ${backlog}`,
  about: (courses: string) =>
    `Ongeveer: uit ${courses} doorrekeningen. Het overlegtabblad doet er 500.`,
  weeks: 'Nieuw plan per week',
  name: 'Naam van het scenario',
  nameHint: 'Rijen met dezelfde naam zijn samen één scenario. Leeg: de naam van de gebeurtenis.',
  put: "Zet in Scenario's",
  putting: "De gebeurtenis wordt in Scenario's gezet…",
  done: (sheet: string, cell: string) =>
    `De gebeurtenis staat in ${sheet}, ${cell}. Het overlegtabblad rekent haar door als u het opnieuw maakt.`,
  see: 'Ga ernaartoe',
};
