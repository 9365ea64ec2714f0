#!/usr/bin/env bash
# Audits the reports that match REPORTS (git pathspecs, one a line); with BASE set, those changed since that commit.
# Prints annotations, writes SARIF and a comment, tells where they are in GITHUB_OUTPUT. Always exits 0: a later step
# ends with `exit-code`, so that what was found is uploaded first.
set -euo pipefail

out=${RUNNER_TEMP:-$(mktemp -d)}
readarray -t patterns < <(printf '%s\n' "${REPORTS:-}" | sed '/^[[:space:]]*$/d')
if [ -n "${BASE:-}" ]; then
    git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --depth=1 origin "$BASE"
    readarray -d '' -t reports < <(git diff -z --name-only --diff-filter=d "$BASE" HEAD -- "${patterns[@]}")
else
    readarray -d '' -t reports < <(git ls-files -z -- "${patterns[@]}")
fi
if [ "${#reports[@]}" = 0 ]; then
    echo "No report to audit."
    echo "exit-code=0" >>"$GITHUB_OUTPUT"
    exit 0
fi

options=(--fail-on "${FAIL_ON:-error}")
[ -z "${LANGUAGE_OF_MESSAGES:-}" ] || options+=(--lang "$LANGUAGE_OF_MESSAGES")
[ -z "${BASELINE:-}" ] || options+=(--baseline "$BASELINE")
while IFS= read -r pack; do
    [ -z "$pack" ] || options+=(--rules "$pack")
done <<<"${RULES:-}"

rm -f "$out/reportcheck.sarif" "$out/reportcheck.md"
code=0
reportcheck audit "${options[@]}" --format sarif --output "$out/reportcheck.sarif" \
    --format markdown --output "$out/reportcheck.md" --format github -- "${reports[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -f "$out/reportcheck.sarif" ]; then
    echo "sarif=$out/reportcheck.sarif" >>"$GITHUB_OUTPUT"
    echo "comment=$out/reportcheck.md" >>"$GITHUB_OUTPUT"
    cat "$out/reportcheck.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
