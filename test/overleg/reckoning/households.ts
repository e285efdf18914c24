/**
 * Tells a `Reader` what the administrators' tab says about households, signs of resistance and
 * homes.
 */
import { addDays, firstDayOf, halfYearOf, lastDayOf } from '../../../src/domain/calendar';
import type { Report } from '../../../src/overleg/report';
import type { SerialDay } from '../../../src/domain/units';
import type { TableRows } from '../../../src/overleg/situation';
import { correctedName, housed, since, startOf } from './people';
import { ANY, aroundFives, boundsOf, MANY, type Made, type Reader } from './reader';
import type { Term } from './solver';

const LETTING_KINDS = [
  'familiesRegular',
  'singlesAlternative',
  'familiesAlternative',
  'singlesRegular',
  'unknown',
] as const;

export function homesLet(reader: Reader, { corporations }: Report, tag: string): void {
  const lines = corporations?.lines.filter(({ homes }) => homes !== null) ?? [];
  const names = lines.map(({ name, homes }) => {
    const count = `${tag}let.${name ?? ''}`;
    reader.counted(count, homes?.let ?? 0, `corporations.weeks.${name ?? ''}`, 1);
    reader.between([[count, 1]], 0, homes?.offered ?? 0);
    return count;
  });
  const total = `${tag}let`;
  const all = lines.reduce((sum, { homes }) => sum + (homes?.let ?? 0), 0);
  reader.counted(total, all, 'corporations.weeks.total', 1);
  reader.sum(names, [[total, 1]]);
  const notLet = reader.cell('homesNeeded.agreed')?.value;
  const agreed = corporations?.total.homes?.agreed ?? null;
  if (typeof notLet !== 'number' || agreed === null || notLet === 0) return;
  const shown = agreed - notLet;
  const { least, most } = shown === 0 ? { least: 0, most: 4 } : aroundFives(shown);
  reader.between([[total, 1]], least, most);
}

export function waiting(reader: Reader, { waiting: figures }: Report, tag: string): void {
  if (!figures) return;
  const { sizes, total, households, people } = figures;
  const name = (part: string | number) => `${tag}waiting.${part}`;
  reader.whole(name('households'), households, {
    none: 'waiting.nobody',
    few: 'waiting.few',
    total: 'waiting.days.total',
  });
  const days = [...total.withoutHome, total.withHome].map((count, i) => {
    reader.counted(name(`days.${i}`), count, `waiting.days.${i + 1}`);
    return name(`days.${i}`);
  });
  const bySize = sizes.map(({ withoutHome, withHome }, i) => {
    const count = withoutHome.reduce((sum, one) => sum + one, withHome);
    reader.counted(name(`size.${i}`), count, `waiting.size.${i + 1}`);
    return name(`size.${i}`);
  });
  reader.sum(days, [[name('households'), 1]]);
  reader.sum(bySize, [[name('households'), 1]]);
  const again = reader.cell('waiting.size.total');
  if (again) {
    const { least, most } = boundsOf(again);
    reader.between([[name('households'), 1]], least, most);
  }
  reader.counted(name('people'), people, 'homesNeeded.waiting');
  // Households of six or more are on the last line, so it gives only a least number of people.
  const least = bySize.map((count, i): Term => [count, -(i + 1)]);
  reader.between([[name('people'), 1], ...least], 0, MANY);
  const inSmall = sizes.slice(0, -1).reduce((sum, one) => sum + one.people, 0);
  reader.known(name('large'), people - inSmall, ANY);
  reader.sum(
    [name('people')],
    [[name('large'), 1], ...least.slice(0, -1).map(([count, size]): Term => [count, -size])],
  );
}

/** Homes that were refused or withdrawn since the previous meeting. */
export function refusals(reader: Reader, { sizes }: Report, tag: string): void {
  if (!sizes.refusals) return;
  const { groups } = sizes.refusals;
  const name = (part: string) => `${tag}refused.${part}`;
  reader.whole(
    name('all'),
    groups.reduce((sum, { homes }) => sum + homes, 0),
    { none: 'sizes.refused.none', few: 'sizes.refused.few', total: 'sizes.refused.total' },
  );
  const names = groups.map(({ group, homes }) => {
    reader.counted(name(group), homes, `sizes.refused.${group}`);
    return name(group);
  });
  reader.sum(names, [[name('all'), 1]]);
}

