/** Invents who was housed where in 2025 and 2026. No name, address or number belongs to anybody. */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import { CORPORATIONS, DISTRICTS, type Corporation } from '../demo/partners';
import { nth, seededRandom, type Random } from '../random';
import { FIRST_DAY, FLEX, OFFICE, on, openDayFrom, PASSAGE, type Place, TODAY } from './partners';

export interface Household {
  readonly id: string;
  readonly persons: number;
  readonly familyToFollow: number;
  readonly linkedOn: SerialDay;
  readonly acceptedOn: SerialDay | null;
  readonly status: string;
  readonly unlinkedOn: SerialDay | null;
}

export interface Home {
  readonly id: string;
  readonly corporation: Corporation;
  readonly complex: string;
  readonly district: string;
  readonly kind: string;
  readonly bedrooms: number | null;
  readonly maximumPersons: number;
  /** Cents a month. */
  readonly rent: number;
  readonly offeredOn: SerialDay;
  readonly availableFrom: SerialDay;
  readonly until: SerialDay | null;
  readonly household: string | null;
  readonly status: string;
  readonly reason: string | null;
}

export interface Placement {
  readonly date: SerialDay;
  readonly household: string;
  readonly home: string;
  readonly persons: number;
  readonly isFamilyJoining: boolean;
  readonly counts: 'ja' | 'nee' | null;
  readonly reportedOn: SerialDay | null;
  readonly leftOn: SerialDay | null;
}

export interface History {
  readonly households: readonly Household[];
  readonly homes: readonly Home[];
  readonly placements: readonly Placement[];
}

const SEED = 2026;

/** Households that move in per week from a day on, in tenths: 22 is 2.2 households. */
const PACE: readonly (readonly [from: SerialDay, tenths: number])[] = [
  [FIRST_DAY, 22],
  [on(2025, 7, 1), 17],
  [on(2026, 1, 1), 20],
  [on(2026, 7, 1), 20],
];

/** Of a hundred households, by their size: most are one person, and few are large. */
const SIZES: readonly number[] = [
  ...Array<number>(52).fill(1),
  ...Array<number>(12).fill(2),
  ...Array<number>(10).fill(3),
  ...Array<number>(12).fill(4),
  ...Array<number>(8).fill(5),
  ...Array<number>(4).fill(6),
  ...Array<number>(2).fill(8),
];

/**
 * Days after which a household moves on from Wachterhof, where it may live for a year. Some
 * households stay longer.
 */
const PASSAGE_DAYS = { least: 150, most: 330 };

/** Units that stay empty for the households that must leave Wachterhof first. */
const KEPT: readonly string[] = ['HK-45', 'HK-46'];

export function inventHistory(): History {
  return new Inventor(seededRandom(SEED)).history();
}

/** Invents the history step by step, and keeps what it has invented so far. */
class Inventor {
  private readonly households: Household[] = [];
  private readonly homes: Home[] = [];
  private readonly placements: Placement[] = [];
  /** The day from which each unit of a place is free, by its id. */
  private readonly freeFrom = new Map<string, SerialDay>();

  constructor(private readonly random: Random) {}

  history(): History {
    for (const place of [PASSAGE, FLEX, OFFICE]) this.addUnits(place);
    for (const day of this.days()) this.house(day);
    this.keepNextHomes();
    this.waiting();
    this.offers();
    const byDay = (a: Placement, b: Placement): number => a.date - b.date;
    return {
      households: [...this.households].sort((a, b) => a.linkedOn - b.linkedOn),
      homes: this.homes.map((home) => this.withStatus(home)),
      placements: [...this.placements].sort(byDay),
    };
  }

  private addUnits({ units, deliveredOn, ...place }: Place): void {
    if (deliveredOn === null) return;
    for (let unit = 1; unit <= units; unit += 1) {
      const id = `${place.prefix}-${String(unit).padStart(2, '0')}`;
      this.homes.push({
        id,
        corporation: place.corporation,
        complex: place.location,
        district: place.district,
        kind: place.kind,
        bedrooms: null,
        maximumPersons: 1,
        rent: place.rent,
        offeredOn: addDays(deliveredOn, -21),
        availableFrom: deliveredOn,
        until: place.until,
        household: null,
        status: '',
        reason: null,
      });
      if (!KEPT.includes(id)) this.freeFrom.set(id, deliveredOn);
    }
  }

  /** The days on which a household moves in. */
  private days(): SerialDay[] {
    const days: SerialDay[] = [];
    let due = 0;
    for (let day = FIRST_DAY; day <= TODAY; day = addDays(day, 7)) {
      due += (PACE.findLast(([from]) => from <= day)?.[1] ?? 0) / 10;
      for (; due >= 1; due -= 1) {
        const moved = openDayFrom(addDays(day, this.random.between(0, 4)));
        if (moved <= TODAY) days.push(moved);
      }
    }
    return days.sort((a, b) => a - b);
  }

