import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { sessionPhase } from '#tests/support/model/sessions.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test('a session of the council', () => walk(sessionPhase, { walks: 3, steps: 30 }), 300_000)
