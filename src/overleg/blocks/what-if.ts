import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import { type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  backlogText,
  cell,
  columnsLine,
  emptyLine,
  figureCell,
  figureLine,
  headingLine,
  lineKey,
  nameCell,
  sentenceLine,
  subheadingLine,
} from '../line';
import { plainText } from '../plain-text';
import type { Gate, PublicText } from '../public';
import { dayAndMonth } from '../words';
import { publicEnd } from './outlook';
import {
  type EndInScenario,
  type EventFigures,
  type ScenarioFigures,
  whatIfFigures,
} from './what-if-figures';

/** Lists the scenarios and their expected results. */
export const whatIf = defineBlock({
  key: 'whatIf',
  figures: whatIfFigures,
  isReckonedAnew: true,
  publish: ({ scenarios, more, nameless }, gate) => ({
    scenarios: scenarios.map((scenario) => publicScenario(scenario, gate)),
    more: gate.declared(more),
    nameless: gate.declared(nameless),
  }),
  lines: ({ scenarios, more, nameless }, context) => {
    const { whatIf: w } = context.words;
    return {
      lines: [
        emptyLine('whatIf.before'),
        headingLine('whatIf.heading', w.heading),
        sentenceLine('whatIf.note', w.note),
        ...scenarios.flatMap((scenario, i) => scenarioLines(scenario, i + 1, context)),
        ...(more > 0 ? [sentenceLine('whatIf.more', w.more(more))] : []),
        ...(nameless > 0 ? [sentenceLine('whatIf.nameless', w.nameless(nameless))] : []),
        emptyLine('whatIf.end'),
      ],
    };
  },
  json: (figures) => ({
    whatIf: (figures?.scenarios ?? []).map(({ name, events, outcome, isWhole }) => ({
      name: name.text,
      isWhole,
      events,
      end: outcome && withIsoDay(outcome.end),
      next: outcome && withIsoDay(outcome.next),
      nextWeeks: (outcome?.plan.lines ?? []).map(({ name: corporation, people }) => ({
        name: corporation,
        people,
      })),
    })),
  }),
  jsonMeans: {
    whatIf:
      "per scenario van de tabel Scenario's (`name`): `isWhole` of alle rijen te lezen zijn, anders is het niet doorgerekend; `events` de gebeurtenissen (`changesNothing`: verandert niets aan wat komt); `end` en `next` zoals bij `outlook`, met `more` hoeveel meer achterstand (negatief: minder) dan in de vooruitblik, `moreByQuota` wat de taakstellingen van het scenario daaraan op zichzelf veranderen en `homesShort` de achterstand in gemiddelde woningen; `nextWeeks` per corporatie het nieuwe plan van de komende weken, hoogstens vier",
  },
});

function withIsoDay(end: EndInScenario | null) {
  return end && { ...end, on: isoDay(end.on) };
}

type PublicScenario = ReturnType<typeof publicScenario>;

/**
 * Publishes a scenario. Its outcome comes from the public line (`public-line.ts`) and from the
 * courses (possible futures), like the outlook. Its events are plans.
 */
function publicScenario(
  { name, events, outcome, changesNothing, isWhole }: ScenarioFigures,
  gate: Gate,
) {
  return {
    name: gate.typed(name),
    events: events.map((event) => publicEvent(event, gate)),
    isWhole,
    changesNothing,
    outcome: outcome && {
      end: outcome.end && publicEndIn(outcome.end, gate),
      next: outcome.next && publicEndIn(outcome.next, gate),
      weeks: outcome.plan.weeks,
      lines: gate.officialsOnly(
        outcome.plan.lines.filter((line) => line.name !== null || sum(line.people) > 0),
      ),
      total: outcome.plan.weeks.map((_, week) =>
        gate.reckoned(sum(outcome.plan.lines.map(({ people }) => people[week] ?? 0)), true),
      ),
    },
  };
}

function publicEndIn(end: EndInScenario, gate: Gate) {
  const { more, moreByQuota, homesShort } = end;
  return {
    ...publicEnd(end, gate),
    more: more === null ? null : gate.reckoned(Math.abs(more), true),
    direction: more === null || more === 0 ? 'same' : more > 0 ? 'more' : 'fewer',
    moreByQuota: gate.declared(moreByQuota),
    homesShort: homesShort === null ? null : gate.reckoned(homesShort, true),
  } as const;
}

function publicEvent(event: EventFigures, gate: Gate) {
  const shown = (name: string): PublicText => plainText(gate.name(name), 40);
  switch (event.kind) {
    case 'locationLater':
    case 'locationDropped':
      return { ...gate.declared(event), location: shown(event.location) };
    case 'moreHomes':
    case 'corporationOut':
      return { ...gate.declared(event), corporation: shown(event.corporation) };
    case 'quota':
    case 'linking':
    case 'tempo':
      return gate.declared(event);
  }
}

