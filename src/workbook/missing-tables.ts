import { ROLES, type Role } from './tables';
import type { Reading } from './reading';

/**
 * The table with totals of guidance is the other form of a table that is inserted per household.
 */
export type InsertedRole = Exclude<Role, 'guidanceTotals'>;

/**
 * The tables that a workbook lacks. A table is not among them if a question asks whether a region
 * is that table.
 */
export function missingRoles({
  absent,
  recognition,
}: Pick<Reading, 'absent' | 'recognition'>): readonly InsertedRole[] {
  const present = new Set(
    recognition.regions.flatMap(({ role, isAsked, candidates }) =>
      isAsked ? candidates.map((candidate) => candidate.role) : [role],
    ),
  );
  return ROLES.filter(isInserted).filter((role) => absent.includes(role) && !present.has(role));
}

function isInserted(role: Role): role is InsertedRole {
  return role !== 'guidanceTotals';
}
