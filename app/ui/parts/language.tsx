import { createContext, useContext, type ReactNode } from 'react'
import { say, type Language, type Message, type Values } from '#app/locales/message.ts'

const LanguageContext = createContext<Language>('vi')

export const LanguageProvider = ({ language, children }: { language: Language; children: ReactNode }) => (
	<LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
)

export const useLanguage = (): Language => useContext(LanguageContext)

export const useText = (): ((message: Message, values?: Values) => string) => {
	const language = useLanguage()
	return (message, values) => say(language, message, values)
}