  private house(day: SerialDay): void {
    const persons = this.random.pick(SIZES);
    const unit = persons === 1 ? this.freeUnit(day) : null;
    const isWithFamilyToCome = persons > 1 && this.random.next() < 0.18;
    const familyToFollow = isWithFamilyToCome ? this.random.between(1, 3) : 0;
    const linkedOn = addDays(day, -this.random.between(34, 82));
    const acceptedOn = addDays(day, -this.random.between(9, 16));
    const id = this.addHousehold({
      persons: unit === null && persons === 1 ? 2 : persons,
      familyToFollow,
      linkedOn,
      acceptedOn,
      status: 'gehuisvest',
      unlinkedOn: null,
    });
    const household = nth(this.households, this.households.length - 1);
    const home =
      unit ?? this.addRegular(day, household.persons + household.familyToFollow, 'verhuurd').id;
    this.place(day, id, home, household.persons);
    if (unit === null) this.joinLater(day, household, home);
    else this.moveOnLater(day, id, unit);
  }

  /**
   * A unit of one of three places that is free on a day. In six of ten cases, Wachterhof comes
   * first.
   */
  private freeUnit(day: SerialDay): string | null {
    const isFree = (prefix: string) =>
      this.homes.find(({ id }) => {
        const from = this.freeFrom.get(id);
        return id.startsWith(prefix) && from !== undefined && from <= day;
      })?.id ?? null;
    const order = this.random.next() < 0.6 ? ['WH', 'OD', 'HK'] : ['OD', 'HK', 'WH'];
    const found = order.reduce<string | null>((unit, prefix) => unit ?? isFree(prefix), null);
    if (found !== null) this.freeFrom.set(found, on(2099, 1, 1));
    return found;
  }

  /** Lets a household of Wachterhof move on to Havenkade within a year, if there is a place. */
  private moveOnLater(day: SerialDay, household: string, unit: string): void {
    if (!unit.startsWith('WH')) return;
    const { least, most } = PASSAGE_DAYS;
    const moves = openDayFrom(addDays(day, this.random.between(least, most)));
    const luck = this.random.next();
    if (moves > TODAY || luck < 0.12) return;
    const next = this.homes.find(({ id }) => {
      const from = this.freeFrom.get(id);
      return id.startsWith('HK') && from !== undefined && from <= moves;
    });
    // One in ten leaves for another municipality.
    const isGone = luck > 0.9;
    if (!next && !isGone) return;
    const leftOn = luck < 0.4 && !isGone ? null : moves;
    this.leave(household, leftOn);
    this.freeFrom.set(unit, addDays(moves, 14));
    if (isGone || !next) return;
    this.freeFrom.set(next.id, on(2099, 1, 1));
    this.place(moves, household, next.id, 1);
  }

  private leave(household: string, leftOn: SerialDay | null): void {
    const index = this.placements.findIndex((one) => one.household === household);
    this.placements[index] = { ...nth(this.placements, index), leftOn };
  }

  /** Lets the expected family of some households join them. */
  private joinLater(day: SerialDay, household: Household, home: string): void {
    const { id, familyToFollow } = household;
    const joins = openDayFrom(addDays(day, this.random.between(60, 200)));
    if (familyToFollow === 0 || joins > TODAY || this.random.next() < 0.25) return;
    this.placements.push({
      ...this.placement(joins, id, home, familyToFollow),
      isFamilyJoining: true,
    });
    const index = this.households.indexOf(household);
    this.households[index] = { ...household, familyToFollow: 0 };
  }

  private place(day: SerialDay, household: string, home: string, persons: number): void {
    this.placements.push(this.placement(day, household, home, persons));
  }

  private placement(date: SerialDay, household: string, home: string, persons: number): Placement {
    const reported = addDays(date, this.random.between(2, 15));
    const isReported = reported <= TODAY && this.random.next() < 0.97;
    const reportedOn = isReported ? reported : null;
    const rest = { isFamilyJoining: false, counts: null, leftOn: null };
    return { date, household, home, persons, reportedOn, ...rest };
  }

  private addHousehold(household: Omit<Household, 'id'>): string {
    const id = `K-${String(501 + this.households.length).padStart(4, '0')}`;
    this.households.push({ id, ...household });
    return id;
  }

