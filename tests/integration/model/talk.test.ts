import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { talkPhase } from '#tests/support/model/talk.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test(
	'what is said under review: discussion, questions, inquiries',
	() => walk(talkPhase, { walks: 3, steps: 25 }),
	300_000,
)
