import { test } from 'vitest'
import { usePortal } from '#tests/support/database.ts'
import { entryPhase } from '#tests/support/model/entry.ts'
import { walk } from '#tests/support/model/walk.ts'

usePortal()

test('from the draft to its publication', () => walk(entryPhase, { walks: 4, steps: 42 }), 300_000)
