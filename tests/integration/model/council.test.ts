import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { councilPhase } from '#tests/support/model/council.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test(
	'the council over an entry: ballots, the adjusted order, the decision',
	() => walk(councilPhase, { walks: 4, steps: 32 }),
	300_000,
)
