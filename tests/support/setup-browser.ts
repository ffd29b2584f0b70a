import { afterAll, afterEach, expect } from 'vitest'
import { takeProblems } from './browser.ts'

afterEach(async () => expect(await takeProblems(), 'what the browser complained of').toEqual([]))
afterAll(async () => expect(await takeProblems(), 'what the browser complained of').toEqual([]))
