import { json, type ActionFunctionArgs, type TypedResponse } from '@remix-run/node'
import type { z } from 'zod'
import { allowed, ensure, Refusal, refused, type Reason, type Verdict } from '#app/domain/verdict.ts'
import { isAdministrator, isSecretary, type Language, type Viewer } from '#app/domain/viewer.ts'
import { log } from '#app/adapters/log.server.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { isInvalidForm, keepingForm, parseForm } from './form.server.ts'
import { refusalResponse, statusOf } from './refusal.server.ts'
import { visitOf, type Visit } from './visit.server.ts'

/** What a loader or action gets once it is let in. */
export type Entered = {
	viewer: Viewer
	language: Language
	params: Readonly<Record<string, string>>
	url: URL
	request: Request
	visit: Visit
	/** The posted form, checked; a refused form is answered with 422 and all that was typed. */
	form: <Schema extends z.ZodType>(schema: Schema) => Promise<z.output<Schema>>
	/** The same for an act that may be refused: the page then gets the form back with `refusal`, and nothing typed is lost. */
	keeping: <Schema extends z.ZodType, Value>(
		schema: Schema,
		act: (value: z.output<Schema>) => Promise<Value>,
	) => Promise<Value>
}

type Rule = (viewer: Viewer) => Verdict

/** What a page reads of an answer: a bare Response (a redirect, a refused form) has no data that a type could name. */
type Told<Answer> = Answer extends TypedResponse<infer Data> ? (0 extends 1 & Data ? never : Answer) : Answer
const isTold = <Answer>(_answer: Answer | Response): _answer is Told<Answer> => true
const told = <Answer>(answer: Answer | Response): Told<Answer> => {
	if (isTold<Answer>(answer)) return answer
	throw new Error('unreachable')
}

/** A gate says who may enter the room; every loader and action stands behind one. */
const gate =
	(rule: Rule) =>
	<Answer>(handler: (entered: Entered) => Promise<Answer> | Answer) =>
	async ({ request, params, context }: ActionFunctionArgs): Promise<Told<Answer>> => {
		const visit = visitOf(context)
		try {
			const viewer = await visit.viewer()
			ensure(rule(viewer))
			return told<Answer>(
				await handler({
					viewer,
					language: visit.language,
					params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? ''])),
					url: new URL(request.url),
					request,
					visit,
					form: (schema) => parseForm(request, schema, (fields) => noteDropped(visit, fields)),
					keeping: (schema, act) => keepingForm(request, schema, act, (reasons) => toldIn(visit, reasons)),
				}),
			)
		} catch (error) {
			if (error instanceof Refusal) throw await refusalResponse(error, visit, request)
			if (isInvalidForm(error)) {
				const { reply, refusal, status = 422 } = error
				return told<Answer>(json(refusal === undefined ? { reply } : { reply, refusal }, { status }))
			}
			throw error
		}
	}

const signedIn: Rule = (viewer) => (viewer.person ? allowed : refused({ code: 'not-signed-in' }))
const only =
	(has: (viewer: Viewer) => boolean): Rule =>
	(viewer) =>
		!viewer.person
			? refused({ code: 'not-signed-in' })
			: has(viewer)
				? allowed
				: refused({ code: 'not-yours' })

export const asAnyone = gate(() => allowed)
export const asMember = gate(signedIn)
export const asAgency = gate(only((viewer) => viewer.memberships.length > 0))
export const asReviewer = gate(only((viewer) => viewer.reviewing.length > 0))
export const asCouncil = gate(only((viewer) => viewer.seats.length > 0))
export const asSecretary = gate(only(isSecretary))
/** The secretary prepares what the council sees. */
export const asCouncilOrSecretary = gate(only((viewer) => viewer.seats.length > 0 || isSecretary(viewer)))
export const asAdministrator = gate(only(isAdministrator))
/** Administration and secretariat share a desk; each act behind it has its own gate. */
export const asStaff = gate(only((viewer) => isAdministrator(viewer) || isSecretary(viewer)))

const toldIn = ({ language }: Visit, reasons: readonly Reason[]) => ({
	refusal: verdictText(language, { allowed: false, reasons }) ?? '',
	status: statusOf(reasons),
})

/** Somebody sent more than the form asks for: a broken page, or somebody trying. Names only, never values. */
const noteDropped = ({ requestId }: Visit, fields: readonly string[]) =>
	log('info', 'unknown fields dropped', { requestId, fields })
