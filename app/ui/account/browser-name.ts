import { account as m } from '#app/locales/account.ts'
import { say, type Language } from '#app/locales/message.ts'

const browsers: readonly (readonly [RegExp, string])[] = [
	[/\bEdg(e|A|iOS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bcoc_coc_browser\//i, 'Cốc Cốc'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
	[/\b(iPhone|iPad|iPod)\b/, 'iOS'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bLinux\b/, 'Linux'],
]

const first = (list: readonly (readonly [RegExp, string])[], text: string) =>
	list.find(([pattern]) => pattern.test(text))?.[1]

/** A browser's own description in words that its owner recognises. */
export const browserName = (userAgent: string, language: Language): string => {
	const browser = first(browsers, userAgent)
	const system = first(systems, userAgent)
	if (!browser && !system) return say(language, m.unknownBrowser)
	if (!browser || !system) return browser ?? system ?? ''
	return say(language, m.browserOn, { browser, system })
}