export function temporary(reader: Reader, { temporary: figures }: Report, tag: string): void {
  if (!figures) return;
  const name = (part: string | number) => `${tag}temporary.${part}`;
  reader.whole(name('all'), figures.total.households, {
    none: 'temporary.none',
    few: 'temporary.few',
    total: 'temporary.total',
  });
  const months = figures.months.map(({ month, households }) => {
    reader.counted(name(month), households, `temporary.month.${month}`);
    return name(month);
  });
  reader.sum(months, [[name('all'), 1]]);
  reader.counted(name('needed'), figures.needed, 'temporary.needed');
  const inTime = months.filter((month) => month !== name('later'));
  reader.atMost(
    [[name('needed'), 1]],
    inTime.map((month): Term => [month, 1]),
  );
}

/** The lettings to permit holders by corporations with a known number of all lettings. */
function shareOfLettings(reader: Reader, { report, tag }: Made): void {
  const shares = report.lettings?.shares ?? [];
  if (reader.lines('lettings.share').length === 0) return;
  const own = `${tag}lettings.share`;
  const [, percent = ''] = /^±?(\d+)%$/.exec(reader.text('lettings.share.total', 1)) ?? [];
  const [, all = ''] = /van (\d+) verhuringen/.exec(reader.text('lettings.share.total', 2)) ?? [];
  const fives = Array.from({ length: MANY / 5 }, (_, i) => 5 * i).filter(
    (count) => Math.round((100 * count) / Number(all)) === Number(percent),
  );
  reader.count(
    own,
    shares.reduce((sum, one) => sum + one.own, 0),
    percent === ''
      ? { least: 0, most: 4 }
      : { least: Math.max(0, Math.min(...fives) - 2), most: Math.max(...fives) + 2 },
  );
  reader.atMost([[own, 1]], [[`${tag}lettings.halfYear`, 1]]);
}

export function lettings(reader: Reader, made: Made, tables: TableRows): void {
  const { report, tag, previousAsOf } = made;
  const { lettings: figures, head } = report;
  if (!figures) return;
  const { kinds, districts } = figures;
  const name = (part: string) => `${tag}lettings.${part}`;
  const ofKinds = LETTING_KINDS.map((kind) => kinds[kind]);
  const all = ofKinds.reduce((sum, count) => sum + count, 0);
  reader.whole(name('all'), all, {
    none: 'lettings.none',
    few: 'lettings.few',
    total: 'lettings.kind.total',
  });
  LETTING_KINDS.forEach((kind) => reader.counted(name(kind), kinds[kind], `lettings.kind.${kind}`));
  reader.sum(LETTING_KINDS.map(name), [[name('all'), 1]]);
  const inHalfYear = districts.reduce((sum, { households }) => sum + households, 0);
  reader.whole(name('halfYear'), inHalfYear, {
    none: 'lettings.districts.none',
    few: 'lettings.districts.few',
    total: 'lettings.districts.total',
  });
  shareOfLettings(reader, made);
  const none = figures.otherDistricts.map((district) => ({ district, households: 0 }));
  const listed = districts.length === 0 ? [] : [...districts, ...none];
  const names = listed.map(({ district, households }) => {
    const key = `lettings.district.${district ?? ''}`;
    reader.counted(name(`district.${district ?? ''}`), households, key);
    return name(`district.${district ?? ''}`);
  });
  reader.sum(names, [[name('halfYear'), 1]]);
  const start = startOf(head.asOf);
  if (figures.since > start) reader.atMost([[name('all'), 1]], [[name('halfYear'), 1]]);
  // If everybody counts, each letting is at least one person housed.
  const isOne = (tables.placements ?? []).every(({ counts, persons }) => counts && persons > 0);
  if (!isOne) return;
  const from = previousAsOf ?? start;
  const isKnown = reader.counts.has(housed(from));
  const isSame = from === addDays(figures.since, -1) && from < head.asOf;
  if (isKnown && isSame && !reader.areCorrected) {
    reader.atMost([[name('all'), 1]], since(head.asOf, from));
  }
  reader.atMost(
    [
      [name('halfYear'), 1],
      [correctedName(tag), 1],
    ],
    since(head.asOf, start),
  );
}