function scenarioLines(scenario: PublicScenario, number: number, context: PublicContext) {
  const { whatIf: w } = context.words;
  const { name, events, isWhole, outcome } = scenario;
  const title = name ?? w.unnamed(number as never);
  const key = (part: string) => `${lineKey('whatIf.scenario', title)}.${part}`;
  const heading = subheadingLine(key('name'), plainText(title, 60));
  const eventLines = (textOf: typeof eventText) =>
    events.map((event, i) => sentenceLine(key(`event${i + 1}`), textOf(event, context)));
  if (scenario.changesNothing) {
    return [
      heading,
      ...eventLines(plainEventText),
      sentenceLine(key('same'), w.changesNothingAtAll),
    ];
  }
  return [
    heading,
    ...eventLines(eventText),
    ...(outcome ? outcomeLines(outcome, events.length > 1, key, context) : []),
    ...(outcome ? [] : [sentenceLine(key('none'), isWhole ? w.notProjected : w.notWhole)]),
  ];
}

type Outcome = NonNullable<PublicScenario['outcome']>;

function outcomeLines(
  outcome: Outcome,
  isSeveral: boolean,
  key: (part: string) => string,
  context: PublicContext,
) {
  const { words } = context;
  const { whatIf: w, corporations: c } = words;
  const { end, next, weeks, lines, total } = outcome;
  return [
    ...(end ? endLines(end, w.end, (part) => key(`end.${part}`), isSeveral, context) : []),
    ...(next ? endLines(next, w.next, (part) => key(`next.${part}`), isSeveral, context) : []),
    ...(weeks.length === 0
      ? []
      : [
          columnsLine(key('weeks'), [
            w.plan,
            '',
            ...weeks.map((day) => c.weekFrom(dayAndMonth(day, words))),
          ]),
          // As in the weekly plan, administrators only see the total of the corporations.
          ...(lines === null
            ? [
                {
                  key: key('weeks.total'),
                  cells: [
                    cell(c.total, 'label'),
                    cell(null, 'figure'),
                    ...total.map((people) => figureCell(people, words)),
                  ],
                },
              ]
            : []),
          ...(lines ?? []).map((line) => ({
            key: key(`weeks.${line.name ?? ''}`),
            cells: [
              line.name === null ? cell(c.other, 'label') : nameCell(line.name),
              cell(null, 'figure'),
              ...line.people.map((people) => figureCell(people, words)),
            ],
          })),
        ]),
  ];
}

type End = NonNullable<Outcome['end']>;

function endLines(
  end: End,
  label: PublicText,
  key: (part: string) => string,
  isSeveral: boolean,
  { words }: PublicContext,
) {
  const { whatIf: w, outlook: o } = words;
  const { low, median, high, more, direction, moreByQuota, homesShort } = end;
  return [
    figureLine(
      key('backlog'),
      label,
      backlogCell(median, words),
      o.range(backlogText(low, words), backlogText(high, words)),
    ),
    figureLine(
      key('difference'),
      w.difference,
      figureCell(more, words),
      differenceText({ more, direction, moreByQuota }, isSeveral, words),
    ),
    figureLine(key('short'), w.homesShort, figureCell(homesShort, words), w.homesShortIs),
  ];
}

/** If a scenario has several events, says what part of the difference its quotas are. */
function differenceText(
  { more, direction, moreByQuota }: Pick<End, 'more' | 'direction' | 'moreByQuota'>,
  isSeveral: boolean,
  { whatIf: w }: PublicContext['words'],
): PublicText {
  if (more === null) return w.noDifference;
  return isSeveral && moreByQuota !== null && moreByQuota !== 0
    ? w.withQuota(w.shortDirections[direction], moreByQuota)
    : w.directions[direction];
}

type PublicEvent = ReturnType<typeof publicEvent>;

function eventText(event: PublicEvent, context: PublicContext): PublicText {
  const { whatIf: w } = context.words;
  const text = plainEventText(event, context);
  return event.changesNothing ? w.changesNothing(text) : text;
}

function plainEventText(event: PublicEvent, { words }: PublicContext): PublicText {
  const { events: e } = words.whatIf;
  switch (event.kind) {
    case 'quota':
      return e.quota(event.halfYear, event.people);
    case 'locationLater':
      return e.locationLater(event.location, event.weeks);
    case 'locationDropped':
      return e.locationDropped(event.location);
    case 'moreHomes': {
      const { corporation, homes, persons, from } = event;
      return e.moreHomes(corporation, homes, persons, from && words.day(from));
    }
    case 'corporationOut':
      return e.corporationOut(event.corporation, words.day(event.from), event.weeks);
    case 'linking':
      return e.linking(event.peoplePerWeek);
    case 'tempo':
      return e.tempo(event.percent);
  }
}
