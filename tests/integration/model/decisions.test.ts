import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { decisionPhase } from '#tests/support/model/decisions.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test(
	'after the vote: outcomes, publication, correction, revocation',
	() => walk(decisionPhase, { walks: 6, steps: 20 }),
	300_000,
)