export function signals(reader: Reader, { signals: figures }: Report, tag: string): void {
  if (!figures) return;
  const { open } = figures;
  const name = (part: string) => `${tag}signals.${part}`;
  reader.whole(name('all'), open.length, {
    none: 'signals.none',
    few: 'signals.few',
    total: 'signals.total',
  });
  const states = (['late', 'due', 'made'] as const).map((state) => {
    const count = open.filter(({ contact }) => contact === state).length;
    reader.counted(name(state), count, `signals.contact.${state}`);
    return name(state);
  });
  const listed = reader
    .lines('signals.party.')
    .map(({ key }) => key.slice('signals.party.'.length));
  const parties = listed.filter(isParty).map((party) => {
    const count = open.filter((one) => one.party === party).length;
    reader.counted(name(party), count, `signals.party.${party}`);
    return name(party);
  });
  reader.sum(states, [[name('all'), 1]]);
  if (parties.length > 0) reader.sum(parties, [[name('all'), 1]]);
  const { locations: places } = figures;
  if (places.length === 0 || !reader.has('signals.location.columns')) return;
  const ofPlaces = places.map((place) => {
    const count = open.filter(({ location }) => location === place).length;
    reader.counted(name(`at.${place}`), count, `signals.location.${place}`);
    return name(`at.${place}`);
  });
  const elsewhere = open.filter(({ location }) => location === null || !places.includes(location));
  reader.counted(name('elsewhere'), elsewhere.length, 'signals.location.Elders');
  reader.sum([...ofPlaces, name('elsewhere')], [[name('all'), 1]]);
}

function isParty(name: string): boolean {
  return name !== 'before' && name !== 'columns';
}

export function guidance(reader: Reader, { guidance: figures }: Report, tag: string): void {
  if (!figures || figures.households === null) return;
  const shown = /±(\d+)/.exec(reader.text('guidance.note', 0))?.[1];
  const all = `${tag}guidance`;
  const said = reader.has('guidance.none') ? { least: 0, most: 0 } : { least: 1, most: 4 };
  reader.count(all, figures.households, shown === undefined ? said : aroundFives(Number(shown)));
  for (const { step, late, done, open } of figures.steps) {
    if (!('code' in step)) continue;
    const key = `guidance.step.${step.code}`;
    const name = (part: string) => `${all}.${step.code}.${part}`;
    reader.counted(name('late'), late, key, 1);
    reader.counted(name('done'), done, key, 2);
    reader.counted(name('open'), open, key, 3);
    reader.count(name('rest'), figures.households - late - done - open, ANY);
    reader.sum(['late', 'done', 'open', 'rest'].map(name), [[all, 1]]);
  }
}

/**
 * The homes occupied at locations. A number in Locaties is the number of today, so two tabs show
 * the same number. Without that number, each tab counts on its own day.
 */
export function locations(
  reader: Reader,
  { locations: figures }: Report,
  tables: TableRows,
  tag: string,
): void {
  const isSaid = (id: string) =>
    (tables.locations ?? []).some(
      (one) => one.location === id && one.occupiedByPermitHolders !== null,
    );
  for (const { name, occupied, homes } of figures?.lines ?? []) {
    const key = `locations.${name}`;
    const cell = reader.cell(key, 4);
    if (!occupied || !cell) continue;
    const count = `${isSaid(name) ? '' : tag}location.${name}`;
    reader.count(count, occupied.permitHolders, boundsOf(cell));
    const agreed = Number(reader.cell(key, 3)?.value);
    const isRed = cell.look === 'lateFigure';
    if (typeof cell.value === 'number') {
      reader.between([[count, 1]], isRed ? agreed + 1 : 0, isRed ? MANY : agreed);
    }
    reader.between([[count, 1]], 0, Math.max(homes, occupied.permitHolders));
  }
}

