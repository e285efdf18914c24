/** What is true of a workbook, and which answers a person gives: `X.json` is next to `X.xlsx`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Counts = z.record(z.string(), z.number());

const Answer = z.union([
  z.strictObject({ ask: z.string(), choose: z.string() }),
  z.strictObject({ ask: z.string(), fill: z.tuple([z.coerce.number(), z.coerce.number()]) }),
]);

const Truth = z.strictObject({
  made: z.string(),
  asOf: z.iso.date(),
  answers: z.array(Answer).default([]),
  findings: z.array(z.string()).default([]),
  truth: z
    .strictObject({
      halfYears: Counts.optional(),
      corporations: Counts.optional(),
      quota: Counts.optional(),
      opening: z.number().optional(),
      housed: z.number().optional(),
      waiting: z.number().optional(),
      homes: z.number().optional(),
    })
    .optional(),
  refused: z.string().optional(),
});

export type ShapeTruth = z.infer<typeof Truth>;
export type ShapeAnswer = z.infer<typeof Answer>;

export interface Shape {
  readonly name: string;
  readonly file: string;
  readonly expected: ShapeTruth;
}

/** Returns the workbooks of a folder, each with its truth. */
export function shapesIn(folder: string): readonly Shape[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~'))
    .map((name) => {
      const beside = join(folder, name.replace(/\.xlsx$/, '.json'));
      if (!existsSync(beside)) throw new Error(`${name} has no ${beside} that says what is true.`);
      const expected = Truth.parse(JSON.parse(readFileSync(beside, 'utf8')));
      return { name: name.replace(/\.xlsx$/, ''), file: join(folder, name), expected };
    });
}
