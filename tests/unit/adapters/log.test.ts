import { expect, test } from 'vitest'
import { loggedPath } from '#app/adapters/log.server.ts'

test('a path that is a secret is logged without it', () => {
	expect(loggedPath('/dat-mat-khau/Xy_1-z')).toBe('/dat-mat-khau/…')
	expect(loggedPath('/en/dat-mat-khau/Xy/1\nz')).toBe('/en/dat-mat-khau/…')
	expect(loggedPath('/en/phieu/Xy_1-z')).toBe('/en/phieu/…')
	expect(loggedPath('/PHIEU/Xy_1-z.data')).toBe('/PHIEU/…')
	expect(loggedPath('/hoi-dong/phieu/1')).toBe('/hoi-dong/phieu/1')
	expect(loggedPath('/dat-mat-khau/')).toBe('/dat-mat-khau/')
	expect(loggedPath('/thu-vien/dat-mat-khau')).toBe('/thu-vien/dat-mat-khau')
})
