import { z } from 'zod'

export const reminderChoiceForm = z.object({ choice: z.enum(['on', 'off']) })

/** A mail program posts `List-Unsubscribe=One-Click` in a form of either kind, the page `choice`: only "on" turns on. */
export const readStopChoice = (body: string): 'on' | 'off' =>
	new URLSearchParams(body).get('choice') === 'on' ? 'on' : 'off'
