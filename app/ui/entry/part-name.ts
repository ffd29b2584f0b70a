import type { EntryForm } from '#app/domain/entry-form.ts'
import { partNames } from '#app/locales/agency.ts'
import type { Message } from '#app/locales/message.ts'

const ownNames: Readonly<Record<string, Message>> = partNames

/** What a part of an entry is called: by its form, or as the part of every entry. */
export const partName = (
	{ sections, fields }: Pick<EntryForm, 'sections' | 'fields'>,
	part: string,
): Message =>
	[...sections, ...fields].find(({ key }) => key === part)?.label ??
	(Object.hasOwn(ownNames, part) ? ownNames[part] : undefined) ?? { vi: part, en: part }
