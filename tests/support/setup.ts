import { afterAll, afterEach, expect } from 'vitest'
import { listenToConsole, takeComplaints } from './console.ts'

listenToConsole()
afterEach(() => expect(takeComplaints(), 'console.error and console.warn').toEqual([]))
afterAll(() => expect(takeComplaints(), 'console.error and console.warn').toEqual([]))
