import { evidence as m } from '#app/locales/evidence.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { LinkFields } from './LinkFields.tsx'

type Props = { entryId: string; uploadKey: string; from: 'editor' | 'evidence' }

/** A link beside the files: a plain form, whose page says what is wrong and keeps what was typed. */
export const AddLink = ({ entryId, uploadKey, from }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Disclosure summary={t(m.addLink)}>
			<form method="post" className="form" action={inLanguage(language, paths.entryLink(entryId))}>
				<input type="hidden" name="uploadKey" value={`link-${uploadKey}`} />
				<input type="hidden" name="from" value={from} />
				<LinkFields prefix="link-" />
				<div className="row">
					<Button kind="secondary" icon="plus">
						{t(m.addLink)}
					</Button>
				</div>
			</form>
		</Disclosure>
	)
}
