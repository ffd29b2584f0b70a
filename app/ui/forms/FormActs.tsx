import type { EntryForm } from '#app/domain/entry-form.ts'
import type { FormFault } from '#app/domain/form-composing.ts'
import { faultWords, forms as m } from '#app/locales/forms.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Page = {
	form: EntryForm
	publishedAt: unknown
	isNewest: boolean
	faults: readonly FormFault[]
	effects: { drafts: readonly unknown[] }
}

/** Publishing or discarding what is composed; beginning the next version; moving drafts to a published one. */
export const FormActs = ({ page }: { page: Page }) => {
	const t = useText()
	const { form, publishedAt, isNewest, faults, effects } = page
	if (publishedAt === null) {
		return (
			<section className="stack">
				{faults.length === 0 ? null : (
					<Notice tone="warning" title={t(m.faults)}>
						<ul>
							{faults.map(({ where, what }) => (
								<li key={`${where} ${what}`}>{`${nameOf(form, where, t)}: ${t(faultWords[what])}`}</li>
							))}
						</ul>
					</Notice>
				)}
				<div className="row">
					<Act act="publish" kind="primary" because={faults.length === 0 ? null : t(m.faults)}>
						{t(m.publish)}
					</Act>
					<Act act="discard" kind="quiet">
						{t(m.discard)}
					</Act>
				</div>
			</section>
		)
	}
	const count = effects.drafts.length
	return (
		<section className="stack">
			{count === 0 ? null : <p className="muted">{t(m.moveNote)}</p>}
			<div className="row">
				{isNewest ? (
					<Act act="begin" kind="primary">
						{t(m.begin)}
					</Act>
				) : null}
				{count > 0 ? (
					<Act act="move-drafts" kind="secondary">
						{t(m.moveDrafts, { count })}
					</Act>
				) : null}
			</div>
		</section>
	)
}

const nameOf = ({ sections, fields }: EntryForm, where: string, t: ReturnType<typeof useText>): string => {
	const label = [...sections, ...fields].find(({ key }) => key === where)?.label
	return label && t(label) !== '' ? t(label) : t(m.title)
}

type ActProps = {
	act: string
	kind: 'primary' | 'secondary' | 'quiet'
	because?: string | null
	children: string
}

const Act = ({ act, kind, because = null, children }: ActProps) =>
	because === null ? (
		<form method="post">
			<input type="hidden" name="act" value={act} />
			<Button kind={kind}>{children}</Button>
		</form>
	) : (
		<Button kind="secondary" refusedBecause={because}>
			{children}
		</Button>
	)