  /**
   * Adds a home for this number of people, with a rent below the limit of the year. Corporations with
   * more homes are more likely to offer it.
   */
  private addRegular(day: SerialDay, people: number, status: string): Home {
    const corporation = this.random.pick([
      ...Array<Corporation>(4).fill(CORPORATIONS[0]),
      ...Array<Corporation>(3).fill(CORPORATIONS[1]),
      ...Array<Corporation>(2).fill(CORPORATIONS[2]),
      CORPORATIONS[3],
    ]);
    const { name, complexes } = this.random.pick(DISTRICTS);
    const maximumPersons = Math.max(3, people + this.random.between(0, 1));
    const availableFrom = addDays(day, -this.random.between(1, 8));
    const home: Home = {
      id: `W-${4001 + this.homes.length}`,
      corporation,
      complex: this.random.pick(complexes),
      district: name,
      kind: 'regulier',
      bedrooms: maximumPersons - 1,
      maximumPersons,
      rent: 540_00 + 5 * this.random.between(0, 2600),
      offeredOn: addDays(availableFrom, -this.random.between(18, 30)),
      availableFrom,
      until: null,
      household: null,
      status,
      reason: null,
    };
    this.homes.push(home);
    return home;
  }

  /**
   * Adds the households that wait at the end, and three that were unlinked. Most are single people.
   * Two wait longer than the term.
   */
  private waiting(): void {
    const days = [
      9, 12, 15, 16, 20, 22, 23, 27, 29, 33, 36, 37, 41, 44, 48, 52, 57, 61, 66, 74, 88,
    ];
    const sizes = [1, 1, 4, 1, 1, 2, 1, 7, 1, 1, 5, 1, 1, 3, 1, 1, 6, 1, 8, 1, 1];
    sizes.forEach((persons, index) => {
      this.addHousehold({
        persons,
        familyToFollow: index === 4 ? 4 : 0,
        linkedOn: addDays(TODAY, -nth(days, index)),
        acceptedOn: null,
        status: index % 5 === 2 ? 'voorgedragen' : 'gekoppeld',
        unlinkedOn: null,
      });
    });
    for (const after of [120, 300, 510]) {
      const linkedOn = addDays(FIRST_DAY, after);
      this.addHousehold({
        persons: 1,
        familyToFollow: 0,
        linkedOn,
        acceptedOn: null,
        status: 'ontkoppeld',
        unlinkedOn: addDays(linkedOn, 40),
      });
    }
  }

  /** Family homes on offer, two that are reserved, and some that were refused or withdrawn. */
  private offers(): void {
    const soon = addDays(TODAY, 20);
    for (const people of [3, 4, 4, 5, 3]) this.addRegular(soon, people, 'aangeboden');
    // Its rent fits by the limits of 2027, which are in Instellingen.
    const next = this.addRegular(on(2027, 1, 18), 7, 'aangeboden');
    this.homes[this.homes.indexOf(next)] = { ...next, offeredOn: addDays(TODAY, -6) };
    for (const persons of [4, 2]) {
      const household = this.addHousehold({
        persons,
        familyToFollow: 0,
        linkedOn: addDays(TODAY, -45),
        acceptedOn: addDays(TODAY, -2),
        status: 'geaccepteerd',
        unlinkedOn: null,
      });
      const home = this.addRegular(addDays(TODAY, 6), persons, 'gereserveerd');
      this.homes[this.homes.indexOf(home)] = { ...home, household };
    }
    const refused = (daysAgo: number, status: string, reason: string, who: string | null) => {
      const home = this.addRegular(addDays(TODAY, 25 - daysAgo), 4, status);
      this.homes[this.homes.indexOf(home)] = { ...home, reason, household: who };
    };
    const waiting = this.households.filter(({ status }) => status === 'gekoppeld');
    refused(1, 'geweigerd', 'geweigerd door kandidaat', nth(waiting, 5).id);
    refused(8, 'ingetrokken', 'geen kandidaat van COA', null);
    refused(12, 'ingetrokken', 'ingetrokken door corporatie', null);
    refused(64, 'geweigerd', 'geweigerd door kandidaat', nth(waiting, 6).id);
  }

  /**
   * Reserves units of Havenkade for two of the households that have lived in Wachterhof longest.
   */
  private keepNextHomes(): void {
    const residents = this.placements
      .filter((one) => one.home.startsWith('WH') && this.isLivedIn(one))
      .sort((a, b) => a.date - b.date);
    KEPT.forEach((unit, index) => {
      const at = this.homes.findIndex(({ id }) => id === unit);
      const { household } = nth(residents, index);
      this.homes[at] = { ...nth(this.homes, at), household, status: 'gereserveerd' };
    });
  }

  /** A unit is let while somebody lives there, and on offer again otherwise. */
  private withStatus(home: Home): Home {
    if (home.status !== '') return home;
    const isLet = this.placements.some((one) => one.home === home.id && this.isLivedIn(one));
    return { ...home, status: isLet ? 'verhuurd' : 'aangeboden' };
  }

  private isLivedIn({ household, date, leftOn }: Placement): boolean {
    const hasMovedOn = this.placements.some(
      (one) => one.household === household && one.date > date && !one.isFamilyJoining,
    );
    return leftOn === null && !hasMovedOn;
  }
}
