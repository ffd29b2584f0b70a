import type { PracticeContent } from '#app/domain/publication.ts'
import { decisions as m } from '#app/locales/decisions.ts'
import { paths } from '#app/locales/paths.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'

type Preview = { slug: string; hasCover: boolean; terms: readonly string[]; content: PracticeContent }

/** The preview names files and opens them; their pictures stand on the page that follows. */
const nothingMade = {
	picture: null,
	state: 'ready' as const,
	hasCopy: true,
	scan: 'clean' as const,
	pages: null,
	seconds: null,
	origin: null,
}

/** Exactly what the public will read of each entry, before it does. */
export const PublicationPreview = ({ practices }: { practices: readonly Preview[] }) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="xem-truoc">
			<h3 id="xem-truoc">{t(m.preview)}</h3>
			{practices.map(({ slug, hasCover, terms, content }) => (
				<Disclosure key={slug} summary={content.titleVi}>
					<dl className="facts wide">
						<div>
							<dt>{t(m.address)}</dt>
							<dd>{paths.practice(slug)}</dd>
						</div>
						<div>
							<dt>{t(m.agency)}</dt>
							<dd>{content.agency.names.vi}</dd>
						</div>
						<div>
							<dt>{t(m.awards)}</dt>
							<dd>{[content.award.nameVi, content.award.citationVi].filter(Boolean).join(' – ')}</dd>
						</div>
						<div>
							<dt>{t(m.cover)}</dt>
							<dd>{t(hasCover ? m.coverPicture : m.coverMotif)}</dd>
						</div>
					</dl>
					<EntryReading
						reading={{
							content,
							authors: content.authors.map((author) => ({ ...author, sharePercent: null })),
							terms,
							form: content.form,
							words: [],
							evidence: content.evidence.map((item) => ({
								...item,
								...nothingMade,
								link: item.link ?? null,
							})),
						}}
					/>
				</Disclosure>
			))}
		</section>
	)
}
