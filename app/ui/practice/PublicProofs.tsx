import type { Result } from '#app/domain/entry-content.ts'
import { pictureWidths } from '#app/domain/evidence.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import { matrix as m } from '#app/locales/coach.ts'
import { paths } from '#app/locales/paths.ts'
import { ProofLink } from '#app/ui/coach/ProofLink.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type ProvingFiles = Pick<PracticeStory, 'slug' | 'documents' | 'pictures'>

/** What proves a result, where the agency made it public. */
export const PublicProofs = ({
	result,
	slug,
	documents,
	pictures,
}: ProvingFiles & { result: Pick<Result, 'metric' | 'proofs'> }) => {
	const t = useText()
	const shown = result.proofs.flatMap((proof) => {
		const document = documents.find(({ id }) => id === proof.evidenceId)
		const picture = pictures.find(({ id }) => id === proof.evidenceId)
		const name = document ? document.caption || document.fileName : picture?.caption
		if (name === undefined || (document && document.link === null && !document.isThere)) return []
		const href = document
			? (document.link?.href ?? paths.practiceDocumentView(slug, document.id))
			: paths.practicePicture(slug, proof.evidenceId, widthOf(picture?.width ?? 0))
		return [{ proof, name, href }]
	})
	if (shown.length === 0) return null
	return (
		<span className="public-proofs">
			{`${t(m.provenBy)}: `}
			{shown.map(({ proof, name, href }, index) => (
				<span key={`${proof.evidenceId} ${proof.page} ${proof.second}`}>
					{index > 0 ? '; ' : null}
					<span lang="vi">{name}</span>
					{', '}
					<ProofLink place={proof} name={name} href={href} result={result.metric} />
				</span>
			))}
		</span>
	)
}

/** The largest copy that there is; none is made larger than the picture came. */
const widthOf = (width: number): number =>
	pictureWidths.filter((each) => each <= width).at(-1) ?? pictureWidths[0]
