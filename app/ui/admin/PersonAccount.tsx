import type { PersonState } from '#app/domain/person-state.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { people as m, stateWords } from '#app/locales/people.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { stateTones } from './PeopleTable.tsx'

type Allowed = { allowed: boolean }
type Person = {
	id: string
	createdAt: string
	sessions: number
	isSelf: boolean
	states: readonly PersonState[]
	mayDisable: Allowed
	mayEnable: Allowed
	mayInviteAgain: Allowed
}

/** Where the account stands, and what may be done about it. */
export const PersonAccount = ({ person }: { person: Person }) => {
	const t = useText()
	const language = useLanguage()
	const trail = inLanguage(language, paths.adminAudit(`?loai=person&doi-tuong=${person.id}`))
	return (
		<section className="stack" aria-labelledby="tai-khoan">
			<h2 id="tai-khoan">{t(m.accountTitle)}</h2>
			{person.states.includes('unreachable') ? (
				<Notice tone="warning" title={t(m.unreachableNotice)} />
			) : null}
			<dl className="facts">
				<div>
					<dt>{t(m.state)}</dt>
					<dd className="row">
						{person.states.map((state) => (
							<Tag key={state} tone={stateTones[state]}>
								{t(stateWords[state])}
							</Tag>
						))}
					</dd>
				</div>
				<div>
					<dt>{t(m.created)}</dt>
					<dd>
						<Time at={person.createdAt} />
					</dd>
				</div>
				<div>
					<dt>{t(m.openSessions)}</dt>
					<dd>
						<Figure value={person.sessions} />
					</dd>
				</div>
			</dl>
			<Acts person={person} />
			<p>
				<a href={trail}>{t(m.trail)}</a>
			</p>
		</section>
	)
}

const Acts = ({ person }: { person: Person }) => {
	const t = useText()
	return (
		<>
			{person.mayInviteAgain.allowed ? (
				<Act name="invite" label={t(m.inviteAgain)} hint={t(m.inviteAgainHint)} kind="secondary" />
			) : null}
			{person.mayDisable.allowed ? (
				<Act name="disable" label={t(m.disable)} hint={t(m.disableHint)} kind="danger" />
			) : null}
			{person.mayEnable.allowed ? <Act name="enable" label={t(m.enable)} kind="secondary" /> : null}
			{person.isSelf ? <p className="muted">{t(m.itself)}</p> : null}
		</>
	)
}

const Act = ({
	name,
	label,
	hint,
	kind,
}: {
	name: string
	label: string
	hint?: string
	kind: 'secondary' | 'danger'
}) => (
	<form method="post" className="stack tight">
		<input type="hidden" name="act" value={name} />
		{hint ? <p className="field-hint">{hint}</p> : null}
		<div className="row">
			<Button kind={kind}>{label}</Button>
		</div>
	</form>
)
