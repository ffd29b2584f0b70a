import { people as m, roleWords } from '#app/locales/people.ts'
import { RoleTable, type ShownRole } from '#app/ui/account/RoleTable.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** The places a person holds, each with its end. */
export const RolesHeld = ({ roles }: { roles: readonly ShownRole[] }) => {
	const t = useText()
	const end = ({ kind, id, name }: ShownRole) => (
		<form method="post">
			<input type="hidden" name="act" value="end" />
			<input type="hidden" name="place" value={`${kind}:${id}`} />
			<Button kind="quiet" small aria-label={t(m.endRole, { role: t(roleWords[name]) })}>
				{t(m.end)}
			</Button>
		</form>
	)
	return (
		<section className="stack" aria-labelledby="vai-tro">
			<h2 id="vai-tro">{t(m.rolesNow)}</h2>
			{roles.length === 0 ? (
				<p>{t(m.noRolesNow)}</p>
			) : (
				<RoleTable roles={roles} act={{ head: t(m.act), cell: end }} />
			)}
		</section>
	)
}
