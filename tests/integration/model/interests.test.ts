import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { interestPhase } from '#tests/support/model/interests.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test('interests that bind', () => walk(interestPhase, { walks: 3, steps: 30 }), 300_000)
