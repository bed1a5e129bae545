#!/usr/bin/env bash
# The comment on a pull request about one stack, in Markdown on stdout.
#   preview-comment.sh DIFF GUARD
# DIFF and GUARD are what `pulumi preview --diff` and `salesdata guard` said; either may be missing. Environment: STACK, GUARD_OUTCOME
# (success, failure or skipped) and COST_NOW (the output monthlyCost of the stack as it is; empty before the first deployment).
set -euo pipefail
# Lengths are of characters, not of bytes: so GitHub counts, and nothing is cut in the middle of one.
export LC_ALL=C.UTF-8

# GitHub takes 65,536 characters. This leaves room for the text around the diff and for what the guard said.
most_of_diff=50000
most_of_guard=10000

# A file in a code block that it cannot end. GitHub colours + and - where a line starts with them.
block() {
  local text
  text=$(sed -E 's/^( +)([-+]+) /\2\1 /' "$1")
  # Characters that turn the direction of the text: what a reader sees would not be what there is.
  text=${text//[$'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069']/ }
  text=${text//'``````'/"''''''"}
  printf '``````%s\n%s\n' "$3" "${text:0:$2}"
  if [ "${#text}" -gt "$2" ]; then
    printf '... cut after %s of %s characters; the whole is in the log of the run.\n' "$2" "${#text}"
  fi
  printf '``````\n'
}

# The output monthlyCost after the change, which the diff shows only when it changes.
cost_after() {
  local cost
  if [ "$GUARD_OUTCOME" = skipped ] || [ ! -f "$1" ]; then
    printf 'unknown'
    return
  fi
  cost=$(sed -nE 's/^ *[-+~]* *monthlyCost *: *(.* => *)?"?([^"]*)"? *$/\2/p' "$1" | tail -n 1)
  printf '%s' "${cost:-unchanged}"
}

printf '<!-- preview of %s -->\n### Preview of `%s`\n\n' "$STACK" "$STACK"

printf '| | |\n| --- | --- |\n'
# shellcheck disable=SC2016
printf '| `monthlyCost` now | %s |\n' "${COST_NOW:-not deployed yet}"
# shellcheck disable=SC2016
printf '| `monthlyCost` after it | %s |\n' "$(cost_after "$1")"
case $GUARD_OUTCOME in
  success) printf '| guard | lets this plan through |\n\n' ;;
  failure) printf '| guard | **does not let this plan through** |\n\n' ;;
  *) printf '| guard | not asked, because the preview failed |\n\n' ;;
esac

if [ -s "$2" ]; then
  block "$2" "$most_of_guard" text
  printf '\n'
fi
printf '<details><summary>Diff</summary>\n\n'
if [ -s "$1" ]; then
  block "$1" "$most_of_diff" diff
else
  printf 'There is none: see the log of the run.\n'
fi
printf '\n</details>\n'
