import { Fragment } from 'react'
import { openSetFormats } from '#app/domain/open-set.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { practices: number; version: number; day: string }

/** The whole set in each format, with its version and day. */
export const WholeSet = ({ practices, version, day }: Props) => {
	const t = useText()
	return (
		<>
			<p>{practices === 0 ? t(m.setEmpty) : t(m.setWords, { practices, version, day })}</p>
			<p className="open-files">
				{openSetFormats.map((format) => (
					<Fragment key={format}>
						<Button kind="secondary" href={paths.openSet(format)}>
							{t(m[format])}
						</Button>{' '}
					</Fragment>
				))}
			</p>
			<p>
				<a href={paths.openCatalogue()}>{t(m.dcat)}</a>
			</p>
		</>
	)
}
