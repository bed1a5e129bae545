#!/usr/bin/env bash
# Asks the guard about a plan, with the allowances that the commit adds.
#   guard.sh PLAN STACK
# PLAN is what `pulumi preview --json` printed. Run in the root of the repository, with the commit before fetched.
set -euo pipefail

allowances=.github/guard-allowances.json
before=$(mktemp)
trap 'rm -f "$before"' EXIT

# Without it every allowance would look as if this commit had added it.
if ! git rev-parse --verify --quiet 'HEAD^' > /dev/null; then
  echo '::error::the commit before is not here, so what this one allows is not known: check out with fetch-depth: 2'
  exit 1
fi
if [ -n "$(git ls-tree 'HEAD^' -- "$allowances")" ]; then
  git show "HEAD^:$allowances" > "$before"
else
  echo '[]' > "$before"
fi
dotnet run --project cli -- guard "$1" --stack "$2" --allowances "$allowances" "$before"
