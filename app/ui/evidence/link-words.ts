import { evidence as m } from '#app/locales/evidence.ts'

/** What is wrong with a link, by the code of the form's schema. */
export const linkWords = {
	'bad-link': m['bad-link'],
	required: m.required,
	'too-long': m['too-long'],
	'bad-date': m['bad-date'],
}
