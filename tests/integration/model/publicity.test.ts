import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { publicityPhase } from '#tests/support/model/publicity.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test(
	'names made public before the vote, and objections to them',
	() => walk(publicityPhase, { walks: 3, steps: 32 }),
	300_000,
)
