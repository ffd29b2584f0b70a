import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { sheetPhase } from '#tests/support/model/sheets.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test(
	'the sheets of a round: offline, substitutes, a third reviewer, a second round',
	() => walk(sheetPhase, { walks: 4, steps: 30 }),
	300_000,
)