export function others(reader: Reader, made: Made, tables: TableRows): void {
  const { report, tag } = made;
  const { familyExpected, saved } = report.homesNeeded;
  if (familyExpected !== null) {
    reader.counted(`${tag}family`, familyExpected, 'homesNeeded.family');
  }
  reader.counted(`${tag}saved`, saved.inHalfYear, 'homesNeeded.saved');
  familyJoined(reader, made, tables);
  rentFit(reader, report, tag);
}

/** Returns the last day before the period from which the pace of joining family is taken. */
export function joinedAfter({ report }: Made, { quotas }: TableRows): SerialDay {
  const firstDays = (quotas ?? []).map(({ period }) => firstDayOf(period));
  return Math.max(report.head.asOf - 365, Math.min(...firstDays) - 1) as SerialDay;
}

/** Bounds the people who joined their family by the number that the tab expects in time. */
function familyJoined(reader: Reader, made: Made, tables: TableRows): void {
  const { report, tag } = made;
  const { asOf } = report.head;
  const shown = /(?:±|^)(\d+)/.exec(reader.text('homesNeeded.family', 2))?.[1];
  const cell = reader.cell('homesNeeded.family');
  if (shown === undefined || typeof cell?.value !== 'number' || cell.value === 0) return;
  const from = joinedAfter(made, tables);
  const left = lastDayOf(halfYearOf(asOf)) - asOf;
  const expected = cell.value;
  const inTime = (people: number) =>
    Math.min(expected, Math.round((people / (asOf - from)) * left));
  const fives = Array.from({ length: MANY / 5 }, (_, i) => 5 * i);
  const fitting = fives.filter((people) => inTime(people) === Number(shown));
  const [least = 0, most = MANY] = [fitting[0], fitting.at(-1)];
  const placements = tables.placements ?? [];
  const joined = placements.filter(
    ({ date, isFamilyJoining, counts }) =>
      isFamilyJoining && counts !== false && date > from && date <= asOf,
  );
  const name = `${tag}familyJoined`;
  reader.count(
    name,
    joined.reduce((sum, { persons }) => sum + persons, 0),
    { least: Math.max(0, least - 2), most: most === 0 ? 4 : most + 2 },
  );
  if (!placements.every(({ counts, persons }) => counts && persons > 0)) return;
  reader.atMost([[`${tag}saved`, 1]], [[name, 1]]);
  if (reader.counts.has(housed(from)) && !reader.areCorrected) {
    reader.atMost([[name, 1]], since(asOf, from));
  }
}

/**
 * Lettings whose rent does not fit. The tab says if they are at most one in twenty, or fewer than
 * five.
 */
function rentFit(reader: Reader, { lettings: figures, head }: Report, tag: string): void {
  const said = reader.text('lettings.fit', 1);
  if (!figures || !/genoeg|te laag/.test(said)) return;
  const { lettings: all, fitting } = figures.rentFit.total;
  const exceptions = `${tag}fit.exceptions`;
  const isTold = said.includes('%');
  const isFew = !isTold && all - fitting < 5;
  reader.count(`${tag}fit`, all, { least: 5, most: MANY });
  reader.count(exceptions, all - fitting, {
    least: isTold ? 5 : 0,
    most: isFew ? 4 : MANY,
  });
  reader.atMost([[exceptions, 1]], [[`${tag}fit`, 1]]);
  const isEnough = said.includes('genoeg');
  reader.between(
    [
      [`${tag}fit`, 1],
      [exceptions, -20],
    ],
    isEnough ? 0 : -20 * MANY,
    isEnough ? MANY : -1,
  );
  const isFirstHalf = halfYearOf(head.asOf).half === 1;
  if (isFirstHalf) reader.atMost([[`${tag}fit`, 1]], [[`${tag}lettings.halfYear`, 1]]);
}
