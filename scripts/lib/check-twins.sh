#!/usr/bin/env bash
# Whether an English page and its Portuguese twin say the same things in the same order: their
# outlines (level of each heading, commands without their comments, rows of tables, items of lists,
# targets of links) have to agree, a figure's language and the link to the twin aside.
#
# usage: scripts/lib/check-twins.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

outline() { # file
  sed -E 's/(README|READING|FINDINGS)(\.pt-BR)?\.md\)/\1)/g; s/\.(en|pt)\.png/.png/g; s/--language (en|pt)/--language/' "$1" | awk '
    /^#/ { print "heading", gsub(/#/, "#"); next }
    /^    / { sub(/ +#.*/, ""); print "code", $0; next }
    /^\|/ { n = gsub(/\|/, "|"); print "row", n; next }
    /^- / { print "item" }
    {
      line = $0
      while (match(line, /\]\([^)]*\)/)) {
        print "link", substr(line, RSTART + 2, RLENGTH - 3)
        line = substr(line, RSTART + RLENGTH)
      }
      if (NF) print "paragraph"
    }'
}

for page in README results/READING results/FINDINGS; do
  difference=$(diff <(outline "$page.md") <(outline "$page.pt-BR.md")) || {
    printf 'error: %s.md and %s.pt-BR.md are out of step: bring both to the same outline\n' \
      "$page" "$page" >&2
    printf '%s\n' "$difference" >&2
    exit 2
  }
done
