// What actionlint does not look at. Each check gives its findings as { line, column, message }.

import { LineCounter, isMap, isScalar, parseDocument, visit } from 'yaml'

const PINNED = /^[^@\s]+@[0-9a-f]{40}$/
const VERSION = /^\s*v?\d+(\.\d+)*\s*$/

export function checkWorkflow (text) {
  return check(text, (document, report) => {
    checkTriggers(document, report)
    checkPermissions(document, report)
    checkJobs(document, report)
    checkSteps(document, report)
  })
}

export function checkAction (text) {
  return check(text, checkSteps)
}

function check (text, rules) {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const findings = []
  const report = (node, message) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
    findings.push({ line, column: col, message })
  }
  for (const error of document.errors) report({ range: error.pos }, error.message.split('\n')[0])
  if (document.errors.length === 0 && isMap(document.contents)) rules(document, report)
  else if (document.errors.length === 0) report(document.contents, 'is not a mapping')
  return findings
}

function checkTriggers (document, report) {
  const on = keyOf(document.contents, 'on')
  const value = document.get('on')
  const names = isMap(value) ? value.items.map(pair => pair.key.value) : value?.toJSON?.() ?? value
  if ([names].flat().includes('pull_request_target')) {
    report(on, 'pull_request_target runs with secrets on what a fork sent: use pull_request')
  }
}

function checkPermissions (document, report) {
  const permissions = document.get('permissions')
  if (!isMap(permissions) || permissions.items.length > 0) {
    report(keyOf(document.contents, 'permissions') ?? document.contents, 'the workflow needs a top-level "permissions: {}", and each job its own')
  }
}

function checkJobs (document, report) {
  const jobs = document.get('jobs')
  for (const { key, value: job } of isMap(jobs) ? jobs.items : []) {
    if (!isMap(job)) continue
    if (!job.has('permissions')) report(key, `job "${key.value}" has no permissions of its own`)
    // A job that calls a workflow takes no timeout: the jobs of that one have theirs.
    if (!job.has('timeout-minutes') && !job.has('uses')) report(key, `job "${key.value}" has no timeout-minutes`)
  }
}

function checkSteps (document, report) {
  visit(document, {
    Pair (_, { key, value }, path) {
      const parent = path.at(-1)
      if (key.value === 'uses' && isScalar(value)) checkUses(value, parent, report)
      if (key.value === 'run' && isScalar(value) && String(value.value).includes('${{')) {
        report(key, 'an expression in a script is a way to inject commands: pass it through env')
      }
    }
  })
}

function checkUses (uses, step, report) {
  const name = String(uses.value)
  if (name.startsWith('./')) return
  if (!PINNED.test(name)) report(uses, `"${name}" is not pinned to a commit of 40 hex digits`)
  else if (!VERSION.test(uses.comment ?? '')) report(uses, `"${name}" has no comment with its version, as in "# v1.2.3"`)

  if (name.startsWith('actions/checkout@') && step.getIn(['with', 'persist-credentials']) !== false) {
    report(uses, 'checkout leaves its token in the checkout: set persist-credentials to false')
  }
}

function keyOf (map, name) {
  return map.items.find(pair => pair.key.value === name)?.key
}
