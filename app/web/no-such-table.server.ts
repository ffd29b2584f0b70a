import { plainAnswer } from './answer.server.ts'

/** A list is given as XLSX, CSV or JSON, nothing else. */
export const noSuchTable = (): Response => plainAnswer(404, 'xlsx, csv, json')
