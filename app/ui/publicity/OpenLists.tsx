import type { PublicList } from '#app/domain/public-list.ts'
import { formatDate } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'

/** The lists that are open to objections now, each with its door; nothing while there is none. */
export const OpenLists = ({ lists }: { lists: readonly PublicList[] }) => {
	const t = useText()
	const language = useLanguage()
	if (lists.length === 0) return null
	return (
		<div className="open-lists">
			{lists.map(({ id, award, entryCount, lastDay }) => (
				<Notice
					key={id}
					title={t(m.openHere, { award })}
					action={<a href={inLanguage(language, paths.publicity(id))}>{t(m.readList)}</a>}
				>
					{t(m.openHereWords, { count: entryCount, until: formatDate(lastDay) })}
				</Notice>
			))}
		</div>
	)
}
