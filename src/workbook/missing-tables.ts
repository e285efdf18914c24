import { ROLES, type Role } from './tables';
import type { Reading } from './reading';

/** The tables that the add-in can insert: all except the table with totals of guidance. */
export type InsertedRole = Exclude<Role, 'guidanceTotals'>;

/**
 * Returns the tables that a workbook lacks. A table is not missing if a list was recognised as that
 * table. If a question asks about a list, none of its candidates is missing.
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
