import { openPaths } from '#app/forms/open-data-paths.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

/** Every address of the API; those that need no id can be opened at once. */
export const Addresses = () => {
	const t = useText()
	return (
		<Table
			caption={t(m.apiTitle)}
			captionHidden
			cards
			columns={[
				{
					key: 'address',
					head: t(m.address),
					rowHead: true,
					cell: ({ path, isList }: (typeof openPaths)[number]) => (
						<code className="open-address">
							{isList ? <a href={paths.api(path)}>{paths.api(path)}</a> : paths.api(path)}
						</code>
					),
				},
				{ key: 'gives', head: t(m.gives), cell: ({ words }) => t(m[words]) },
			]}
			rows={openPaths}
			rowKey={({ path }) => path}
		/>
	)
}
