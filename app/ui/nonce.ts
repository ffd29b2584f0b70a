import { createContext } from 'react'

/** The page's script nonce; null on a page that sends no script, and in the browser. */
export const NonceContext = createContext<string | null>(null)
