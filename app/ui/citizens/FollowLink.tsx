import type { followFields } from '#app/domain/follow.ts'
import { follow as m } from '#app/locales/follow.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Props = { subject?: { kind: keyof typeof followFields; key: string } | undefined }

/** Where one asks to be written to of something; without a subject, of everything new. */
export const FollowLink = ({ subject }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<a className="post-follow no-print" href={inLanguage(language, paths.follow(subject))}>
			<Icon name="send" size={16} />
			{t(m.link)}
		</a>
	)
}
