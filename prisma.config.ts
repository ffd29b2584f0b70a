import { defineConfig } from 'prisma/config'

// The client is generated without Prisma's native schema engine; migrations use its WebAssembly twin (docs/decisions/0002).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema' })
