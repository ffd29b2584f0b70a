import { ChoiceSet, type ChoiceProps } from './Choice.tsx'

/** Any of several. */
export const CheckList = ({ chosen = [], ...props }: ChoiceProps & { chosen?: readonly string[] }) => (
	<ChoiceSet {...props} type="checkbox" isChosen={(value) => chosen.includes(value)} />
)
