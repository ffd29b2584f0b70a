/**
 * The secretary of the council: checks, assigns, records and publishes, but never where an interest of the
 * secretary's own is at stake (the standing body prepares, NĐ 98/2023/NĐ-CP; openness and fairness, Luật 2022 Điều 5).
 */
import { withoutConflict } from './conflict.ts'
import { refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

/** `conflicts` are the viewer's conflicts with the entry in question. */
export const asClearSecretary = (viewer: Viewer, conflicts: readonly ConflictRelation[]): Verdict =>
	isSecretary(viewer) ? withoutConflict(conflicts) : refused({ code: 'not-yours' })
