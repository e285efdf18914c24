/** The rules of matching. Score and explanation both use these lists, in this order. */
import { kind } from './rules/kind';
import { open } from './rules/open';
import { place } from './rules/place';
import { rent } from './rules/rent';
import { room } from './rules/room';
import { size } from './rules/size';
import { stairs } from './rules/stairs';
import { stay } from './rules/stay';
import { time } from './rules/time';

export const HARD_RULES = [open, room, rent, stairs, stay] as const;
export const SOFT_RULES = [size, kind, time, place] as const;

export type HardRuleName = (typeof HARD_RULES)[number]['name'];
export type SoftRuleName = (typeof SOFT_RULES)[number]['name'];

/** What a rule found, as data. */
export type Sentence = ReturnType<
  (typeof HARD_RULES)[number]['tell'] | (typeof SOFT_RULES)[number]['tell']
>;
