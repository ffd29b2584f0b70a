import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { visitPhase } from '#tests/support/model/visits.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test('a visit in the field', () => walk(visitPhase, { walks: 3, steps: 30 }), 300_000)
