import { expect, test } from 'vitest'
import { browserName } from '#app/ui/account/browser-name.ts'

test.each([
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
		'Edge trên Windows',
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari trên iOS',
	],
	[
		'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
		'Chrome trên Android',
	],
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox trên Linux'],
	['Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/130.0 Chrome/130.0 Safari/537.36', 'Cốc Cốc trên Windows'],
	['Firefox/140.0', 'Firefox'],
	['', 'Trình duyệt khác'],
	['<script>alert(1)</script>', 'Trình duyệt khác'],
])('%s', (userAgent, name) => {
	expect(browserName(userAgent, 'vi')).toBe(name)
})
