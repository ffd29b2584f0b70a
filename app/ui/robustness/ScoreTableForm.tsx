import type { TableProblem } from '#app/domain/import-file.ts'
import type { ScoreFault } from '#app/domain/score-file.ts'
import { faultValues, scoreFaults, scoreTable as m, scoreTableProblems } from '#app/locales/calibration.ts'
import { formatNumber } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'

/** As many scores as are worked through in about a second: the others wait meanwhile. */
export const mostRows = 20_000

type Said = {
	problem?: TableProblem
	isPlacesWrong?: boolean
	faults?: readonly ScoreFault[]
	count?: number
	typed: string
}

/** Where a table is chosen; what is wrong with the one that was sent stands above it. */
export const ScoreTableForm = ({ said }: { said: Said | undefined }) => {
	const t = useText()
	const rows = formatNumber(useLanguage(), mostRows)
	const { problem, isPlacesWrong = false, faults = [], count = 0, typed = '' } = said ?? {}
	const wrongFile = problem ? t(scoreTableProblems[problem], { rows }) : undefined
	const wrongPlaces = isPlacesWrong ? t(m.placesWrong) : undefined
	return (
		<>
			<ErrorSummary
				errors={[
					...(wrongFile ? [{ field: 'bang', message: wrongFile }] : []),
					...(wrongPlaces ? [{ field: 'so', message: wrongPlaces }] : []),
				]}
			/>
			{faults.length > 0 ? (
				<Notice tone="warning" title={t(m.faults, { count })}>
					<ul>
						{faults.map((fault, index) => (
							<li key={index}>{t(scoreFaults[fault.code], faultValues(fault))}</li>
						))}
					</ul>
					{count > faults.length ? <p>{t(m.more, { count: count - faults.length })}</p> : null}
				</Notice>
			) : null}
			<form className="form screen-only" method="post" encType="multipart/form-data">
				<Field
					name="places"
					id="so"
					label={t(m.places)}
					hint={t(m.placesHint)}
					error={wrongPlaces}
					measure="short"
					inputMode="numeric"
					defaultValue={typed}
					optional
				/>
				<Field
					name="table"
					id="bang"
					type="file"
					label={t(m.file)}
					hint={t(m.fileHint, { rows })}
					error={wrongFile}
					accept=".csv,.xlsx,.json,.txt"
					required
				/>
				<div className="row">
					<Button>{t(m.read)}</Button>
				</div>
			</form>
		</>
	)
}
