import { expect, test } from 'vitest'
import { loggedPath } from '#app/adapters/log.server.ts'

test('a path that is a secret is logged without it', () => {
	expect(loggedPath('/dat-mat-khau/Xy_1-z')).toBe('/dat-mat-khau/…')
	expect(loggedPath('/en/dat-mat-khau/Xy/1\nz')).toBe('/en/dat-mat-khau/…')
	expect(loggedPath('/dat-mat-khau/')).toBe('/dat-mat-khau/')
	expect(loggedPath('/thu-vien/dat-mat-khau')).toBe('/thu-vien/dat-mat-khau')
})
