import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

const mostOffered = 3

/** Nothing found: what to let go of, one by one or all at once. */
export const NoResults = ({ chips }: { chips: readonly { key: string; label: string; href: string }[] }) => {
	const t = useText()
	const language = useLanguage()
	if (chips.length === 0) {
		return (
			<Empty
				as="h3"
				title={t(m.emptyTitle)}
				action={
					<Button kind="secondary" href={inLanguage(language, paths.home())}>
						{t(m.toHome)}
					</Button>
				}
			>
				<p>{t(m.emptyWords)}</p>
			</Empty>
		)
	}
	return (
		<Empty
			as="h3"
			title={t(m.noneTitle)}
			action={
				<>
					{chips.length > 1
						? chips.slice(0, mostOffered).map(({ key, label, href }) => (
								<Button key={key} kind="secondary" href={href}>
									{t(m.without, { value: label })}
								</Button>
							))
						: null}
					<Button kind="secondary" href={inLanguage(language, paths.gallery())}>
						{t(m.whole)}
					</Button>
				</>
			}
		>
			<p>{t(m.noneWords)}</p>
		</Empty>
	)
}
