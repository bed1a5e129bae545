// Each rule finds a mistake that is planted in a workflow without any: node --test

import assert from 'node:assert/strict'
import test from 'node:test'
import { checkAction, checkWorkflow } from './rules.mjs'

const SHA = '0123456789abcdef0123456789abcdef01234567'
const CLEAN = `name: clean
on:
  pull_request:
permissions: {}
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${SHA} # v1.2.3
        with:
          persist-credentials: false
      - uses: ./.github/actions/own
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`

test('finds nothing in a clean workflow', () => assert.deepEqual(checkWorkflow(CLEAN), []))

for (const [name, from, to, line, message] of [
  ['an action pinned to a tag', `@${SHA} # v1.2.3`, '@v1', 12, /not pinned/],
  ['an action pinned to a short commit', SHA, SHA.slice(0, 12), 12, /not pinned/],
  ['an action without a version', ' # v1.2.3', '', 12, /no comment with its version/],
  ['an action with another comment', '# v1.2.3', '# the newest', 12, /no comment with its version/],
  ['a checkout that keeps its token', 'persist-credentials: false', 'persist-credentials: true', 12, /persist-credentials/],
  ['a checkout without a word on its token', '        with:\n          persist-credentials: false\n', '', 12, /persist-credentials/],
  ['top-level permissions', 'permissions: {}', 'permissions: read-all', 4, /top-level/],
  ['top-level permissions with a grant', 'permissions: {}', 'permissions:\n  contents: read', 4, /top-level/],
  ['no top-level permissions', 'permissions: {}\n', '', 1, /top-level/],
  ['a job without permissions', '    permissions:\n      contents: read\n', '', 6, /"build" has no permissions/],
  ['a job without a timeout', '    timeout-minutes: 5\n', '', 6, /"build" has no timeout-minutes/],
  ['pull_request_target as a mapping', 'on:\n  pull_request:', 'on:\n  pull_request_target:', 2, /pull_request_target/],
  ['pull_request_target in a list', 'on:\n  pull_request:', 'on: [push, pull_request_target]', 2, /pull_request_target/],
  ['pull_request_target alone', 'on:\n  pull_request:', 'on: pull_request_target', 2, /pull_request_target/],
  ['an event in a script', 'echo "$TITLE"', 'echo "${{ github.event.pull_request.title }}"', 16, /inject/],
  ['an input in a script of many lines', 'run: echo "$TITLE"', 'run: |\n          echo "${{ inputs.title }}"', 16, /inject/]
]) {
  test(`finds ${name}`, () => {
    assert.ok(CLEAN.includes(from))
    const findings = checkWorkflow(CLEAN.replace(from, to))
    assert.equal(findings.length, 1, JSON.stringify(findings))
    assert.equal(findings[0].line, line)
    assert.match(findings[0].message, message)
  })
}

test('a job that calls a workflow needs no timeout', () => {
  assert.deepEqual(checkWorkflow(`on: push
permissions: {}
jobs:
  ci:
    uses: ./.github/workflows/ci.yml
    permissions:
      contents: read
`), [])
})

test('finds an action of an action that is not pinned', () => {
  const [finding] = checkAction('runs:\n  using: composite\n  steps:\n    - uses: actions/cache@v5\n')
  assert.deepEqual([finding.line, finding.column], [4, 13])
})

test('finds an input in a script of an action', () => {
  const action = 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo ${{ inputs.stack }}\n'
  assert.match(checkAction(action)[0].message, /inject/)
})

test('finds YAML that cannot be read', () => assert.equal(checkWorkflow('on: [push\n').length > 0, true))
